// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.select.QueryParser;

/**
 * A site's own CSS selectors, which take the place of what would be found without them; immutable.
 */
public final class HtmlRules {

  private static final HtmlRules NONE = new HtmlRules(new EnumMap<>(Part.class));

  /** What a selector points at. */
  enum Part {
    BODY,
    TITLE,
    DESCRIPTION,
    RAIL,
    REMOVE
  }

  private final Map<Part, String> selectors;

  private HtmlRules(Map<Part, String> selectors) {
    this.selectors = selectors;
  }

  /**
   * Returns rules without a selector.
   *
   * @return rules that change nothing
   */
  public static HtmlRules none() {
    return NONE;
  }

  /**
   * Selects the elements that hold the body, in page order; a page on which there are none has its
   * body found as without a selector.
   *
   * @param selector a CSS selector as jsoup reads it
   * @return these rules with one selector more
   * @throws IllegalArgumentException if it is no selector
   */
  public HtmlRules body(String selector) {
    return with(Part.BODY, selector);
  }

  /**
   * Selects the element that holds the headline.
   *
   * @param selector a CSS selector as jsoup reads it
   * @return these rules with one selector more
   * @throws IllegalArgumentException if it is no selector
   */
  public HtmlRules title(String selector) {
    return with(Part.TITLE, selector);
  }

  /**
   * Selects the element that holds the standfirst.
   *
   * @param selector a CSS selector as jsoup reads it
   * @return these rules with one selector more
   * @throws IllegalArgumentException if it is no selector
   */
  public HtmlRules description(String selector) {
    return with(Part.DESCRIPTION, selector);
  }

  /**
   * Selects the links of the rail, or elements around them.
   *
   * @param selector a CSS selector as jsoup reads it
   * @return these rules with one selector more
   * @throws IllegalArgumentException if it is no selector
   */
  public HtmlRules rail(String selector) {
    return with(Part.RAIL, selector);
  }

  /**
   * Selects elements that belong to no article.
   *
   * @param selector a CSS selector as jsoup reads it
   * @return these rules with one selector more
   * @throws IllegalArgumentException if it is no selector
   */
  public HtmlRules remove(String selector) {
    return with(Part.REMOVE, selector);
  }

  private HtmlRules with(Part part, String selector) {
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

  /** Returns the selector of a part, empty if there is none. */
  Optional<String> of(Part part) {
    return Optional.ofNullable(selectors.get(part));
  }
}
