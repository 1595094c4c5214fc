// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import java.util.Optional;
import org.nutgraf.cli.io.Output;
import org.nutgraf.cli.io.RunState;

/** Records the progress of a run so that it can be resumed after an interruption. */
public interface Checkpoints {

  /** Opens an output that no earlier run has written to. */
  interface Opener {
    Output open() throws IOException;
  }

  /** Returns the state of the interrupted run to resume, or empty for a new run. */
  Optional<RunState> earlier();

  /** Finishes a run that was killed after its output was complete; returns whether it was. */
  boolean finishComplete() throws IOException;

  /** Opens the output where the interrupted run left it, or a new one. */
  Output open(Opener fresh) throws IOException;

  /** Notes the id of a record that the interrupted run has already processed. */
  void skipped(String id) throws IOException;

  /** Notes the id of a record whose result was written. */
  void done(String id);

  /** Saves the progress if the last checkpoint is old enough. */
  void saveIfDue(Tally tally) throws IOException;

  /** Saves the progress of a run that stops before the end of its input. */
  void saveInterrupted(Tally tally) throws IOException;

  /** Checks, at the end of the input, that it contained everything processed earlier. */
  void checkInput() throws IOException;

  /** Gives the output its final name and deletes the saved progress. */
  void commit(Output out, Tally tally) throws IOException;

  /** Returns what to add to the message about an interruption. */
  String hint();
}
