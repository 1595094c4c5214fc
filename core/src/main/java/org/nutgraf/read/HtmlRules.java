// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.select.QueryParser;

/** Site-specific CSS selectors, which override the automatic extraction; immutable. */
public final class HtmlRules {

  private static final HtmlRules NONE = new HtmlRules(new EnumMap<>(Part.class));

  /** The part of a page that a selector selects. */
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
   * Returns rules without selectors.
   *
   * @return rules that leave the automatic extraction unchanged
   */
  public static HtmlRules none() {
    return NONE;
  }

  /**
   * Selects the elements that contain the body, in page order. If a page has none, the body is
   * extracted automatically.
   *
   * @param selector a CSS selector in jsoup's syntax
   * @return a copy of these rules with this selector
   * @throws IllegalArgumentException if the selector is invalid
   */
  public HtmlRules body(String selector) {
    return with(Part.BODY, selector);
  }

  /**
   * Selects the element that contains the headline.
   *
   * @param selector a CSS selector in jsoup's syntax
   * @return a copy of these rules with this selector
   * @throws IllegalArgumentException if the selector is invalid
   */
  public HtmlRules title(String selector) {
    return with(Part.TITLE, selector);
  }

  /**
   * Selects the element that contains the standfirst.
   *
   * @param selector a CSS selector in jsoup's syntax
   * @return a copy of these rules with this selector
   * @throws IllegalArgumentException if the selector is invalid
   */
  public HtmlRules description(String selector) {
    return with(Part.DESCRIPTION, selector);
  }

  /**
   * Selects the links of the rail, or elements that contain them.
   *
   * @param selector a CSS selector in jsoup's syntax
   * @return a copy of these rules with this selector
   * @throws IllegalArgumentException if the selector is invalid
   */
  public HtmlRules rail(String selector) {
    return with(Part.RAIL, selector);
  }

  /**
   * Selects elements that are not part of the article.
   *
   * @param selector a CSS selector in jsoup's syntax
   * @return a copy of these rules with this selector
   * @throws IllegalArgumentException if the selector is invalid
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

  /** Returns the selector of a part; empty if there is none. */
  Optional<String> of(Part part) {
    return Optional.ofNullable(selectors.get(part));
  }
}
