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

/** What a run stood on: machine, Java, commit, time. */
final class Surroundings {

  private static final long PATIENCE = 10;
  private static final long KIBIBYTE = 1024;

  /** What a run itself writes is no change of what it measures. */
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
    return told("/proc/cpuinfo", "model name").orElse("unknown");
  }

  /** Returns the memory of the machine, 0 where the system does not tell it. */
  private static long memoryBytes() {
    return told("/proc/meminfo", "MemTotal")
        .filter(value -> value.matches("[0-9]{1,15} kB"))
        .map(value -> Long.parseLong(value.substring(0, value.length() - 3)) * KIBIBYTE)
        .orElse(0L);
  }

  /** Returns what a file of Linux tells behind the first colon of a line. */
  private static Optional<String> told(String file, String key) {
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

  /** Returns what a command prints, {@code unknown} where it cannot be run. */
  private static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
      return ended ? out.strip() : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
