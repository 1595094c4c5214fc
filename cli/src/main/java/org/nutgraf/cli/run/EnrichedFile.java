// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.read.ArticleFormatException;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.read.EnrichedReader;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.semantic.TextEncoder;

/**
 * A file of records written by {@code nutgraf enrich}, added to an index without enriching again.
 */
public final class EnrichedFile {

  /** Maximum number of characters read to detect the format. */
  private static final int LOOK_AHEAD = 16 << 20;

  private EnrichedFile() {}

  /** Returns whether the first line of a file is an enriched record. */
  public static boolean is(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      int c = reader.read();
      while (c >= 0 && c != '\n' && line.length() < LOOK_AHEAD) {
        if (line.isEmpty() && c != '{' && c != '\uFEFF') {
          return false;
        }
        line.append((char) c);
        c = reader.read();
      }
      return EnrichedReader.isEnriched(line.toString());
    }
  }

  /**
   * Adds the records and commits every {@code commitEvery} articles. The vector of a record without
   * one is computed from its text. Invalid records are reported on standard error.
   *
   * @return the exit code
   */
  public static int add(Path file, ArticleIndex index, int commitEvery, PrintWriter err)
      throws IOException {
    int code = 0;
    int added = 0;
    try (EnrichedReader reader =
            ArticleReaders.enriched(
                new BufferedInputStream(Files.newInputStream(file)), file.toString());
        Encoding encoding = new Encoding()) {
      while (true) {
        try {
          Optional<EnrichedArticle> next = reader.next();
          if (next.isEmpty()) {
            return code;
          }
          index.add(encoding.complete(next.get()));
          if (++added % commitEvery == 0) {
            index.commit();
          }
        } catch (ArticleFormatException e) {
          err.println("nutgraf: " + e.getMessage());
          code = Tally.SOME_FAILED;
          if (e.line() == 0) {
            return code;
          }
        }
      }
    }
  }

  /** Adds missing vectors to articles; loads the encoder on first use. */
  private static final class Encoding implements AutoCloseable {

    private Optional<TextEncoder> encoder = Optional.empty();

    EnrichedArticle complete(EnrichedArticle article) {
      if (article.vector().isPresent()) {
        return article;
      }
      TextEncoder loaded = encoder.orElseGet(TextEncoder::bgeSmallEnglish);
      encoder = Optional.of(loaded);
      Map<Stage, ModelInfo> models = new EnumMap<>(Stage.class);
      models.putAll(article.models());
      models.put(Stage.VECTOR, loaded.model());
      return new EnrichedArticle(
          article.article(),
          article.entities(),
          article.countries(),
          article.topics(),
          Optional.of(loaded.encode(article.article().text())),
          models);
    }

    @Override
    public void close() {
      encoder.ifPresent(TextEncoder::close);
    }
  }
}
