// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Progress of a run, stored next to its output so that the run can be resumed.
 *
 * @param records number of records whose results are in the output
 * @param failed how many of those are error records
 * @param firstFailure message of the first error record, or empty
 * @param bytes length of the output in bytes
 * @param ids checksum of the record ids, in order
 * @param settings options and models that the output depends on
 * @param complete whether the output is complete and only needs to be renamed
 */
public record RunState(
    long records,
    long failed,
    String firstFailure,
    long bytes,
    String ids,
    String settings,
    boolean complete) {

  private static final String VERSION = "1";

  /** Returns the file that stores the state of an output. */
  public static Path fileOf(Path output) {
    return output.resolveSibling(output.getFileName() + ".part.state");
  }

  /** Reads the state of an output, or returns empty if no run was interrupted. */
  public static Optional<RunState> read(Path output) throws IOException {
    Path file = fileOf(output);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties state = new Properties();
    try {
      state.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
      if (!VERSION.equals(state.getProperty("version"))) {
        throw new IllegalArgumentException("version");
      }
      return Optional.of(
          new RunState(
              Long.parseLong(state.getProperty("records")),
              Long.parseLong(state.getProperty("failed")),
              state.getProperty("firstFailure", ""),
              Long.parseLong(state.getProperty("bytes")),
              state.getProperty("ids", ""),
              state.getProperty("settings", ""),
              Boolean.parseBoolean(state.getProperty("complete"))));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "state of the interrupted run is not readable; delete it to start over: " + file, e);
    }
  }

  /** Writes the state of an output. */
  public void write(Path output) throws IOException {
    Properties state = new Properties();
    state.setProperty("version", VERSION);
    state.setProperty("records", Long.toString(records));
    state.setProperty("failed", Long.toString(failed));
    state.setProperty("firstFailure", firstFailure);
    state.setProperty("bytes", Long.toString(bytes));
    state.setProperty("ids", ids);
    state.setProperty("settings", settings);
    state.setProperty("complete", Boolean.toString(complete));
    StringWriter text = new StringWriter();
    state.store(text, "Progress of nutgraf enrich; --resume continues from here");
    AtomicFiles.write(fileOf(output), text.toString());
  }

  /** Deletes the state of an output. */
  public static void delete(Path output) throws IOException {
    Files.deleteIfExists(fileOf(output));
  }
}
