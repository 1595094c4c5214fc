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
import org.nutgraf.cli.io.EnrichedFile;
import org.nutgraf.cli.io.Inputs;
import org.nutgraf.cli.io.Terminal;
import org.nutgraf.cli.run.Batch;
import org.nutgraf.cli.run.Interruption;
import org.nutgraf.cli.run.Progress;
import org.nutgraf.cli.run.ResultSink;
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

/** {@code nutgraf index}: enriches articles and adds them to an index on disk. */
@Command(
    name = "index",
    description =
        "Enrich articles and add them to an index, in place of those with the same id. A file of"
            + " records that nutgraf enrich wrote is taken as it is.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf index archive.index archive.jsonl --threads 2",
      "  nutgraf index archive.index enriched.jsonl",
      "  nutgraf index archive.index --delete retracted-42"
    })
final class IndexCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index; made if new.")
  private Path folder;

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description =
          "Articles, or records that nutgraf enrich wrote, UTF-8; - or none for articles on standard"
              + " input.")
  private List<Path> files = List.of();

  @Mixin private InputOptions input;

  @Option(
      names = "--delete",
      paramLabel = "ID",
      description = "Delete the article with this id; may be given often. Reads no standard input.")
  private List<String> delete = List.of();

  @Mixin private EnricherOptions enricher;

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--commit-every",
      defaultValue = "1000",
      paramLabel = "N",
      description = "Articles after which a killed process loses nothing (default: 1000).")
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
    List<Path> plain = new ArrayList<>();
    for (Path file : files) {
      (EnrichedFile.is(file) ? enriched : plain).add(file);
    }
    boolean articles = !plain.isEmpty() || files.isEmpty();
    Inputs inputs = input.open(plain);
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      for (String id : delete) {
        index.delete(id);
      }
      int code = 0;
      for (Path file : enriched) {
        code = Math.max(code, EnrichedFile.add(file, index, commitEvery, spec));
      }
      if (reads && articles) {
        code = Math.max(code, add(index, inputs));
      }
      index.commitAndMerge();
      return code;
    }
  }

  private int add(ArticleIndex index, Inputs inputs) throws IOException {
    try (Enricher loaded = enricher.open();
        Adder adder = new Adder(index, commitEvery, spec.commandLine().getErr())) {
      Tally tally = new Tally();
      PrintWriter err = spec.commandLine().getErr();
      try (Interruption interruption = new Interruption();
          Progress progress = new Progress(err, inputs, Terminal.isOnStandardError())) {
        Batch batch = new Batch(loaded, threads.count(), article -> Optional.empty());
        batch.run(inputs, new ResultSink(adder, tally, progress, interruption));
        if (interruption.isAsked()) {
          index.commit();
        }
      }
      tally.printFailures(err);
      return tally.exitCode();
    }
  }

  /** Adds results to the index; failures are told on stderr. */
  private record Adder(ArticleIndex index, int commitEvery, PrintWriter err, int[] added)
      implements ResultWriter {

    Adder(ArticleIndex index, int commitEvery, PrintWriter err) {
      this(index, commitEvery, err, new int[1]);
    }

    @Override
    public void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related)
        throws IOException {
      index.add(enriched);
      if (++added[0] % commitEvery == 0) {
        index.commit();
      }
    }

    @Override
    public void writeError(String id, Stage stage, String message) {
      err.println("nutgraf: " + id + " failed in " + stage.label() + ": " + message);
    }

    @Override
    public void close() {
      // The index is the caller's.
    }
  }
}
