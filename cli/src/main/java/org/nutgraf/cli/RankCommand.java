// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.read.ArticleFormatException;
import org.nutgraf.read.ArticleReader;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.read.ArticleReaders.Format;
import org.nutgraf.related.Relatedness;
import org.nutgraf.write.ResultWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf rank}: orders given candidates by how related they are to an article. */
@Command(
    name = "rank",
    description = "Order candidate headlines or articles by how related they are to an article.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf rank article.txt headlines.txt",
      "  nutgraf rank article.jsonl archive.jsonl"
    })
final class RankCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ARTICLE", description = "The article, in any input form.")
  private Path article;

  @Parameters(
      index = "1",
      paramLabel = "CANDIDATES",
      description = "Headlines, one a line, or articles as JSON lines.")
  private Path candidates;

  @Option(
      names = "--from",
      defaultValue = "auto",
      paramLabel = "FORM",
      description = "Form of ARTICLE: page, text, jsonl, auto.")
  private Format from;

  @Option(
      names = "--engine",
      defaultValue = "opennlp",
      paramLabel = "ENGINE",
      description = "Name finder: opennlp (default), corenlp.")
  private Engine engine;

  @Override
  public Integer call() throws IOException {
    Article query = first(article, from);
    List<Article> given = candidates(candidates);
    try (Enricher enricher = Enricher.builder().engine(engine.load()).build()) {
      EnrichedArticle enriched = enricher.enrich(query);
      List<EnrichedArticle> others = given.stream().map(enricher::enrich).toList();
      ResultWriters.ranking(
          spec.commandLine().getOut(), Relatedness.english().rank(enriched, others));
    }
    return 0;
  }

  static Article first(Path file, Format format) throws IOException {
    try (ArticleReader reader = ArticleReaders.open(file, format)) {
      Optional<Article> article = reader.next();
      return article.orElseThrow(
          () -> new ArticleFormatException(file.toString(), 0, "input must hold an article"));
    }
  }

  private static List<Article> candidates(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      try (ArticleReader reader = ArticleReaders.open(file, Format.JSONL)) {
        for (Optional<Article> a = reader.next(); a.isPresent(); a = reader.next()) {
          articles.add(a.get());
        }
      }
    } else {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          articles.add(Article.of(line.strip(), ""));
        }
      }
    }
    if (articles.isEmpty()) {
      throw new ArticleFormatException(file.toString(), 0, "input must hold candidates, was empty");
    }
    return articles;
  }
}
