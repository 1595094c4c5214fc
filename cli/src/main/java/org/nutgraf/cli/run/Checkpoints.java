// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nutgraf.cli.io.AtomicFiles;
import org.nutgraf.cli.io.Output;
import org.nutgraf.internal.resource.Sha256;

/**
 * Writes down, about once a second, how far a run has come, so that one that was killed at any
 * moment can be resumed: what lies in the output beyond the last checkpoint is cut off and done
 * again, so no record is lost or there twice. Compressed output gets a part of its own for every
 * checkpoint, which every reader of its form takes for one with the others.
 */
public final class Checkpoints {

  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  private final Path target;
  private final Optional<RunState> earlier;
  private final String settings;
  private final MessageDigest ids;
  private long skipped;
  private long last = System.nanoTime();

  private Checkpoints(Path target, Optional<RunState> earlier, String settings) {
    this.target = target;
    this.earlier = earlier;
    this.settings = settings;
    ids = Sha256.newDigest();
  }

  /** Begins a run that forgets what an earlier one left. */
  public static Checkpoints anew(Path target, String settings) {
    return new Checkpoints(target, Optional.empty(), settings);
  }

  /**
   * Goes on with an interrupted run, or begins anew where there was none.
   *
   * @throws IOException if that run had other settings
   */
  public static Checkpoints resume(Path target, String settings) throws IOException {
    Optional<RunState> earlier = RunState.read(target);
    if (earlier.isPresent() && !earlier.get().settings().equals(settings)) {
      throw new IOException(
          "interrupted run must be resumed with the options and models that it had: it "
              + RunSettings.difference(earlier.get().settings(), settings)
              + "; start anew without --resume");
    }
    return new Checkpoints(target, earlier, settings);
  }

  /** Returns what an interrupted run left, empty where there was none. */
  public Optional<RunState> earlier() {
    return earlier;
  }

  /** Ends a run that was killed between finishing its output and forgetting its state. */
  public boolean finishComplete() throws IOException {
    if (earlier.isEmpty() || !earlier.get().complete()) {
      return false;
    }
    if (Files.exists(Output.partOf(target))) {
      AtomicFiles.move(Output.partOf(target), target);
    }
    RunState.delete(target);
    return true;
  }

  /** Opens the output where the interrupted run left it. */
  public Output open() throws IOException {
    return earlier.isPresent() ? Output.resume(target, earlier.get().bytes()) : Output.anew(target);
  }

  /**
   * Takes the id of a record that the interrupted run has done.
   *
   * @throws IOException if the records passed over are not those that it read
   */
  void skipped(String id) throws IOException {
    note(id);
    skipped++;
    if (skipped == earlier.orElseThrow().records() && !idsSoFar().equals(earlier.get().ids())) {
      throw otherInput();
    }
  }

  /** Checks at the end of a run that its input was as long as what was done before. */
  public void checkSkipped() throws IOException {
    if (earlier.isPresent() && skipped < earlier.get().records()) {
      throw otherInput();
    }
  }

  private IOException otherInput() {
    return new IOException(
        "input must begin with the "
            + earlier.orElseThrow().records()
            + " records that the interrupted run has done, was another; start anew without"
            + " --resume");
  }

  /** Takes the id of a record whose result was written. */
  void done(String id) {
    note(id);
  }

  private void note(String id) {
    ids.update(id.getBytes(StandardCharsets.UTF_8));
    ids.update((byte) '\n');
  }

  private String idsSoFar() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) ids.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of the Java platform can be cloned", e);
    }
  }

  /** Saves the state if the last time is long enough ago. */
  void saveNowAndThen(Output out, Tally tally) throws IOException {
    if (System.nanoTime() - last >= PAUSE) {
      save(out, tally, false);
    }
  }

  /** Brings the output to the disk, and then how far it is. */
  public void save(Output out, Tally tally, boolean complete) throws IOException {
    long bytes = out.checkpoint();
    new RunState(
            tally.records(),
            tally.failed(),
            tally.firstFailure(),
            bytes,
            idsSoFar(),
            settings,
            complete)
        .write(target);
    last = System.nanoTime();
  }

  /** Forgets the run, which is complete. */
  public void forget() throws IOException {
    RunState.delete(target);
  }
}
