// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.nutgraf.Enricher;
import org.nutgraf.cli.io.FolderOutput;
import org.nutgraf.cli.io.Inputs;
import org.nutgraf.cli.io.Output;
import org.nutgraf.cli.io.OutputForm;
import org.nutgraf.cli.io.Terminal;
import org.nutgraf.cli.run.Batch;
import org.nutgraf.cli.run.Checkpoints;
import org.nutgraf.cli.run.FileCheckpoints;
import org.nutgraf.cli.run.NoCheckpoints;
import org.nutgraf.cli.run.RunSettings;
import org.nutgraf.cli.run.StreamingRun;
import org.nutgraf.cli.run.Tally;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.Rail;
import org.nutgraf.training.command.ThreadsOption;
import org.nutgraf.write.ResultWriter;
import org.nutgraf.write.ResultWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf enrich}: enriches articles and writes one result each, in input order. */
@Command(
    name = "enrich",
    description = {
      "Identify people, organisations, countries, places and topics in articles.",
      "Results are written in input order. An article that fails is replaced by an error record. The"
          + " headlines that a page offers as further reading are ranked by relatedness."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf enrich page.txt --to summary",
      "  nutgraf enrich archive.jsonl -o enriched.jsonl --threads 2",
      "  nutgraf enrich archive.jsonl --to html -o report",
      "  nutgraf enrich archive.jsonl --topics own.bin --topics-only",
      "  cat article.txt | nutgraf enrich --from text"
    })
final class EnrichCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "Input files in UTF-8; standard input if none is given or for -.")
  private List<Path> files = List.of();

  @Mixin private InputOptions input;

  @Option(
      names = "--to",
      defaultValue = "jsonl",
      paramLabel = "FORMAT",
      description =
          "Output format: jsonl (one JSON object per line; the default), jsonld (schema.org, one"
              + " object per line), ninjs (IPTC, one object per line), csv (one row per tag), html"
              + " (a report page, or a folder of pages with an index), summary (for reading in a"
              + " terminal).")
  private OutputForm to;

  @Option(
      names = "--vectors",
      description =
          "Include each article's semantic vector in its JSON line, so that nutgraf index need not"
              + " compute it again.")
  private boolean vectors;

  @Mixin private OutputOption output;

  @Mixin private EnricherOptions enricher;

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description =
          "Add related articles from this index to every article; see nutgraf index. Without it, only"
              + " headlines that the page itself offers are ranked.")
  private Optional<Path> index;

  @Option(
      names = "--resume",
      description =
          "Resume an interrupted or killed run of the same command; start a new run if there is"
              + " none. Requires --output.")
  private boolean resume;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print neither progress nor a summary on standard error.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    threads.count();
    check();
    if (index.isEmpty()) {
      return run(loaded -> new Batch(loaded, threads.count()));
    }
    try (ArticleIndex archive = ArticleIndex.openReadOnly(index.get())) {
      Rail rail = Rail.standard();
      return run(
          loaded -> new Batch(loaded, threads.count(), a -> Optional.of(rail.plan(archive, a))));
    }
  }

  private void check() {
    String format = to.toString().toLowerCase(Locale.ROOT);
    if (resume && output.file().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--resume requires --output FILE");
    }
    if (resume && !to.isResumable()) {
      throw new ParameterException(
          spec.commandLine(), "--resume requires a format of separate records, was " + format);
    }
    if (vectors && to != OutputForm.JSONL) {
      throw new ParameterException(
          spec.commandLine(), "--vectors requires the format jsonl, was " + format);
    }
  }

  private int run(Function<Enricher, Batch> batch) throws IOException {
    Inputs inputs = input.open(files);
    try (Enricher loaded = enricher.open()) {
      Tally tally = new Tally();
      if (to.fillsFolder(output.file())) {
        try (FolderOutput out = FolderOutput.open(output.file().orElseThrow())) {
          StreamingRun run = run(batch.apply(loaded), inputs, new NoCheckpoints(), tally);
          return run.into(new FolderTarget(out, tally)) ? end(tally) : 1;
        }
      }
      Checkpoints checkpoints = checkpoints(loaded);
      checkpoints.earlier().ifPresent(tally::resume);
      if (checkpoints.finishComplete()) {
        return end(tally);
      }
      try (Output out = checkpoints.open(output::open)) {
        StreamingRun run = run(batch.apply(loaded), inputs, checkpoints, tally);
        return run.into(new FileTarget(out, checkpoints, tally)) ? end(tally) : 1;
      }
    }
  }

  private StreamingRun run(Batch batch, Inputs inputs, Checkpoints checkpoints, Tally tally) {
    return new StreamingRun(
        batch,
        inputs,
        checkpoints,
        tally,
        spec.commandLine().getErr(),
        !quiet && Terminal.isOnStandardError());
  }

  /** Checkpoints need a regular file that consists of separate records. */
  private Checkpoints checkpoints(Enricher loaded) throws IOException {
    if (output.file().isEmpty()) {
      return new NoCheckpoints();
    }
    Path target = Output.resolve(output.file().get());
    if (Output.isDevice(target) || !to.isResumable()) {
      return new NoCheckpoints();
    }
    String settings = RunSettings.of(spec, loaded);
    return resume
        ? FileCheckpoints.resume(target, settings)
        : FileCheckpoints.startOver(target, settings);
  }

  /** One file, or standard output. */
  private final class FileTarget implements StreamingRun.Target {

    private final Output out;
    private final Checkpoints checkpoints;
    private final Tally tally;

    FileTarget(Output out, Checkpoints checkpoints, Tally tally) {
      this.out = out;
      this.checkpoints = checkpoints;
      this.tally = tally;
    }

    /** A resumed output already has its header. */
    @Override
    public ResultWriter open() {
      out.mute(checkpoints.earlier().isPresent());
      ResultWriter writer = vectors ? out.writerWithVectors() : out.writer(to);
      out.mute(false);
      return writer;
    }

    @Override
    public void completed() throws IOException {
      checkpoints.commit(out, tally);
    }

    @Override
    public void interrupted() throws IOException {
      checkpoints.saveInterrupted(tally);
      printInterrupted(tally, checkpoints.hint());
    }
  }

  /** A folder of report pages. */
  private final class FolderTarget implements StreamingRun.Target {

    private final FolderOutput out;
    private final Tally tally;

    FolderTarget(FolderOutput out, Tally tally) {
      this.out = out;
      this.tally = tally;
    }

    @Override
    public ResultWriter open() throws IOException {
      return ResultWriters.htmlFolder(out.folder());
    }

    @Override
    public void completed() throws IOException {
      out.commit();
    }

    @Override
    public void interrupted() {
      printInterrupted(tally, "");
    }
  }

  private void printInterrupted(Tally tally, String hint) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("nutgraf: interrupted after " + tally.records() + " articles" + hint);
    err.flush();
  }

  private int end(Tally tally) {
    PrintWriter err = spec.commandLine().getErr();
    if (!quiet && (output.file().isPresent() || Terminal.isOnStandardError())) {
      tally.printSummary(err);
    } else {
      tally.printFailures(err);
    }
    return tally.exitCode();
  }
}
