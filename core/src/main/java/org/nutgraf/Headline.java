// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.util.Objects;
import java.util.Optional;

/**
 * A headline that a page offers beside its article, a candidate for the related rail.
 *
 * @param title the headline; never blank
 * @param url where it links to, as the page gives it
 */
public record Headline(String title, Optional<String> url) {

  /**
   * Checks the title.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public Headline {
    Objects.requireNonNull(url, "url must not be null");
    if (title.isBlank()) {
      throw new IllegalArgumentException("headline title must not be blank");
    }
  }

  /** Returns a headline without a link. */
  public static Headline of(String title) {
    return new Headline(title, Optional.empty());
  }
}
