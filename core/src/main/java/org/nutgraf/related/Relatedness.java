// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;

/**
 * Tells how related two articles are, and why.
 *
 * <p>The score is a logistic regression over six parts of {@linkplain Evidence evidence}, with
 * weights learnt from people's ratings (see the card {@code relatedness.properties} beside this
 * class). It is symmetric and depends on nothing but the two articles: how common a word is comes
 * from a bundled table of news at large. A bare headline can be compared with a whole article.
 *
 * <p>Immutable and thread-safe.
 */
public final class Relatedness {

  private static final double SEMANTIC_FLOOR = 0.45;

  private final BackgroundTerms background;
  private final RelatednessWeights weights;

  private Relatedness(BackgroundTerms background, RelatednessWeights weights) {
    this.background = background;
    this.weights = weights;
  }

  /** Returns the bundled measure for English. */
  public static Relatedness english() {
    return new Relatedness(BackgroundTerms.bundled(), RelatednessWeights.bundled());
  }

  /** Returns how related two articles are, in [0, 1]. */
  public double score(EnrichedArticle one, EnrichedArticle other) {
    return weights.score(evidence(one, other));
  }

  /** Returns what speaks for two articles being related. */
  public Evidence evidence(EnrichedArticle one, EnrichedArticle other) {
    return evidence(profile(one), profile(other));
  }

  /** Returns the score of a piece of evidence, in [0, 1]. */
  public double score(Evidence evidence) {
    return weights.score(evidence);
  }

  /** Returns what of an article is compared with others, to be kept where it is compared often. */
  public Profile profile(EnrichedArticle article) {
    return new Profile(article, background);
  }

  /**
   * Orders candidates by how related they are to {@code article}.
   *
   * @return every candidate, best first; equal ones in the order given
   */
  public List<RelatedArticle> rank(EnrichedArticle article, List<EnrichedArticle> candidates) {
    Objects.requireNonNull(article, "article must not be null");
    Profile query = profile(article);
    List<RelatedArticle> ranked = new ArrayList<>(candidates.size());
    for (EnrichedArticle candidate : candidates) {
      ranked.add(related(query, candidate));
    }
    ranked.sort(Comparator.comparingDouble(RelatedArticle::score).reversed());
    return ranked;
  }

  private RelatedArticle related(Profile query, EnrichedArticle candidate) {
    Profile profile = profile(candidate);
    Evidence evidence = evidence(query, profile);
    double score = weights.score(evidence);
    return new RelatedArticle(
        candidate.article().id(),
        candidate.article().title(),
        candidate.article().url(),
        score,
        Kinds.of(evidence, query, profile),
        Reasons.of(query, profile, weights));
  }

  /** Returns what speaks for two articles being related. */
  public Evidence evidence(Profile one, Profile other) {
    Profile shorter = one.mass <= other.mass ? one : other;
    Profile longer = shorter == one ? other : one;
    return new Evidence(
        clamp(dot(one.terms, other.terms)),
        containment(shorter, longer),
        semantic(one, other),
        overlap(one.entities, other.entities),
        overlap(one.countries, other.countries),
        cosine(one.topics, other.topics));
  }

  private static double semantic(Profile one, Profile other) {
    Optional<Double> cosine = one.vector.flatMap(v -> other.vector.map(w -> v.cosine(w)));
    return clamp((cosine.orElse(SEMANTIC_FLOOR) - SEMANTIC_FLOOR) / (1 - SEMANTIC_FLOOR));
  }

  private static double containment(Profile shorter, Profile longer) {
    double shared = 0;
    double all = 0;
    for (Map.Entry<String, Double> term : shorter.terms.entrySet()) {
      all += term.getValue();
      if (longer.terms.containsKey(term.getKey())) {
        shared += term.getValue();
      }
    }
    return all > 0 ? clamp(shared / all) : 0;
  }

  /** The weight of what both have, relative to the one that has less: a headline names few. */
  private static double overlap(Map<String, Double> one, Map<String, Double> other) {
    double shared = 0;
    for (Map.Entry<String, Double> entry : one.entrySet()) {
      shared += Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0.0));
    }
    double least = Math.min(sum(one), sum(other));
    return least > 0 ? clamp(shared / least) : 0;
  }

  private static double cosine(Map<String, Double> one, Map<String, Double> other) {
    double squares = dot(one, one) * dot(other, other);
    return squares > 0 ? clamp(dot(one, other) / Math.sqrt(squares)) : 0;
  }

  private static double dot(Map<String, Double> one, Map<String, Double> other) {
    Map<String, Double> small = one.size() <= other.size() ? one : other;
    Map<String, Double> large = small == one ? other : one;
    double dot = 0;
    for (Map.Entry<String, Double> entry : small.entrySet()) {
      dot += entry.getValue() * large.getOrDefault(entry.getKey(), 0.0);
    }
    return dot;
  }

  private static double sum(Map<String, Double> weights) {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    return sum;
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
