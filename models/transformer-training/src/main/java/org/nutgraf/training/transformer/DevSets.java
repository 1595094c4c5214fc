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
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.training.data.ConllReader;
import org.nutgraf.training.data.LabelledDocument;
import org.nutgraf.training.entity.RepairedTagger;
import org.nutgraf.training.evaluate.EntityEvaluation;
import org.nutgraf.training.evaluate.Figure;

/** The development sets on which a finished model is measured, for its card. */
record DevSets(Map<String, List<LabelledDocument>> documents) {

  private static final List<String> NAMES =
      List.of("reuters2020", "worldwide", "conll2003-test-corrected", "wikigold");

  /** Reads the sets present in {@code entities/dev}. */
  static DevSets read(Path data) throws IOException {
    Map<String, List<LabelledDocument>> documents = new LinkedHashMap<>();
    for (String name : NAMES) {
      Path file = data.resolve("entities").resolve("dev").resolve(name + ".conll");
      if (Files.exists(file)) {
        documents.put(name, ConllReader.read(file));
      }
    }
    return new DevSets(documents);
  }

  /** Returns F1 on each set, before and after document-level repair. */
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
                    100 * f1(name, new RepairedTagger(tagger), set))));
    return "F1 on PER, ORG, LOC, plain and repaired: " + String.join("; ", parts);
  }

  private static double f1(String name, EntityTagger tagger, List<LabelledDocument> set) {
    return EntityEvaluation.measure(name, "transformer", tagger, set).stream()
        .filter(figure -> figure.measure().equals("F1"))
        .mapToDouble(Figure::value)
        .findFirst()
        .orElseThrow();
  }
}
