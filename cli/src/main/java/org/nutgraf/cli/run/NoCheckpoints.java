// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import java.util.Optional;
import org.nutgraf.cli.io.Output;
import org.nutgraf.cli.io.RunState;

/** For a run that cannot be resumed: saves nothing. */
public final class NoCheckpoints implements Checkpoints {

  @Override
  public Optional<RunState> earlier() {
    return Optional.empty();
  }

  @Override
  public boolean finishComplete() {
    return false;
  }

  @Override
  public Output open(Opener fresh) throws IOException {
    return fresh.open();
  }

  @Override
  public void skipped(String id) {
    throw new IllegalStateException("a new run must not skip records, skipped " + id);
  }

  @Override
  public void done(String id) {
    // Nothing is recorded.
  }

  @Override
  public void saveIfDue(Tally tally) {
    // Nothing is recorded.
  }

  @Override
  public void saveInterrupted(Tally tally) {
    // Nothing is recorded.
  }

  @Override
  public void checkInput() {
    // No earlier run, nothing to compare with.
  }

  @Override
  public void commit(Output out, Tally tally) throws IOException {
    out.commit();
  }

  @Override
  public String hint() {
    return "";
  }
}
