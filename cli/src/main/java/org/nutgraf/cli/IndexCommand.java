// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.RelatedArticle;
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
    description = "Enrich articles and add them to an index, in place of those with the same id.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf index archive.index archive.jsonl --threads 2",
      "  nutgraf index archive.index --delete retracted-42"
    })
final class IndexCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index; made if new.")
  private Path folder;

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description = "Articles before enrichment, UTF-8; - or none for standard input.")
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
    Inputs inputs = input.open(files);
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      for (String id : delete) {
        index.delete(id);
      }
      int code = reads ? add(index, inputs) : 0;
      index.commit();
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
    public void writeError(String id, String stage, String message) {
      err.println("nutgraf: " + id + " failed in " + stage + ": " + message);
    }

    @Override
    public void close() {
      // The index is the caller's.
    }
  }
}
