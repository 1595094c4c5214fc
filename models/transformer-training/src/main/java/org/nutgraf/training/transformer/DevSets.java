// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.training.data.ConllReader;
import org.nutgraf.training.data.LabelledDocument;
import org.nutgraf.training.entity.RepairedTagger;
import org.nutgraf.training.evaluate.EntityEvaluation;
import org.nutgraf.training.evaluate.Figure;

/** The development sets on which a finished model is measured, for its card. */
public record DevSets(Map<String, List<LabelledDocument>> documents) {

  private static final List<String> NAMES =
      List.of("reuters2020", "worldwide", "conll2003-test-corrected", "wikigold");

  /** Reads the sets present in {@code entities/dev}. */
  public static DevSets read(Path data) throws IOException {
    return read(data, Integer.MAX_VALUE);
  }

  /**
   * Reads the sets present in {@code entities/dev}.
   *
   * @param limit maximum number of documents of a set, taken evenly from all of it
   */
  public static DevSets read(Path data, int limit) throws IOException {
    Map<String, List<LabelledDocument>> documents = new LinkedHashMap<>();
    for (String name : NAMES) {
      Path file = data.resolve("entities").resolve("dev").resolve(name + ".conll");
      if (Files.exists(file)) {
        documents.put(name, some(ConllReader.read(file), limit));
      }
    }
    return new DevSets(documents);
  }

  private static List<LabelledDocument> some(List<LabelledDocument> all, int limit) {
    int step = (all.size() - 1) / limit + 1;
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  /** Returns F1 on each set, before and after document-level repair. */
  public String accuracy(EntityTagger tagger) {
    List<String> parts = new ArrayList<>();
    documents.forEach(
        (name, set) ->
            parts.add(
                String.format(
                    Locale.ROOT,
                    "%s %.1f, %.1f",
                    name,
                    100 * f1(name, tagger, set),
                    100 * f1(name, new RepairedTagger(tagger), set))));
    return "F1 on PER, ORG, LOC, plain and repaired: " + String.join("; ", parts);
  }

  /**
   * Returns a line for each set: precision, recall, F1, and F1 of each type.
   *
   * @param what the beginning of each line
   */
  public List<String> lines(String what, EntityTagger tagger) {
    List<String> lines = new ArrayList<>();
    documents.forEach(
        (name, set) -> {
          StringBuilder line = new StringBuilder(what + " on " + name + ":");
          for (Figure figure : EntityEvaluation.measure(name, what, tagger, set)) {
            line.append(
                String.format(Locale.ROOT, " %s %.1f", figure.measure(), 100 * figure.value()));
          }
          lines.add(line.toString());
        });
    return lines;
  }

  private static double f1(String name, EntityTagger tagger, List<LabelledDocument> set) {
    return EntityEvaluation.measure(name, "transformer", tagger, set).stream()
        .filter(figure -> figure.measure().equals("F1"))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElseThrow();
  }
}
