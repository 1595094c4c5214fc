// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.nutgraf.internal.resource.BundledResource;

/**
 * Document frequencies of terms in general news, so that two articles can be compared without a
 * corpus.
 *
 * <p>The resource is gzipped UTF-8 text: a first line {@code nutgraf-background 1 DOCUMENTS}, then
 * {@code term TAB document-frequency} on each line.
 */
public final class BackgroundTerms {

  private static final String RESOURCE = "background-en.txt.gz";
  public static final String HEADER = "nutgraf-background 1 ";

  private static final class Holder {
    static final BackgroundTerms BUNDLED = load();
  }

  private final int documents;
  private final Map<String, Integer> frequencies;
  private final double maxIdf;

  private BackgroundTerms(int documents, Map<String, Integer> frequencies) {
    this.documents = documents;
    this.frequencies = frequencies;
    maxIdf = idf(0);
  }

  public static BackgroundTerms bundled() {
    return Holder.BUNDLED;
  }

  /**
   * Returns the term's inverse document frequency, in (0, 1]: 1 for an unknown term, near 0 for one
   * in every document.
   */
  public double rarity(String term) {
    return idf(frequencies.getOrDefault(term, 0)) / maxIdf;
  }

  /**
   * Returns the mean rarity of the words of a name, in (0, 1]; 1 for a name without words.
   *
   * <p>It approximates the rarity of the entity without a corpus, so that a site of twenty articles
   * weights names like a large one.
   */
  double nameRarity(String name) {
    double[] sum = new double[2];
    TermExtractor.forEach(
        name,
        (term, surface) -> {
          sum[0] += rarity(term);
          sum[1]++;
        });
    return sum[1] > 0 ? sum[0] / sum[1] : 1;
  }

  private double idf(int frequency) {
    // BM25's form, which stays above 0 (Robertson and Zaragoza, 2009, section 3.4).
    return Math.log1p((documents - frequency + 0.5) / (frequency + 0.5));
  }

  private static BackgroundTerms load() {
    return BundledResource.read(
        RESOURCE,
        in ->
            read(
                new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))));
  }

  private static BackgroundTerms read(BufferedReader lines) throws IOException {
    String header = lines.readLine();
    if (header == null || !header.startsWith(HEADER)) {
      throw new IOException("first line must start with " + HEADER + ", was " + header);
    }
    int documents = Integer.parseInt(header.substring(HEADER.length()));
    Map<String, Integer> frequencies = new HashMap<>();
    String line;
    while ((line = lines.readLine()) != null) {
      int tab = line.indexOf('\t');
      int frequency = Integer.parseInt(line.substring(tab + 1));
      if (tab <= 0 || frequency < 1 || frequency > documents) {
        throw new IOException("line must be a term and its frequency, was " + line);
      }
      frequencies.put(line.substring(0, tab), frequency);
    }
    return new BackgroundTerms(documents, frequencies);
  }
}
