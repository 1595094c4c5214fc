// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.related;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.nutgraf.internal.related.BackgroundTerms;
import org.nutgraf.internal.related.TermExtractor;

/**
 * Counts the document frequencies of terms for the bundled background table.
 *
 * <p>Not thread-safe.
 */
public final class BackgroundBuilder {

  private static final int MAX_TERM_LENGTH = 40;

  private final Map<String, Integer> frequencies = new HashMap<>();
  private int documents;

  /** Counts the terms of one article. */
  public void add(String text) {
    Set<String> terms = new HashSet<>();
    TermExtractor.forEach(
        text,
        (term, surface) -> {
          if (term.length() <= MAX_TERM_LENGTH) {
            terms.add(term);
          }
        });
    terms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
    documents++;
  }

  /**
   * Writes the table, with terms in alphabetical order.
   *
   * @param out closed at the end
   * @param minArticles minimum document frequency; terms with a lower one are omitted; at least 1
   * @return the number of terms written
   */
  public int write(OutputStream out, int minArticles) throws IOException {
    if (minArticles < 1) {
      throw new IllegalArgumentException("minArticles must be >= 1, was " + minArticles);
    }
    Map<String, Integer> kept = new TreeMap<>();
    frequencies.forEach(
        (term, frequency) -> {
          if (frequency >= minArticles) {
            kept.put(term, frequency);
          }
        });
    try (BufferedWriter writer =
        new BufferedWriter(
            new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8))) {
      writer.write(BackgroundTerms.HEADER + documents + "\n");
      for (Map.Entry<String, Integer> entry : kept.entrySet()) {
        writer.write(entry.getKey() + "\t" + entry.getValue() + "\n");
      }
    }
    return kept.size();
  }
}
