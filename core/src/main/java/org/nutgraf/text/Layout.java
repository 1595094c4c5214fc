// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.Objects;

/**
 * Where the parts of an article stand in its text.
 *
 * @param headline the headline, empty where there is none
 * @param standfirst the standfirst (summary line under the headline), empty where there is none
 * @param body the body, empty where there is none
 */
public record Layout(Span headline, Span standfirst, Span body) {

  /**
   * Checks that the parts follow one another.
   *
   * @throws IllegalArgumentException if a part begins before the one above it ends
   */
  public Layout {
    Objects.requireNonNull(headline, "headline must not be null");
    Objects.requireNonNull(standfirst, "standfirst must not be null");
    Objects.requireNonNull(body, "body must not be null");
    if (headline.end() > standfirst.start() || standfirst.end() > body.start()) {
      throw new IllegalArgumentException(
          "headline, standfirst and body must follow one another, were "
              + headline
              + " "
              + standfirst
              + " "
              + body);
    }
  }

  /** Returns the layout of a text that is all body. */
  public static Layout bodyOnly(CharSequence text) {
    Span none = new Span(0, 0);
    return new Layout(none, none, new Span(0, text.length()));
  }
}
