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
import org.nutgraf.cli.run.Interruption;
import org.nutgraf.cli.run.Progress;
import org.nutgraf.cli.run.ResultSink;
import org.nutgraf.cli.run.RunSettings;
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

/** {@code nutgraf enrich}: what articles are about, one result each in input order. */
@Command(
    name = "enrich",
    description = "Tell what articles are about; order a page's own rail of headlines.",
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
      description = "Input files, UTF-8; - or none for standard input.")
  private List<Path> files = List.of();

  @Mixin private InputOptions input;

  @Option(
      names = "--to",
      defaultValue = "jsonl",
      paramLabel = "FORMAT",
      description =
          "Form of the output: jsonl (one JSON object a line), jsonld (schema.org, one object a"
              + " line), ninjs (IPTC, one object a line), csv (a row a tag), html (a report page, or"
              + " a folder of them with an index), summary (for people).")
  private OutputForm to;

  @Option(
      names = "--vectors",
      description =
          "Add each article's vector to its JSON line, so that nutgraf index need not encode the"
              + " text again.")
  private boolean vectors;

  @Mixin private OutputOption output;

  @Mixin private EnricherOptions enricher;

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Give every article a rail from the index in DIR; see nutgraf index.")
  private Optional<Path> index;

  @Option(
      names = "--resume",
      description =
          "Go on with a run of the same command that was interrupted or killed; without one, begin."
              + " Needs --output.")
  private boolean resume;

  @Option(
      names = {"-q", "--quiet"},
      description = "Tell neither progress nor a summary on standard error.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    threads.count();
    if (resume && output.file().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--resume needs --output FILE");
    }
    if (resume && !to.isResumable()) {
      throw new ParameterException(
          spec.commandLine(),
          "--resume needs a form of one record after the other, was "
              + to.toString().toLowerCase(Locale.ROOT));
    }
    if (vectors && to != OutputForm.JSONL) {
      throw new ParameterException(
          spec.commandLine(),
          "--vectors needs the form jsonl, was " + to.toString().toLowerCase(Locale.ROOT));
    }
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
    Inputs inputs = input.open(files);
    try (Enricher loaded = enricher.open()) {
      if (to.fillsFolder(output.file())) {
        return runIntoFolder(batch.apply(loaded), inputs, output.file().orElseThrow());
      }
      Optional<Checkpoints> checkpoints = checkpoints(loaded);
      Tally tally = new Tally();
      checkpoints.flatMap(Checkpoints::earlier).ifPresent(tally::resume);
      if (checkpoints.isPresent() && checkpoints.get().finishComplete()) {
        return end(tally);
      }
      try (Output out = checkpoints.isPresent() ? checkpoints.get().open() : output.open()) {
        return run(batch.apply(loaded), inputs, out, checkpoints, tally);
      }
    }
  }

  /** Checkpoints are kept for an output that is a file and can be gone on with. */
  private Optional<Checkpoints> checkpoints(Enricher loaded) throws IOException {
    if (output.file().isEmpty()) {
      return Optional.empty();
    }
    Path target = Output.resolve(output.file().get());
    if (Output.isDevice(target) || !to.isResumable()) {
      return Optional.empty();
    }
    String settings = RunSettings.of(spec, loaded);
    return Optional.of(
        resume ? Checkpoints.resume(target, settings) : Checkpoints.anew(target, settings));
  }

  @SuppressWarnings("try") // what the writer adds at its end must be there before the commit
  private int run(
      Batch batch, Inputs inputs, Output out, Optional<Checkpoints> checkpoints, Tally tally)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    out.mute(checkpoints.flatMap(Checkpoints::earlier).isPresent());
    try (Interruption interruption = new Interruption();
        ResultWriter writer = vectors ? out.writerWithVectors() : out.writer(to);
        Progress progress = new Progress(err, inputs, !quiet && Terminal.isOnStandardError())) {
      out.mute(false);
      batch.run(inputs, new ResultSink(writer, tally, progress, interruption, checkpoints, out));
      progress.wipe();
      if (interruption.isAsked()) {
        return interrupted(out, checkpoints, tally);
      }
      if (checkpoints.isPresent()) {
        checkpoints.get().checkSkipped();
      }
      writer.close();
      if (checkpoints.isPresent()) {
        checkpoints.get().save(out, tally, true);
      }
      out.commit();
      if (checkpoints.isPresent()) {
        checkpoints.get().forget();
      }
    }
    return end(tally);
  }

  @SuppressWarnings("try") // the index page that the writer adds at its end belongs to the folder
  private int runIntoFolder(Batch batch, Inputs inputs, Path folder) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Tally tally = new Tally();
    try (FolderOutput out = FolderOutput.open(folder);
        Interruption interruption = new Interruption();
        Progress progress = new Progress(err, inputs, !quiet && Terminal.isOnStandardError())) {
      try (ResultWriter writer = ResultWriters.htmlFolder(out.folder())) {
        batch.run(inputs, new ResultSink(writer, tally, progress, interruption));
        progress.wipe();
        if (interruption.isAsked()) {
          err.println("nutgraf: interrupted after " + tally.records() + " articles");
          err.flush();
          return 1;
        }
      }
      out.commit();
    }
    return end(tally);
  }

  private int interrupted(Output out, Optional<Checkpoints> checkpoints, Tally tally)
      throws IOException {
    String remedy = "";
    if (checkpoints.isPresent()) {
      checkpoints.get().save(out, tally, false);
      remedy = "; give the same command with --resume to go on";
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println("nutgraf: interrupted after " + tally.records() + " articles" + remedy);
    err.flush();
    return 1;
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
