// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import org.nutgraf.Article;
import org.nutgraf.Enricher;
import org.nutgraf.Stage;
import org.nutgraf.transformer.Transformer;

/**
 * Loads one configuration, processes one article, and prints the memory in use. The report runs it
 * in a process of its own.
 */
public final class FirstArticle {

  private FirstArticle() {}

  /**
   * Enriches one article.
   *
   * @param arguments {@code full}, {@code entities} or {@code transformer}
   */
  public static void main(String[] arguments) {
    Enricher enricher =
        switch (arguments[0]) {
          case "full" -> Enricher.english();
          case "entities" -> Enricher.builder().without(Stage.TOPICS).without(Stage.VECTOR).build();
          case "transformer" -> Enricher.builder().engine(Transformer.english()).build();
          default ->
              throw new IllegalArgumentException(
                  "configuration must be full, entities or transformer, was " + arguments[0]);
        };
    Article article = Articles.ofWords(800, 1);
    Footprint.print(enricher.enrich(article));
    enricher.close();
  }
}
