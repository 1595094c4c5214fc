// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names what two articles share, the strongest contribution to their score first. */
final class Reasons {

  private static final int MOST = 5;

  /** Terms more common than this explain nothing to a reader. */
  private static final double LEAST_TERM_CONTRIBUTION = 0.01;

  private record Reason(String text, double contribution) {}

  private Reasons() {}

  static List<String> of(Profile query, Profile candidate, RelatednessWeights weights) {
    List<Reason> reasons = new ArrayList<>();
    addShared(
        reasons,
        query.entities,
        candidate.entities,
        candidate.names,
        Math.max(0, weights.entity()));
    addShared(
        reasons,
        query.countries,
        candidate.countries,
        candidate.names,
        Math.max(0, weights.country()));
    addShared(
        reasons, query.topics, candidate.topics, candidate.names, Math.max(0, weights.topic()) / 2);
    addTerms(reasons, query, candidate, weights);
    reasons.sort(
        Comparator.comparingDouble(Reason::contribution).reversed().thenComparing(Reason::text));
    return distinct(reasons);
  }

  private static void addShared(
      List<Reason> reasons,
      Map<String, Double> query,
      Map<String, Double> candidate,
      Map<String, String> names,
      double weight) {
    double least = Math.min(sum(query), sum(candidate));
    for (Map.Entry<String, Double> entry : candidate.entrySet()) {
      Double other = query.get(entry.getKey());
      if (other != null && weight > 0) {
        double share = Math.min(entry.getValue(), other) / least;
        reasons.add(new Reason(names.get(entry.getKey()), weight * share));
      }
    }
  }

  private static void addTerms(
      List<Reason> reasons, Profile query, Profile candidate, RelatednessWeights weights) {
    double all = sum(candidate.terms);
    for (Map.Entry<String, Double> term : candidate.terms.entrySet()) {
      Double other = query.terms.get(term.getKey());
      if (other == null) {
        continue;
      }
      double contribution =
          Math.max(0, weights.lexical()) * term.getValue() * other
              + Math.max(0, weights.containment()) * term.getValue() / all;
      String surface = candidate.surfaces.get(term.getKey());
      if (contribution > LEAST_TERM_CONTRIBUTION && !addToName(reasons, surface, contribution)) {
        reasons.add(new Reason(surface, contribution));
      }
    }
  }

  /** A word of a shared name speaks for that name. */
  private static boolean addToName(List<Reason> reasons, String word, double contribution) {
    String padded = " " + word.toLowerCase(Locale.ROOT) + " ";
    for (int i = 0; i < reasons.size(); i++) {
      Reason reason = reasons.get(i);
      if ((" " + reason.text().toLowerCase(Locale.ROOT) + " ").contains(padded)) {
        reasons.set(i, new Reason(reason.text(), reason.contribution() + contribution));
        return true;
      }
    }
    return false;
  }

  /** Drops a term that a name given already contains. */
  private static List<String> distinct(List<Reason> reasons) {
    List<String> texts = new ArrayList<>();
    for (Reason reason : reasons) {
      String lower = reason.text().toLowerCase(Locale.ROOT);
      boolean said =
          texts.stream()
              .map(text -> text.toLowerCase(Locale.ROOT))
              .anyMatch(text -> text.contains(lower) || lower.contains(text));
      if (!said && texts.size() < MOST) {
        texts.add(reason.text());
      }
    }
    return texts;
  }

  private static double sum(Map<String, Double> weights) {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    return sum;
  }
}
