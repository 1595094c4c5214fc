// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nutgraf.benchmarks.FirstArticle;
import org.nutgraf.benchmarks.Footprint;

/**
 * The time and memory of a process until its first result.
 *
 * @param system name of the configuration
 * @param milliseconds time from the start of the process to the first result, one for each
 *     repetition
 * @param heapBytes heap in use after the first result and a garbage collection; the minimum over
 *     the repetitions
 * @param residentBytes peak resident memory of the process, 0 if the system does not provide it
 */
record Start(
    @JsonProperty("system") String system,
    @JsonProperty("milliseconds") List<Double> milliseconds,
    @JsonProperty("heapBytes") long heapBytes,
    @JsonProperty("residentBytes") long residentBytes) {

  private static final String STOCK = "org.nutgraf.benchmarks.corenlp.FirstStockDocument";
  private static final long TIMEOUT_SECONDS = 120;

  /**
   * Starts the configurations alternately, {@code repetitions} times, so that noise affects all of
   * them equally.
   */
  static List<Start> measure(int repetitions) throws IOException {
    List<List<String>> commands = new ArrayList<>();
    for (String configuration : List.of("full", "entities", "transformer")) {
      commands.add(List.of(FirstArticle.class.getName(), configuration));
    }
    if (Suite.hasCoreNlp()) {
      commands.add(List.of(STOCK, "stock CoreNLP"));
    }
    List<Start> starts = new ArrayList<>();
    for (List<String> command : commands) {
      starts.add(new Start(command.get(1), List.of(), Long.MAX_VALUE, 0));
    }
    for (int i = 0; i < repetitions; i++) {
      for (int j = 0; j < commands.size(); j++) {
        starts.set(j, starts.get(j).and(once(commands.get(j))));
      }
    }
    return starts;
  }

  private Start and(Start other) {
    List<Double> times = new ArrayList<>(milliseconds);
    times.addAll(other.milliseconds);
    return new Start(
        system,
        times,
        Math.min(heapBytes, other.heapBytes),
        Math.max(residentBytes, other.residentBytes));
  }

  private static Start once(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx3g", "-cp", System.getProperty("java.class.path")));
    command.addAll(arguments);
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    double ready = Double.NaN;
    long heap = 0;
    long resident = 0;
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(Footprint.READY)) {
          ready = (System.nanoTime() - began) / 1e6;
        } else if (line.startsWith("heap ")) {
          heap = Long.parseLong(line.substring("heap ".length()));
        } else if (line.startsWith("resident ")) {
          resident = Long.parseLong(line.substring("resident ".length()));
        }
      }
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("process failed: " + String.join(" ", arguments));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + arguments, e);
    } finally {
      process.destroyForcibly();
    }
    return new Start(arguments.get(1), List.of(ready), heap, resident);
  }

  /** Returns the median time. */
  double median() {
    List<Double> sorted = milliseconds.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
