// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/** How the time between two articles affects a search. */
public interface TimeRule {

  /** Returns a rule that allows every candidate. */
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

  /** Returns whether candidates published after the query article are allowed. */
  boolean allowsLater();

  /** Returns whether a candidate is allowed, by its date and that of the query article. */
  boolean allows(Optional<Instant> article, Optional<Instant> candidate);

  /**
   * Returns the factor, in [0, 1], by which the score of two articles of these dates is multiplied.
   */
  double factor(Optional<Instant> one, Optional<Instant> other);
}
