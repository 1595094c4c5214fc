// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.nutgraf.cli.io.AtomicFiles;
import org.nutgraf.cli.io.Output;
import org.nutgraf.cli.io.RunState;

/**
 * Checkpoints next to an output file, about one per second. On resume, everything in the output
 * after the last checkpoint is cut off and processed again, so no record is lost or duplicated,
 * whenever the run was killed. Compressed output is divided into one member (gzip) or frame (zstd)
 * per checkpoint; decoders concatenate them.
 */
public final class FileCheckpoints implements Checkpoints {

  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Path target;
  private final Optional<RunState> earlier;
  private final String settings;
  private final MessageDigest ids;
  private Optional<Output> output = Optional.empty();
  private long skipped;
  private long lastSave = System.nanoTime();

  private FileCheckpoints(Path target, Optional<RunState> earlier, String settings) {
    this.target = target;
    this.earlier = earlier;
    this.settings = settings;
    try {
      ids = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Starts a new run and ignores the state of an earlier one. */
  public static FileCheckpoints startOver(Path target, String settings) {
    return new FileCheckpoints(target, Optional.empty(), settings);
  }

  /**
   * Resumes an interrupted run, or starts a new one if there is none.
   *
   * @throws IOException if the interrupted run had other settings
   */
  public static FileCheckpoints resume(Path target, String settings) throws IOException {
    Optional<RunState> earlier = RunState.read(target);
    if (earlier.isPresent() && !earlier.get().settings().equals(settings)) {
      throw new IOException(
          "an interrupted run must be resumed with the same options and models; it "
              + RunSettings.difference(earlier.get().settings(), settings)
              + "; run without --resume to start over");
    }
    return new FileCheckpoints(target, earlier, settings);
  }

  @Override
  public Optional<RunState> earlier() {
    return earlier;
  }

  @Override
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

  @Override
  public Output open(Opener fresh) throws IOException {
    Output opened =
        earlier.isPresent() ? Output.resume(target, earlier.get().bytes()) : fresh.open();
    output = Optional.of(opened);
    return opened;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IOException if the skipped records are not the ones that the interrupted run processed
   */
  @Override
  public void skipped(String id) throws IOException {
    note(id);
    skipped++;
    if (skipped == earlier.orElseThrow().records() && !idsSoFar().equals(earlier.get().ids())) {
      throw differentInput();
    }
  }

  @Override
  public void checkInput() throws IOException {
    if (earlier.isPresent() && skipped < earlier.get().records()) {
      throw differentInput();
    }
  }

  private IOException differentInput() {
    return new IOException(
        "input must begin with the "
            + earlier.orElseThrow().records()
            + " records that the interrupted run processed, but differs; run without --resume to"
            + " start over");
  }

  @Override
  public void done(String id) {
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

  @Override
  public void saveIfDue(Tally tally) throws IOException {
    if (System.nanoTime() - lastSave >= INTERVAL_NANOS) {
      save(tally, false);
    }
  }

  @Override
  public void saveInterrupted(Tally tally) throws IOException {
    save(tally, false);
  }

  /** Forces the output to disk, then records its length. */
  private void save(Tally tally, boolean complete) throws IOException {
    long bytes = output.orElseThrow().checkpoint();
    new RunState(
            tally.records(),
            tally.failed(),
            tally.firstFailure(),
            bytes,
            idsSoFar(),
            settings,
            complete)
        .write(target);
    lastSave = System.nanoTime();
  }

  @Override
  public void commit(Output out, Tally tally) throws IOException {
    save(tally, true);
    out.commit();
    RunState.delete(target);
  }

  @Override
  public String hint() {
    return "; run the same command with --resume to continue";
  }
}
