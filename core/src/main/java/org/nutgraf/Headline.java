// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.util.Objects;
import java.util.Optional;

/**
 * A headline shown beside an article on its page; a candidate for related links.
 *
 * @param title the headline; never blank
 * @param url the link target as written on the page
 */
public record Headline(String title, Optional<String> url) {

  /**
   * Validates the components.
   *
   * @throws IllegalArgumentException if the title is blank
   */
  public Headline {
    Objects.requireNonNull(url, "url must not be null");
    if (title.isBlank()) {
      throw new IllegalArgumentException("headline title must not be blank");
    }
  }

  /**
   * Returns a headline without a link.
   *
   * @param title the headline
   * @throws IllegalArgumentException if the title is blank
   */
  public static Headline of(String title) {
    return new Headline(title, Optional.empty());
  }
}
