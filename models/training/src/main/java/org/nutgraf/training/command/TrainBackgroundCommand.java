// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.Article;
import org.nutgraf.read.ArticleReader;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.read.ArticleReaders.Format;
import org.nutgraf.training.related.BackgroundBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf train background}: how common terms are in news at large. */
@Command(
    name = "background",
    description = "Count in how many articles each term stands, for the relatedness score.")
final class TrainBackgroundCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--news",
      required = true,
      paramLabel = "FILE",
      description = "Articles as JSON lines.")
  private Path news;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The table to write.")
  private Path output;

  @Option(
      names = "--least",
      defaultValue = "4",
      paramLabel = "N",
      description = "Leave out terms in fewer articles (default: ${DEFAULT-VALUE}).")
  private int least;

  @Override
  public Integer call() throws IOException {
    BackgroundBuilder builder = new BackgroundBuilder();
    try (ArticleReader reader = ArticleReaders.open(news, Format.JSONL)) {
      for (Optional<Article> a = reader.next(); a.isPresent(); a = reader.next()) {
        builder.add(a.get().text());
      }
    }
    int terms = builder.write(Files.newOutputStream(output), least);
    spec.commandLine().getErr().println("wrote " + terms + " terms to " + output);
    return 0;
  }
}
