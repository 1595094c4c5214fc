// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.read.EnrichedReader;
import org.nutgraf.training.related.ScaleEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf evaluate scale}: speed, recall and size of a growing index. */
@Command(
    name = "scale",
    description =
        "Measure speed, recall and size of an index, and compare it with Lucene's MoreLikeThis in the"
            + " same run. If a size exceeds the number of articles, synthetic variations fill the"
            + " gap.",
    footerHeading = "%nExample:%n",
    footer = {"  nutgraf evaluate scale enriched.jsonl --work new-folder --sizes 15000,100000"})
final class EvaluateScaleCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "Output of nutgraf enrich --vectors.")
  private Path file;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "FOLDER",
      description = "New folder for the indexes; it must not exist.")
  private Path work;

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "15000",
      paramLabel = "N",
      description = "Index sizes in articles, separated by commas (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes;

  @Option(
      names = "--queries",
      defaultValue = "300",
      paramLabel = "N",
      description = "Number of timed queries (default: ${DEFAULT-VALUE}).")
  private int queries;

  @Option(
      names = "--exact",
      defaultValue = "50",
      paramLabel = "N",
      description =
          "Number of queries compared with an exhaustive search (default: ${DEFAULT-VALUE}).")
  private int exact;

  @Override
  public Integer call() throws IOException {
    if (queries < 1 || exact < 1 || exact > queries || sizes.stream().anyMatch(n -> n < queries)) {
      throw new ParameterException(
          spec.commandLine(), "1 <= --exact <= --queries <= every value of --sizes must hold");
    }
    if (Files.exists(work)) {
      throw new IOException("folder must not exist, delete it or choose another: " + work);
    }
    ScaleEvaluation evaluation = new ScaleEvaluation(read(file), queries, exact);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "| articles | added per second | bytes per article, without text | ms per query"
            + " | ms MoreLikeThis | recall@10 |");
    out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
    for (int size : sizes) {
      Path folder = Files.createDirectories(work.resolve(String.valueOf(size)));
      ScaleEvaluation.Row row = evaluation.measure(size, folder);
      out.printf(
          Locale.ROOT,
          "| %d | %.0f | %.0f | %.2f | %.2f | %.3f |%n",
          row.articles(),
          row.addsPerSecond(),
          row.bytesPerArticle(),
          row.millis(),
          row.moreLikeThisMillis(),
          row.recall());
      out.flush();
    }
    return 0;
  }

  private static List<EnrichedArticle> read(Path file) throws IOException {
    List<EnrichedArticle> articles = new ArrayList<>();
    try (EnrichedReader reader =
        ArticleReaders.enriched(
            new BufferedInputStream(Files.newInputStream(file)), file.toString())) {
      for (Optional<EnrichedArticle> a = reader.next(); a.isPresent(); a = reader.next()) {
        articles.add(a.get());
      }
    }
    return articles;
  }
}
