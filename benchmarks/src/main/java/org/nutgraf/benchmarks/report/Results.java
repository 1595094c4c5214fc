// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The files of one run, one per suite, each with the environment. Suites can be rerun separately;
 * the report states the time and commit of each.
 */
final class Results {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path folder;

  Results(Path folder) {
    this.folder = folder;
  }

  void write(String suite, ObjectNode surroundings, JsonNode results) throws IOException {
    ObjectNode file = JSON.createObjectNode();
    file.set("surroundings", surroundings);
    file.set("results", results);
    Files.createDirectories(folder);
    Files.writeString(path(suite), JSON.writeValueAsString(withoutPaths(file)) + "\n");
  }

  /** Removes local paths and raw measurements from JMH's results. */
  private static JsonNode withoutPaths(ObjectNode file) {
    for (JsonNode result : file.path("results")) {
      if (result instanceof ObjectNode object) {
        object.remove(List.of("jvm", "jvmArgs"));
        object.path("secondaryMetrics").properties().forEach(e -> dropRaw(e.getValue()));
      }
    }
    return file;
  }

  private static void dropRaw(JsonNode metric) {
    if (metric instanceof ObjectNode object) {
      object.remove(List.of("rawData"));
    }
  }

  void write(String name, ObjectNode surroundings, List<Start> starts) throws IOException {
    write(name, surroundings, JSON.valueToTree(starts));
  }

  private Path path(String suite) {
    return folder.resolve(suite + ".json");
  }

  /**
   * Deletes the results of an earlier run, so that figures of different machines are not compared.
   */
  void clear(Predicate<String> suites) throws IOException {
    for (String suite : suites()) {
      if (suites.test(suite)) {
        Files.delete(path(suite));
      }
    }
  }

  boolean has(String suite) {
    return Files.exists(path(suite));
  }

  /** Returns the measurements of a suite, empty if it was not run. */
  List<Measurement> of(String suite) throws IOException {
    return has(suite)
        ? Measurement.all(JSON.readTree(path(suite).toFile()).path("results"))
        : List.of();
  }

  /** Returns JMH's results of a suite as JSON. */
  JsonNode raw(String suite) throws IOException {
    return JSON.readTree(path(suite).toFile()).path("results");
  }

  List<Start> starts(String suite) throws IOException {
    return has(suite)
        ? JSON.convertValue(
            JSON.readTree(path(suite).toFile()).path("results"),
            new TypeReference<List<Start>>() {})
        : List.of();
  }

  JsonNode surroundings(String suite) throws IOException {
    return JSON.readTree(path(suite).toFile()).path("surroundings");
  }

  /** Returns the first measurement of a benchmark whose parameters include {@code params}. */
  Optional<Measurement> find(String suite, String benchmark, Map<String, String> params)
      throws IOException {
    return of(suite).stream()
        .filter(m -> m.benchmark().equals(benchmark))
        .filter(m -> m.params().entrySet().containsAll(params.entrySet()))
        .findFirst();
  }

  /** Returns the names of the suites that were run, in order. */
  List<String> suites() throws IOException {
    List<String> names = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (var files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .forEach(names::add);
    }
    return names;
  }

  /** Reads a file written by JMH or by this class. */
  static List<Measurement> read(Path file) throws IOException {
    JsonNode tree = JSON.readTree(file.toFile());
    return Measurement.all(tree.isArray() ? tree : tree.path("results"));
  }
}
