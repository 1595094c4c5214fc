// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.text;

import java.util.Objects;

/**
 * The positions of an article's parts in its text.
 *
 * @param headline span of the headline; empty if there is none
 * @param standfirst span of the standfirst (summary below the headline); empty if there is none
 * @param body span of the body; empty if there is none
 */
public record Layout(Span headline, Span standfirst, Span body) {

  /**
   * Checks that the parts are in order and do not overlap.
   *
   * @throws IllegalArgumentException if a part starts before the end of the previous one
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

  /** Returns the layout of a text that consists only of a body. */
  public static Layout bodyOnly(CharSequence text) {
    Span none = new Span(0, 0);
    return new Layout(none, none, new Span(0, text.length()));
  }
}
