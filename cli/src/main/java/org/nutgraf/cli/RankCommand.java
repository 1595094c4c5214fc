// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.cli.io.Inputs;
import org.nutgraf.cli.run.Tally;
import org.nutgraf.read.ArticleFormatException;
import org.nutgraf.read.ArticleReaders.Format;
import org.nutgraf.related.Relatedness;
import org.nutgraf.write.ResultWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf rank}: ranks given candidates by relatedness to an article. */
@Command(
    name = "rank",
    description = {
      "Rank candidate headlines or articles by how related they are to an article.",
      "Prints JSON lines, best first, each with a score in [0, 1] and the reasons."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf rank article.txt headlines.txt",
      "  nutgraf rank article.jsonl archive.jsonl"
    })
final class RankCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ARTICLE",
      description = "The article, in any input format; - for standard input.")
  private Path article;

  @Parameters(
      index = "1",
      paramLabel = "CANDIDATES",
      description = "Headlines, one per line, or articles in a .jsonl file.")
  private Path candidates;

  @Mixin private InputOptions input;

  @Mixin private EnricherOptions enricher;

  @Override
  public Integer call() throws IOException {
    Article query = one(article, input);
    int failed = 0;
    List<Article> given = new ArrayList<>();
    try (Inputs inputs = candidates()) {
      boolean more = true;
      while (more) {
        try {
          Optional<Article> next = inputs.next();
          next.ifPresent(given::add);
          more = next.isPresent();
        } catch (ArticleFormatException e) {
          failed++;
          spec.commandLine().getErr().println("nutgraf: " + e.getMessage());
        }
      }
    }
    if (given.isEmpty()) {
      throw new ArticleFormatException(
          candidates.toString(), 0, "input must contain at least one candidate, but has none");
    }
    try (Enricher loaded = enricher.open()) {
      EnrichedArticle enriched = loaded.enrich(query);
      List<EnrichedArticle> others = given.stream().map(loaded::enrich).toList();
      ResultWriters.ranking(
          spec.commandLine().getOut(), Relatedness.english().rank(enriched, others));
    }
    return failed == 0 ? 0 : Tally.SOME_FAILED;
  }

  /** Returns the only article of an input. */
  static Article one(Path file, InputOptions input) throws IOException {
    List<Article> articles = all(input.open(List.of(file)));
    if (articles.size() != 1) {
      throw new ArticleFormatException(
          file.toString(), 0, "ARTICLE must contain exactly one article, found " + articles.size());
    }
    return articles.get(0);
  }

  private Inputs candidates() throws IOException {
    String name = candidates.toString().toLowerCase(Locale.ROOT);
    boolean json = name.endsWith(".jsonl") || name.endsWith(".ndjson");
    return Inputs.of(List.of(candidates), json ? Format.JSONL : Format.HEADLINES);
  }

  private static List<Article> all(Inputs inputs) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (inputs) {
      for (Optional<Article> a = inputs.next(); a.isPresent(); a = inputs.next()) {
        articles.add(a.get());
      }
    }
    return articles;
  }
}
