// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.internal.index.TimeRule;

/**
 * Defines how the time between two articles affects their score.
 *
 * <p>The score is multiplied by a factor: 1 up to {@code grace}, decaying exponentially from there,
 * and 0.5 at {@code half}. If an article has no date, the factor is 1 and it does not count as
 * published later.
 *
 * @param grace time between two articles up to which the score is not reduced; not negative
 * @param half time between two articles at which the score is halved; longer than {@code grace}
 * @param later whether articles published after the one being read may be returned
 */
public record Recency(Duration grace, Duration half, boolean later) {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration YEAR = Duration.ofDays(365);

  /** A duration longer than any age, so that the score is never reduced. */
  private static final Duration NO_LIMIT = Duration.ofDays(365_000_000);

  /**
   * Validates the durations.
   *
   * @throws IllegalArgumentException if {@code grace} is negative or not shorter than {@code half}
   */
  public Recency {
    Objects.requireNonNull(grace, "grace must not be null");
    Objects.requireNonNull(half, "half must not be null");
    if (grace.isNegative()) {
      throw new IllegalArgumentException("grace must be >= 0, was " + grace);
    }
    if (half.compareTo(grace) <= 0) {
      throw new IllegalArgumentException("half must be > grace " + grace + ", was " + half);
    }
  }

  /**
   * Returns the default rule: no reduction for 30 days, half the score after a year, later articles
   * included.
   */
  public static Recency gentle() {
    return new Recency(MONTH, YEAR, true);
  }

  /** Returns a rule that ignores time. */
  public static Recency none() {
    return new Recency(NO_LIMIT, NO_LIMIT.plusDays(1), true);
  }

  /**
   * Returns a copy of this rule that excludes articles published after the one being read, for an
   * archive.
   */
  public Recency withoutLater() {
    return new Recency(grace, half, false);
  }

  /**
   * Returns the factor by which the score of two articles is multiplied.
   *
   * @param one publication time of an article, if known
   * @param other publication time of the other article, if known; the order does not matter
   * @return the factor, in [0, 1]
   */
  public double factor(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 1;
    }
    double apart = Math.abs((double) one.get().getEpochSecond() - other.get().getEpochSecond());
    double over = apart - grace.toSeconds();
    return over <= 0 ? 1 : Math.pow(0.5, over / half.minus(grace).toSeconds());
  }

  private boolean allows(Optional<Instant> article, Optional<Instant> candidate) {
    return later
        || article.isEmpty()
        || candidate.isEmpty()
        || !candidate.get().isAfter(article.get());
  }

  /** Returns this rule in the form used by the search. */
  TimeRule rule() {
    return new TimeRule() {
      @Override
      public boolean allowsLater() {
        return later;
      }

      @Override
      public boolean allows(Optional<Instant> article, Optional<Instant> candidate) {
        return Recency.this.allows(article, candidate);
      }

      @Override
      public double factor(Optional<Instant> one, Optional<Instant> other) {
        return Recency.this.factor(one, other);
      }
    };
  }
}
