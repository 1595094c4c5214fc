// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.select.QueryParser;

/**
 * A site's own CSS selectors, which take the place of what would be found without them; immutable.
 */
public final class HtmlRules {

  private static final HtmlRules NONE = new HtmlRules(new EnumMap<>(Part.class));

  /** What a selector points at. */
  public enum Part {
    /**
     * The elements that hold the body, in page order; where there is none on a page, its body is
     * found as without a selector.
     */
    BODY,
    /** The element that holds the headline. */
    TITLE,
    /** The element that holds the standfirst. */
    DESCRIPTION,
    /** The links of the rail, or elements around them. */
    RAIL,
    /** Elements that belong to no article. */
    REMOVE
  }

  private final Map<Part, String> selectors;

  private HtmlRules(Map<Part, String> selectors) {
    this.selectors = selectors;
  }

  /** Returns rules without a selector. */
  public static HtmlRules none() {
    return NONE;
  }

  /**
   * Returns these rules with one selector more.
   *
   * @param selector a CSS selector as jsoup reads it
   * @throws IllegalArgumentException if it is none
   */
  public HtmlRules with(Part part, String selector) {
    Objects.requireNonNull(part, "part must not be null");
    try {
      QueryParser.parse(selector);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "selector of the "
              + part.name().toLowerCase(Locale.ROOT)
              + " must be a CSS selector such as \"article .text p\", was \""
              + selector
              + "\"",
          e);
    }
    Map<Part, String> more = new EnumMap<>(Part.class);
    more.putAll(selectors);
    more.put(part, selector);
    return new HtmlRules(more);
  }

  /** Returns the selector of a part, empty where there is none. */
  public Optional<String> of(Part part) {
    return Optional.ofNullable(selectors.get(part));
  }
}
