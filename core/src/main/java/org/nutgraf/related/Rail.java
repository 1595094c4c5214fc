// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.Evidence;
import org.nutgraf.internal.related.Query;

/**
 * Selects the links shown beside an article, with a reason for each, instead of truncating a
 * ranking.
 *
 * <p>From the most related articles of an index, those below a minimum score are removed first.
 * Near-copies of the article or of one another are removed next; of several articles on the same
 * story only the best is kept. The slots are then filled one by one with the article that has the
 * highest score, after a penalty for repeating people, organisations, places and countries of those
 * already chosen. The last slot is reserved for a background article if one is good enough. There
 * may be fewer links than slots; slots are never filled with unrelated articles.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rail {

  /** Candidates retrieved per slot; most of a day's articles on the same story are removed. */
  private static final int POOL_PER_SLOT = 8;

  /**
   * The minimum share of the shorter article's weighted words that occur in the other one if one is
   * a rewrite of the other.
   */
  private static final double COPY_CONTAINMENT = 0.7;

  private static final double COPY_LEXICAL = 0.7;
  private static final double COPY_SEMANTIC = 0.8;

  /** The penalty for repeating all people, organisations and places of a chosen article. */
  private static final double REPETITION = 0.15;

  private final int slots;
  private final double minimum;
  private final Recency recency;

  private Rail(Builder builder) {
    slots = builder.slots;
    minimum = builder.minimum;
    recency = builder.recency;
  }

  /** Returns a rail with the default settings, which include five slots. */
  public static Rail standard() {
    return builder().build();
  }

  /** Returns a new builder with the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Selects related articles for {@code article}.
   *
   * @param index the index to search
   * @param article the article being read, which need not be in the index
   * @return at most one article per slot, best first
   * @throws IOException if the index cannot be read
   */
  public List<RelatedArticle> plan(ArticleIndex index, EnrichedArticle article) throws IOException {
    Objects.requireNonNull(article, "article must not be null");
    Query query = index.query(article);
    List<Choice> left = new ArrayList<>();
    for (ArticleIndex.Found found : index.pool(query, slots * POOL_PER_SLOT, recency)) {
      boolean good = found.scored().score() >= minimum;
      if (good && !isCopy(found.scored().evidence(), article, found.article())) {
        left.add(new Choice(found, index.explain(query, found)));
      }
    }
    return fill(index, withoutRepeats(index, left)).stream()
        .map(Choice::related)
        .sorted(Comparator.comparingDouble(RelatedArticle::score).reversed())
        .toList();
  }

  private record Choice(ArticleIndex.Found found, RelatedArticle related) {

    double score() {
      return related.score();
    }

    boolean is(RelationKind kind) {
      return related.kind() == kind;
    }
  }

  /** Keeps only the best article of each story, including the story of the article being read. */
  private static List<Choice> withoutRepeats(ArticleIndex index, List<Choice> choices) {
    List<Choice> kept = new ArrayList<>();
    for (Choice choice : choices) {
      boolean repeats =
          kept.stream()
              .anyMatch(
                  other ->
                      choice.is(RelationKind.SAME_STORY) && other.is(RelationKind.SAME_STORY)
                          || sameStory(index, choice, other));
      if (!repeats) {
        kept.add(choice);
      }
    }
    return kept;
  }

  private static boolean sameStory(ArticleIndex index, Choice one, Choice other) {
    Evidence evidence = index.evidence(one.found(), other.found());
    return Kinds.isSameStory(evidence)
        || isCopy(evidence, one.found().article(), other.found().article());
  }

  /**
   * Returns whether one article is a near-copy of the other: a rewritten agency story keeps most of
   * its words and its meaning.
   */
  static boolean isCopy(Evidence evidence, EnrichedArticle one, EnrichedArticle other) {
    boolean rewritten =
        evidence.containment() >= COPY_CONTAINMENT
            && evidence.lexical() >= COPY_LEXICAL
            && evidence.semantic() >= COPY_SEMANTIC;
    String text = one.article().text();
    return rewritten || !text.isBlank() && text.equals(other.article().text());
  }

  private List<Choice> fill(ArticleIndex index, List<Choice> candidates) {
    List<Choice> left = new ArrayList<>(candidates);
    List<Choice> chosen = new ArrayList<>();
    while (chosen.size() < slots && !left.isEmpty()) {
      boolean last = chosen.size() == slots - 1;
      boolean wanting = last && chosen.stream().noneMatch(c -> c.is(RelationKind.BACKGROUND));
      Optional<Choice> background =
          wanting ? best(index, chosen, backgrounds(left)) : Optional.empty();
      Choice next = background.or(() -> best(index, chosen, left)).orElseThrow();
      chosen.add(next);
      left.remove(next);
    }
    return chosen;
  }

  private static List<Choice> backgrounds(List<Choice> choices) {
    return choices.stream().filter(choice -> choice.is(RelationKind.BACKGROUND)).toList();
  }

  private static Optional<Choice> best(ArticleIndex index, List<Choice> chosen, List<Choice> left) {
    Choice best = null;
    double highest = Double.NEGATIVE_INFINITY;
    for (Choice choice : left) {
      double repeated =
          chosen.stream()
              .map(other -> index.evidence(choice.found(), other.found()))
              .mapToDouble(evidence -> Math.max(evidence.entity(), evidence.country()))
              .max()
              .orElse(0);
      double worth = choice.score() - REPETITION * repeated;
      if (worth > highest) {
        best = choice;
        highest = worth;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Configures a {@link Rail}; not thread-safe. */
  public static final class Builder {

    private static final int MAX_SLOTS = 100;

    private int slots = 5;
    private double minimum = 0.35;
    private Recency recency = Recency.gentle();

    private Builder() {}

    /**
     * Sets the maximum number of links.
     *
     * @param slots maximum number of links, in [1, 100]; the default is 5
     * @return this builder
     * @throws IllegalArgumentException if {@code slots} is out of range
     */
    public Builder slots(int slots) {
      if (slots < 1 || slots > MAX_SLOTS) {
        throw new IllegalArgumentException("slots must be in [1, 100], was " + slots);
      }
      this.slots = slots;
      return this;
    }

    /**
     * Sets the minimum score of a link.
     *
     * @param minimum minimum score, in [0, 1]; the default is 0.35
     * @return this builder
     * @throws IllegalArgumentException if {@code minimum} is out of range
     */
    public Builder minimumScore(double minimum) {
      if (!(minimum >= 0 && minimum <= 1)) {
        throw new IllegalArgumentException("minimum must be in [0, 1], was " + minimum);
      }
      this.minimum = minimum;
      return this;
    }

    /**
     * Sets how the time between two articles affects their score.
     *
     * @param recency the rule; the default is {@link Recency#gentle}
     * @return this builder
     */
    public Builder recency(Recency recency) {
      this.recency = Objects.requireNonNull(recency, "recency must not be null");
      return this;
    }

    /** Returns a rail with these settings. */
    public Rail build() {
      return new Rail(this);
    }
  }
}
