// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.nutgraf.Article;
import org.nutgraf.read.ArticleReader;
import org.nutgraf.read.ArticleReaders;

/** Where the articles of a benchmark come from. */
public enum ArticleSource {
  /** Written by {@link Articles}. */
  WRITTEN,
  /** Real ones, out of {@code news/articles.jsonl.gz} in the folder {@code -Dnutgraf.data}. */
  NEWS;

  /** The property that names the folder with real news. */
  public static final String DATA = "nutgraf.data";

  private static final int READ_AT_MOST = 15_000;

  /**
   * Returns how many articles a benchmark takes in turn: of real ones so many that words keep being
   * new, as they are in an archive.
   */
  public int count() {
    return this == NEWS ? 1_000 : 16;
  }

  /**
   * Returns {@code count} articles of about {@code words} words, the same every time; 0 words mean
   * the headline alone.
   */
  public List<Article> articles(int words, int count) {
    if (this == WRITTEN) {
      return LongStream.range(0, count).mapToObj(seed -> Articles.ofWords(words, seed)).toList();
    }
    return real().stream()
        .sorted(Comparator.comparingInt(article -> Math.abs(words(article) - words)))
        .limit(count)
        .toList();
  }

  private static int words(Article article) {
    return article.body().split("\\s+").length;
  }

  private static List<Article> real() {
    String folder = System.getProperty(DATA);
    if (folder == null) {
      throw new IllegalStateException(
          "source NEWS needs the folder of the data: add -jvmArgsAppend -D" + DATA + "=DIR");
    }
    Path file = Path.of(folder, "news", "articles.jsonl.gz");
    List<Article> articles = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
        ArticleReader reader =
            ArticleReaders.open(in, file.toString(), ArticleReaders.Format.JSONL)) {
      Optional<Article> next = reader.next();
      while (next.isPresent() && articles.size() < READ_AT_MOST) {
        articles.add(next.get());
        next = reader.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("news cannot be read: " + file, e);
    }
    return articles;
  }
}
