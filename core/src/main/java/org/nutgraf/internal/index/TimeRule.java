// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/** How the time between two articles affects a search. */
public interface TimeRule {

  /** Returns the rule by which every article may be offered. */
  static TimeRule fading(ToDoubleBiFunction<Optional<Instant>, Optional<Instant>> factor) {
    return new TimeRule() {
      @Override
      public boolean allowsLater() {
        return true;
      }

      @Override
      public boolean allows(Optional<Instant> article, Optional<Instant> candidate) {
        return true;
      }

      @Override
      public double factor(Optional<Instant> one, Optional<Instant> other) {
        return factor.applyAsDouble(one, other);
      }
    };
  }

  /** Tells whether articles published after the one being read may be offered. */
  boolean allowsLater();

  /** Tells whether a candidate may be offered to the reader of an article, by their dates. */
  boolean allows(Optional<Instant> article, Optional<Instant> candidate);

  /** Returns what the score of two articles of these dates is multiplied by, in [0, 1]. */
  double factor(Optional<Instant> one, Optional<Instant> other);
}
