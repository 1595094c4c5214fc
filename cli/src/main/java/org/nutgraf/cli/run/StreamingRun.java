// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import org.nutgraf.cli.io.Inputs;
import org.nutgraf.write.ResultWriter;

/**
 * One pass over an input of any length: enriches on several threads, writes in input order, shows
 * progress, and ends cleanly when the process is asked to stop.
 *
 * @param tally counts the records of this run
 * @param err receives the progress line
 * @param showsProgress whether there is a progress line
 */
public record StreamingRun(
    Batch batch,
    Inputs inputs,
    Checkpoints checkpoints,
    Tally tally,
    PrintWriter err,
    boolean showsProgress) {

  /** Where the results go. */
  public interface Target {

    /** Opens the writer, which the run closes. */
    ResultWriter open() throws IOException;

    /** Called after the last result was written and the writer was closed. */
    void completed() throws IOException;

    /** Called when the run was interrupted, before the writer is closed. */
    void interrupted() throws IOException;
  }

  /** Runs to the end of the input or to an interruption; returns whether it was completed. */
  public boolean into(Target target) throws IOException {
    try (Interruption interruption = new Interruption();
        Progress progress = new Progress(err, inputs, showsProgress)) {
      try (ResultWriter writer = target.open()) {
        batch.run(inputs, new ResultSink(writer, tally, progress, interruption, checkpoints));
        progress.clear();
        if (interruption.isRequested()) {
          target.interrupted();
          return false;
        }
        checkpoints.checkInput();
      }
      target.completed();
      return true;
    }
  }
}
