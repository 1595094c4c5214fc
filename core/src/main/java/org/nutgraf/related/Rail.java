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
 * Plans the few links beside an article, each for a reason, instead of cutting off a ranking.
 *
 * <p>Of the most related articles of an index, those below a minimum score go first. Near-copies of
 * the article, or of one another, go next, and so does every further telling of one story: the best
 * of them stays. The slots are then filled one by one with the article whose score, less what it
 * repeats of the people, organisations, places and countries already chosen, is highest. The last
 * slot is kept for a piece of background where one is good enough. There may be fewer links than
 * slots, never filler.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rail {

  /** Candidates looked at for each slot: most of a day's tellings of one story fall away. */
  private static final int POOL_PER_SLOT = 8;

  /** Two tellings share this part of the shorter one's weighted words where one is a rewrite. */
  private static final double COPY_CONTAINMENT = 0.7;

  private static final double COPY_LEXICAL = 0.7;
  private static final double COPY_SEMANTIC = 0.8;

  /** What repeating everybody and every place of a chosen article costs. */
  private static final double REPETITION = 0.15;

  private final int slots;
  private final double minimum;
  private final Recency recency;

  private Rail(Builder builder) {
    slots = builder.slots;
    minimum = builder.minimum;
    recency = builder.recency;
  }

  /** Returns a rail of five slots with the defaults. */
  public static Rail standard() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Plans the rail of {@code article}, which need not be in the index.
   *
   * @return at most as many as there are slots, best first
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

  /** Keeps the best of every story, and one telling of the article's own. */
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

  /** A rewritten agency story keeps most of its words and its meaning. */
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
     * Sets the most links of a rail.
     *
     * @param slots in [1, 100]; the default is 5
     */
    public Builder slots(int slots) {
      if (slots < 1 || slots > MAX_SLOTS) {
        throw new IllegalArgumentException("slots must be in [1, 100], was " + slots);
      }
      this.slots = slots;
      return this;
    }

    /**
     * Sets the score below which an article is no link.
     *
     * @param minimum in [0, 1]; the default is 0.35
     */
    public Builder minimumScore(double minimum) {
      if (!(minimum >= 0 && minimum <= 1)) {
        throw new IllegalArgumentException("minimum must be in [0, 1], was " + minimum);
      }
      this.minimum = minimum;
      return this;
    }

    /** Sets how time bears on the score; the default is {@link Recency#gentle}. */
    public Builder recency(Recency recency) {
      this.recency = Objects.requireNonNull(recency, "recency must not be null");
      return this;
    }

    /** Returns the rail. */
    public Rail build() {
      return new Rail(this);
    }
  }
}
