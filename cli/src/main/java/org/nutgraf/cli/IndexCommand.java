// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.Stage;
import org.nutgraf.cli.io.Inputs;
import org.nutgraf.cli.io.Terminal;
import org.nutgraf.cli.run.Batch;
import org.nutgraf.cli.run.EnrichedFile;
import org.nutgraf.cli.run.NoCheckpoints;
import org.nutgraf.cli.run.StreamingRun;
import org.nutgraf.cli.run.Tally;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.training.command.ThreadsOption;
import org.nutgraf.write.ResultWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf index}: adds articles to an index on disk, or deletes them. */
@Command(
    name = "index",
    description = {
      "Add articles to an index for nutgraf related and nutgraf rails.",
      "Articles are enriched first; the output of nutgraf enrich is added without enriching it again."
          + " An article replaces one with the same id."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf index archive.index archive.jsonl --threads 2",
      "  nutgraf index archive.index enriched.jsonl",
      "  nutgraf index archive.index --delete retracted-42"
    })
final class IndexCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "Folder of the index; created if it does not exist.")
  private Path folder;

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description =
          "Articles or output of nutgraf enrich, in UTF-8; standard input (articles only) if none is"
              + " given or for -.")
  private List<Path> files = List.of();

  @Mixin private InputOptions input;

  @Option(
      names = "--delete",
      paramLabel = "ID",
      description =
          "Delete the article with this id. Repeatable. Without FILE, nothing else is done.")
  private List<String> delete = List.of();

  @Mixin private EnricherOptions enricher;

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--commit-every",
      defaultValue = "1000",
      paramLabel = "N",
      description =
          "Commit after every N articles, so that a killed process loses at most the last N (default:"
              + " ${DEFAULT-VALUE}).")
  private int commitEvery;

  @Override
  public Integer call() throws IOException {
    if (commitEvery < 1) {
      throw new ParameterException(
          spec.commandLine(), "--commit-every must be >= 1, was " + commitEvery);
    }
    boolean reads = delete.isEmpty() || !files.isEmpty();
    threads.count();
    List<Path> enriched = new ArrayList<>();
    List<Path> unprocessed = new ArrayList<>();
    for (Path file : files) {
      (EnrichedFile.is(file) ? enriched : unprocessed).add(file);
    }
    boolean articles = !unprocessed.isEmpty() || files.isEmpty();
    Inputs inputs = input.open(unprocessed);
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      for (String id : delete) {
        index.delete(id);
      }
      int code = 0;
      for (Path file : enriched) {
        code =
            Math.max(code, EnrichedFile.add(file, index, commitEvery, spec.commandLine().getErr()));
      }
      if (reads && articles) {
        code = Math.max(code, add(index, inputs));
      }
      index.commitAndMerge();
      return code;
    }
  }

  private int add(ArticleIndex index, Inputs inputs) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Tally tally = new Tally();
    try (Enricher loaded = enricher.open()) {
      Batch batch = new Batch(loaded, threads.count(), article -> Optional.empty());
      new StreamingRun(batch, inputs, new NoCheckpoints(), tally, err, Terminal.isOnStandardError())
          .into(new IndexTarget(index, commitEvery, err));
    }
    tally.printFailures(err);
    return tally.exitCode();
  }

  /** Commits what was added so far even if the run is interrupted. */
  private record IndexTarget(ArticleIndex index, int commitEvery, PrintWriter err)
      implements StreamingRun.Target {

    @Override
    public ResultWriter open() {
      return new Adder(index, commitEvery, err);
    }

    @Override
    public void completed() {
      // The command commits once for all files.
    }

    @Override
    public void interrupted() throws IOException {
      index.commit();
    }
  }

  /** Adds results to the index and reports failures on standard error. */
  private static final class Adder implements ResultWriter {

    private final ArticleIndex index;
    private final int commitEvery;
    private final PrintWriter err;
    private int added;

    Adder(ArticleIndex index, int commitEvery, PrintWriter err) {
      this.index = index;
      this.commitEvery = commitEvery;
      this.err = err;
    }

    @Override
    public void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related)
        throws IOException {
      index.add(enriched);
      if (++added % commitEvery == 0) {
        index.commit();
      }
    }

    @Override
    public void writeError(String id, Stage stage, String message) {
      err.println("nutgraf: " + id + " failed in " + stage.label() + ": " + message);
    }

    @Override
    public void close() {
      // The command closes the index.
    }
  }
}
