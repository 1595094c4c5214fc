// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import org.nutgraf.cli.io.RunState;
import org.nutgraf.write.ResultWriter;

/**
 * Writes outcomes, counts them, saves checkpoints and updates the progress line.
 *
 * @param writer receives results and failures in input order
 */
record ResultSink(
    ResultWriter writer,
    Tally tally,
    Progress progress,
    Interruption interruption,
    Checkpoints checkpoints)
    implements Batch.Sink {

  @Override
  public long skip() {
    return checkpoints.earlier().map(RunState::records).orElse(0L);
  }

  @Override
  public void skipped(String id) throws IOException {
    checkpoints.skipped(id);
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
    checkpoints.done(outcome.id());
    checkpoints.saveIfDue(tally);
    progress.update(tally);
  }

  @Override
  public boolean isStopped() {
    return interruption.isRequested();
  }
}
