// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the built distribution like a user. */
final class Distribution {

  static final Path HOME = Path.of("target", "nutgraf").toAbsolutePath();

  private final Path folder;

  /** Result of a run. */
  record Run(int code, String out, String err) {}

  /** Runs in {@code folder}, to which relative paths are resolved. */
  Distribution(Path folder) {
    this.folder = folder;
  }

  /** Returns a process that has not been started. */
  ProcessBuilder process(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx300m");
    command.add("-jar");
    command.add(HOME.resolve("nutgraf.jar").toString());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  /** Runs to the end without standard input. */
  Run run(String... args) throws IOException, InterruptedException {
    return run(Path.of("/dev/null"), args);
  }

  /** Runs to the end with a file as standard input. */
  Run run(Path input, String... args) throws IOException, InterruptedException {
    return run(process(args).redirectInput(input.toFile()));
  }

  /** Runs a prepared process to the end. */
  Run run(ProcessBuilder prepared) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "stdout", "");
    Path err = Files.createTempFile(folder, "stderr", "");
    Process process = prepared.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("process must end within two minutes");
    }
    return new Run(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
