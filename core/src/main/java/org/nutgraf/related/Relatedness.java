// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.BackgroundTerms;
import org.nutgraf.internal.related.Evidence;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.internal.related.RelatednessWeights;
import org.nutgraf.internal.related.TermWeights;
import org.nutgraf.internal.related.Weights;

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

  /** Cosine of the topics from which on the subjects agree. */
  private static final double AGREEMENT = 0.15;

  /** Weight of names that says nothing yet: about one mentioned in passing. */
  private static final double PASSING = 0.3;

  private final BackgroundTerms background;
  private final RelatednessWeights weights;
  private final Reasons reasons;

  private Relatedness(BackgroundTerms background, RelatednessWeights weights) {
    this.background = background;
    this.weights = weights;
    reasons = new Reasons(weights);
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
    return Profile.of(article, background);
  }

  /**
   * Orders candidates by how related they are to {@code article}.
   *
   * @return every candidate, best first; equal ones in the order given
   */
  public List<RelatedArticle> rank(EnrichedArticle article, List<EnrichedArticle> candidates) {
    Objects.requireNonNull(article, "article must not be null");
    Query query = query(article);
    List<RelatedArticle> ranked = new ArrayList<>(candidates.size());
    for (EnrichedArticle candidate : candidates) {
      Profile profile = profile(candidate);
      Evidence evidence = evidence(query.profile(), profile);
      ranked.add(explain(query, candidate, profile, evidence, weights.score(evidence)));
    }
    ranked.sort(Comparator.comparingDouble(RelatedArticle::score).reversed());
    return ranked;
  }

  /** Returns the article being read, analysed once for many comparisons. */
  Query query(EnrichedArticle article) {
    TermWeights terms = TermWeights.of(article.article(), background);
    return new Query(article, terms, Profile.of(article, terms, background));
  }

  /** Returns the candidate with its kind and the reasons. */
  RelatedArticle explain(
      Query query, EnrichedArticle candidate, Profile profile, Evidence evidence, double score) {
    return new RelatedArticle(
        candidate.article().id(),
        candidate.article().title(),
        candidate.article().url(),
        score,
        Kinds.of(evidence, query.article(), candidate),
        reasons.of(query, candidate, profile));
  }

  /** Returns what speaks for two articles being related. */
  public Evidence evidence(Profile one, Profile other) {
    Weights.Shared terms = one.terms.shared(other.terms);
    boolean first = one.mass <= other.mass;
    double all = (first ? one : other).terms.squares();
    double contained = first ? terms.squaresOfFirst() : terms.squaresOfSecond();
    return new Evidence(
        clamp(terms.dot()),
        all > 0 ? clamp(contained / all) : 0,
        semantic(one, other),
        overlap(one.entities, other.entities),
        overlap(one.countries, other.countries) * agreement(one, other),
        cosine(one.topics, other.topics));
  }

  /**
   * How far a shared country may count, in [0, 1]: not at all where the subjects have nothing in
   * common, fully where they agree a little or one is unknown. A football match between two
   * countries has nothing to do with their diplomacy.
   */
  static double agreement(Profile one, Profile other) {
    boolean known = one.topics.size() > 0 && other.topics.size() > 0;
    return known ? Math.min(1, cosine(one.topics, other.topics) / AGREEMENT) : 1;
  }

  private static double semantic(Profile one, Profile other) {
    if (one.vector.isEmpty()
        || other.vector.isEmpty()
        || one.vector.get().dimension() != other.vector.get().dimension()) {
      return 0;
    }
    double cosine = one.vector.get().cosine(other.vector.get());
    return clamp((cosine - SEMANTIC_FLOOR) / (1 - SEMANTIC_FLOOR));
  }

  private static double overlap(Weights one, Weights other) {
    return clamp(one.shared(other).least() / whole(one, other));
  }

  /**
   * What the weight of shared names is held against: the geometric mean of what either names, and
   * some more, so that one passing name in common is not everything.
   */
  static double whole(Weights one, Weights other) {
    return Math.sqrt(one.sum() * other.sum()) + PASSING;
  }

  private static double cosine(Weights one, Weights other) {
    double squares = one.squares() * other.squares();
    return squares > 0 ? clamp(one.shared(other).dot() / Math.sqrt(squares)) : 0;
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
