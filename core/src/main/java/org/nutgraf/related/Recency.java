// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.internal.index.TimeRule;

/**
 * How the time between two articles bears on their score.
 *
 * <p>The score is multiplied by 1 up to {@code grace} and by 0.5 at {@code half}, falling
 * exponentially from the one on. An article without a date neither fades nor counts as later.
 *
 * @param grace time between two articles that costs nothing; not negative
 * @param half time between two articles that halves the score; longer than {@code grace}
 * @param later whether articles published after the one being read may be offered
 */
public record Recency(Duration grace, Duration half, boolean later) {

  private static final Duration MONTH = Duration.ofDays(30);
  private static final Duration YEAR = Duration.ofDays(365);

  /** Time that nothing outlives: a score is the same at any distance. */
  private static final Duration NO_LIMIT = Duration.ofDays(365_000_000);

  /**
   * Checks the durations.
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

  /** Returns the default: nothing for 30 days, half after a year, later articles offered. */
  public static Recency gentle() {
    return new Recency(MONTH, YEAR, true);
  }

  /** Returns the one under which time does not count. */
  public static Recency none() {
    return new Recency(NO_LIMIT, NO_LIMIT.plusDays(1), true);
  }

  /** Returns the same without articles published after the one being read, for an archive. */
  public Recency withoutLater() {
    return new Recency(grace, half, false);
  }

  /** Returns what the score of two articles is multiplied by, in [0, 1]. */
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

  /** Returns the rule as a search applies it. */
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
