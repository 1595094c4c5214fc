// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

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
import org.nutgraf.evaluate.EntityEvaluation;
import org.nutgraf.evaluate.Figure;
import org.nutgraf.train.ConllReader;
import org.nutgraf.train.LabelledDocument;

/** The sets that a model is measured on when it is done, for its card. */
record DevSets(Map<String, List<LabelledDocument>> documents) {

  private static final List<String> NAMES =
      List.of("reuters2020", "worldwide", "conll2003-test-corrected", "wikigold");

  /** Reads those sets that are in {@code entities/dev}. */
  static DevSets read(Path data) throws IOException {
    return read(data, Integer.MAX_VALUE);
  }

  /**
   * Reads those sets that are in {@code entities/dev}.
   *
   * @param most no more documents of a set than this are kept, evenly from all of it
   */
  static DevSets read(Path data, int most) throws IOException {
    Map<String, List<LabelledDocument>> documents = new LinkedHashMap<>();
    for (String name : NAMES) {
      Path file = data.resolve("entities").resolve("dev").resolve(name + ".conll");
      if (Files.exists(file)) {
        documents.put(name, some(ConllReader.read(file), most));
      }
    }
    return new DevSets(documents);
  }

  private static List<LabelledDocument> some(List<LabelledDocument> all, int most) {
    int step = (all.size() - 1) / most + 1;
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  /** Returns F1 on each set, plain and repaired over the document. */
  String accuracy(EntityTagger tagger) {
    List<String> parts = new ArrayList<>();
    documents.forEach(
        (name, set) ->
            parts.add(
                String.format(
                    Locale.ROOT,
                    "%s %.1f, %.1f",
                    name,
                    100 * f1(name, tagger, set),
                    100 * f1(name, tagger.repaired(), set))));
    return "F1 on PER, ORG, LOC, plain and repaired: " + String.join("; ", parts);
  }

  /**
   * Returns a line for each set: precision, recall, F1, and F1 of each type.
   *
   * @param what begins each line
   */
  List<String> lines(String what, EntityTagger tagger) {
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
