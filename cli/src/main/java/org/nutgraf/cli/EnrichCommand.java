// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.nutgraf.Enricher;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.Rail;
import org.nutgraf.write.ResultWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf enrich}: what articles are about, one result each in input order. */
@Command(
    name = "enrich",
    description = "Tell what articles are about; order a page's own rail of headlines.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf enrich page.txt --to summary",
      "  nutgraf enrich archive.jsonl -o enriched.jsonl --threads 2",
      "  cat article.txt | nutgraf enrich --from text"
    })
final class EnrichCommand implements Callable<Integer> {

  /** The forms that {@code --to} names. */
  enum Target {
    JSONL,
    SUMMARY
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "Input files, UTF-8; - or none for standard input.")
  private List<Path> files = List.of();

  @Mixin private InputOptions input;

  @Option(
      names = "--to",
      defaultValue = "jsonl",
      paramLabel = "FORM",
      description = "Form of the output: jsonl (one JSON object a line), summary (for people).")
  private Target to;

  @Mixin private OutputOption output;

  @Mixin private EnricherOptions enricher;

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Give every article a rail from the index in DIR; see nutgraf index.")
  private Optional<Path> index;

  @Override
  public Integer call() throws IOException {
    if (index.isEmpty()) {
      return run(loaded -> new Batch(loaded, threads.count()));
    }
    try (ArticleIndex archive = ArticleIndex.openReadOnly(index.get())) {
      Rail rail = Rail.standard();
      return run(
          loaded -> new Batch(loaded, threads.count(), a -> Optional.of(rail.plan(archive, a))));
    }
  }

  private int run(Function<Enricher, Batch> batch) throws IOException {
    threads.count();
    Inputs inputs = input.open(files);
    try (Enricher loaded = enricher.open();
        Output out = output.open();
        ResultWriter writer = out.writer(to)) {
      Batch.Summary summary = batch.apply(loaded).run(inputs, writer);
      out.commit();
      return summarize(spec, summary);
    }
  }

  /** Tells on stderr what failed and returns the exit code. */
  static int summarize(CommandSpec spec, Batch.Summary summary) {
    if (summary.failed() == 0) {
      return 0;
    }
    String message =
        summary.articles() == 1
            ? summary.firstFailure()
            : String.format(
                Locale.ROOT,
                "%d of %d articles failed; first: %s",
                summary.failed(),
                summary.articles(),
                summary.firstFailure());
    spec.commandLine().getErr().println("nutgraf: " + message);
    return summary.failed() == summary.articles() ? 1 : 3;
  }
}
