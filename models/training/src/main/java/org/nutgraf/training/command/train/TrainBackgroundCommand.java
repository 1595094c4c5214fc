// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.Article;
import org.nutgraf.read.ArticleReader;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.read.ArticleReaders.Format;
import org.nutgraf.training.command.TableOption;
import org.nutgraf.training.related.BackgroundBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf train background}: builds the table of document frequencies of terms in news. */
@Command(
    name = "background",
    description =
        "Count how many articles each term occurs in (document frequency), for the relatedness score.")
final class TrainBackgroundCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--news",
      required = true,
      paramLabel = "FILE",
      description = "News articles as JSON lines.")
  private Path news;

  @Mixin private TableOption output;

  @Option(
      names = "--min-articles",
      defaultValue = "4",
      paramLabel = "N",
      description = "Omit terms that occur in fewer articles (default: ${DEFAULT-VALUE}).")
  private int minArticles;

  @Override
  public Integer call() throws IOException {
    BackgroundBuilder builder = new BackgroundBuilder();
    try (ArticleReader reader = ArticleReaders.open(news, Format.JSONL)) {
      for (Optional<Article> a = reader.next(); a.isPresent(); a = reader.next()) {
        builder.add(a.get().text());
      }
    }
    int terms = builder.write(Files.newOutputStream(output.file()), minArticles);
    spec.commandLine().getErr().println("wrote " + terms + " terms to " + output.file());
    return 0;
  }
}
