// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The environment of a run: machine, Java version, commit, time. */
final class Surroundings {

  private static final long TIMEOUT_SECONDS = 10;
  private static final long KIBIBYTE = 1024;

  /** Lists changed files, except those that a run itself writes. */
  private static final String[] CHANGES = {
    "git",
    "status",
    "--porcelain",
    "--untracked-files=no",
    "--",
    ":/",
    ":(top,exclude)docs",
    ":(top,exclude)benchmarks/results"
  };

  private Surroundings() {}

  static ObjectNode now() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("processor", processor());
    node.put("cores", Runtime.getRuntime().availableProcessors());
    long memory = memoryBytes();
    if (memory > 0) {
      node.put("memoryBytes", memory);
    }
    node.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    node.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    node.put("commit", output("git", "rev-parse", "--short=12", "HEAD"));
    node.put("changed", !output(CHANGES).isEmpty());
    node.put("began", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    return node;
  }

  private static String processor() {
    return value("/proc/cpuinfo", "model name").orElse("unknown");
  }

  /** Returns the memory of the machine in bytes, 0 if the system does not provide it. */
  private static long memoryBytes() {
    return value("/proc/meminfo", "MemTotal")
        .filter(value -> value.matches("[0-9]{1,15} kB"))
        .map(value -> Long.parseLong(value.substring(0, value.length() - 3)) * KIBIBYTE)
        .orElse(0L);
  }

  /** Returns the value after the first colon in a line of a Linux system file. */
  private static Optional<String> value(String file, String key) {
    try {
      for (String line : Files.readAllLines(Path.of(file))) {
        if (line.startsWith(key)) {
          return Optional.of(line.substring(line.indexOf(':') + 1).strip());
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Returns the output of a command, {@code unknown} if it cannot be run. */
  private static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended =
          process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      return ended ? out.strip() : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
