// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nutgraf.Article;

/**
 * An article's terms with their weights: (1 + ln count) × rarity<sup>0.6</sup>, scaled to length 1;
 * a word of the headline counts twice. Only the heaviest terms of a long article are kept, so that
 * it compares like a short one.
 *
 * @param weights weight by term
 * @param surfaces first surface form by term; the body precedes the headline
 * @param mass sum of the terms' rarities
 */
public record TermWeights(Map<String, Double> weights, Map<String, String> surfaces, double mass) {

  private static final int HEADLINE_WEIGHT = 2;

  /** Maximum number of terms: as many as about 400 words of news have. */
  private static final int MAX_TERMS = 192;

  /**
   * Below 1, so that a few rare names do not dominate: common words also carry the subject of a
   * story.
   */
  private static final double RARITY_POWER = 0.6;

  public static TermWeights of(Article article, BackgroundTerms background) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> surfaces = new LinkedHashMap<>();
    // The body comes first: headlines capitalise common words.
    count(article.body(), 1, counts, surfaces);
    count(article.description(), 1, counts, surfaces);
    count(article.title(), HEADLINE_WEIGHT, counts, surfaces);
    Map<String, Double> weights = new HashMap<>();
    double mass = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      double rarity = background.rarity(entry.getKey());
      double weight = (1 + Math.log(entry.getValue())) * Math.pow(rarity, RARITY_POWER);
      weights.put(entry.getKey(), weight);
      mass += rarity;
    }
    keepHeaviest(weights);
    double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    weights.replaceAll((term, weight) -> weight / length);
    return new TermWeights(weights, surfaces, mass);
  }

  private static void keepHeaviest(Map<String, Double> weights) {
    if (weights.size() > MAX_TERMS) {
      weights.entrySet().stream()
          .sorted(
              Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                  .thenComparing(Map.Entry.comparingByKey()))
          .skip(MAX_TERMS)
          .map(Map.Entry::getKey)
          .toList()
          .forEach(weights::remove);
    }
  }

  private static void count(
      String text, int weight, Map<String, Integer> counts, Map<String, String> surfaces) {
    TermExtractor.forEach(
        text,
        (term, surface) -> {
          counts.merge(term, weight, Integer::sum);
          surfaces.putIfAbsent(term, surface);
        });
  }
}
