// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.nutgraf.cli.io.AtomicFiles;

/**
 * How far an interrupted run came, kept beside its output.
 *
 * @param records records whose results are in the output
 * @param failed those of them that are error records
 * @param firstFailure message of the first of these, empty where there is none
 * @param bytes length of the output
 * @param ids checksum of the ids of the records, in order
 * @param settings what the output depends on besides the input
 * @param complete whether the output only lacks its name
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

  /** Returns the file that the state of an output is kept in. */
  public static Path fileOf(Path output) {
    return output.resolveSibling(output.getFileName() + ".part.state");
  }

  /** Reads the state of an output, empty where no run of it was interrupted. */
  static Optional<RunState> read(Path output) throws IOException {
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
          "state of the interrupted run cannot be read; delete it to start anew: " + file, e);
    }
  }

  /** Writes the state of an output. */
  void write(Path output) throws IOException {
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
    state.store(text, "How far nutgraf came; --resume goes on from here");
    AtomicFiles.write(fileOf(output), text.toString());
  }

  /** Forgets the state of an output. */
  public static void delete(Path output) throws IOException {
    Files.deleteIfExists(fileOf(output));
  }
}
