// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Span;
import org.nutgraf.text.Token;
import org.nutgraf.training.data.LabelledDocument;
import org.nutgraf.training.data.LabelledSentence;

/**
 * Exact-span precision, recall and F1 of an entity tagger over the gold tokens of labelled
 * documents, for people, organisations and places.
 */
public final class EntityEvaluation {

  private static final Map<String, EntityType> TYPES =
      Map.of(
          "PER", EntityType.PERSON,
          "ORG", EntityType.ORGANIZATION,
          "LOC", EntityType.PLACE);

  private static final int BINS = 10;

  private EntityEvaluation() {}

  /**
   * Evaluates a tagger on a set of documents.
   *
   * @param set name of the set
   * @param system name of the engine
   * @return precision, recall and F1 over all three types, then F1 of each, with the number of gold
   *     mentions as support
   */
  public static List<Figure> measure(
      String set, String system, EntityTagger tagger, List<LabelledDocument> documents) {
    Objects.requireNonNull(tagger, "tagger must not be null");
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (String type : List.of("", "PER", "ORG", "LOC")) {
      counts.put(type, new int[3]);
    }
    for (LabelledDocument document : documents) {
      AnalyzedText text = document.analyzed();
      count(gold(document, text), found(tagger.tag(text)), counts);
    }
    List<Figure> figures = new ArrayList<>();
    int[] all = counts.get("");
    figures.add(new Figure("entities", set, system, "P", ratio(all[0], all[1]), all[1]));
    figures.add(new Figure("entities", set, system, "R", ratio(all[0], all[2]), all[2]));
    counts.forEach(
        (type, n) ->
            figures.add(
                new Figure(
                    "entities",
                    set,
                    system,
                    type.isEmpty() ? "F1" : "F1 " + type,
                    ratio(2 * n[0], n[1] + n[2]),
                    n[2])));
    return figures;
  }

  /**
   * Evaluates the calibration of a tagger's confidence.
   *
   * @return for each non-empty bin of confidence, of width 0.1, in ascending order: the share of
   *     correct mentions, with measure "right at 0.9 to 1.0" and so on and the number of mentions
   *     as support
   */
  public static List<Figure> reliability(
      String set, String system, EntityTagger tagger, List<LabelledDocument> documents) {
    int[] right = new int[BINS];
    int[] all = new int[BINS];
    for (LabelledDocument document : documents) {
      AnalyzedText text = document.analyzed();
      Set<Labelled> gold = gold(document, text);
      for (Mention mention : tagger.tag(text)) {
        int bin = Math.min(BINS - 1, (int) (mention.confidence() * BINS));
        all[bin]++;
        right[bin] += found(List.of(mention)).stream().anyMatch(gold::contains) ? 1 : 0;
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (all[bin] > 0) {
        String measure =
            String.format(Locale.ROOT, "right at %.1f to %.1f", bin / 10.0, (bin + 1) / 10.0);
        figures.add(
            new Figure("entities", set, system, measure, ratio(right[bin], all[bin]), all[bin]));
      }
    }
    return figures;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static void count(Set<Labelled> gold, Set<Labelled> found, Map<String, int[]> counts) {
    found.forEach(
        name -> {
          int right = gold.contains(name) ? 1 : 0;
          add(counts, name.label, right, 1, 0);
        });
    gold.forEach(name -> add(counts, name.label, 0, 0, 1));
  }

  private static void add(Map<String, int[]> counts, String label, int right, int found, int gold) {
    for (int[] n : List.of(counts.get(""), counts.get(label))) {
      n[0] += right;
      n[1] += found;
      n[2] += gold;
    }
  }

  private static Set<Labelled> found(List<Mention> mentions) {
    Set<Labelled> names = new HashSet<>();
    for (Mention mention : mentions) {
      for (Map.Entry<String, EntityType> type : TYPES.entrySet()) {
        if (type.getValue() == mention.type()) {
          names.add(new Labelled(mention.span(), type.getKey()));
        }
      }
    }
    return names;
  }

  private static Set<Labelled> gold(LabelledDocument document, AnalyzedText text) {
    Set<Labelled> names = new HashSet<>();
    for (int s = 0; s < document.sentences().size(); s++) {
      List<Token> tokens = text.sentences().get(s).tokens();
      List<String> tags = document.sentences().get(s).tags();
      for (int start = 0; start < tags.size(); start++) {
        String label = LabelledSentence.label(tags.get(start));
        if (!tags.get(start).startsWith("B-") || !TYPES.containsKey(label)) {
          continue;
        }
        int end = start + 1;
        while (end < tags.size() && tags.get(end).equals("I-" + label)) {
          end++;
        }
        Span span = new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
        names.add(new Labelled(span, label));
      }
    }
    return names;
  }

  private record Labelled(Span span, String label) {}
}
