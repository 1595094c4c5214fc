// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import java.util.Optional;
import org.nutgraf.cli.io.Output;
import org.nutgraf.write.ResultWriter;

/** Writes outcomes, counts them and shows how far the run is. */
public final class ResultSink implements Batch.Sink {

  private final ResultWriter writer;
  private final Tally tally;
  private final Progress progress;
  private final Interruption interruption;
  private final Optional<Checkpoints> checkpoints;
  private final Output output;

  /** A sink with checkpoints of an output. */
  public ResultSink(
      ResultWriter writer,
      Tally tally,
      Progress progress,
      Interruption interruption,
      Optional<Checkpoints> checkpoints,
      Output output) {
    this.writer = writer;
    this.tally = tally;
    this.progress = progress;
    this.interruption = interruption;
    this.checkpoints = checkpoints;
    this.output = output;
  }

  /** A sink that keeps its own account of what is done. */
  public ResultSink(
      ResultWriter writer, Tally tally, Progress progress, Interruption interruption) {
    this(writer, tally, progress, interruption, Optional.empty(), null);
  }

  @Override
  public long skip() {
    return checkpoints.flatMap(Checkpoints::earlier).map(RunState::records).orElse(0L);
  }

  @Override
  public void skipped(String id) throws IOException {
    checkpoints.orElseThrow().skipped(id);
  }

  @Override
  public void accept(Batch.Outcome outcome) throws IOException {
    if (outcome.enriched().isPresent()) {
      writer.write(outcome.enriched().get(), outcome.related());
    } else {
      Batch.Failure failure = outcome.failure().orElseThrow();
      writer.writeError(outcome.id(), failure.stage(), failure.message());
    }
    tally.add(outcome);
    if (checkpoints.isPresent()) {
      checkpoints.get().done(outcome.id());
      checkpoints.get().saveNowAndThen(output, tally);
    }
    progress.update(tally);
  }

  @Override
  public boolean isStopped() {
    return interruption.isAsked();
  }
}
