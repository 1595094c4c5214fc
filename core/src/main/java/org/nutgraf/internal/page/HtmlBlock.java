// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.page;

import org.jsoup.nodes.Element;

/**
 * A block of text of an HTML page, such as a paragraph, a heading or the text of a list item.
 *
 * @param element the innermost block-level element that contains it
 * @param text the text with white space collapsed; a line break of the page is a line feed
 * @param linkLength number of UTF-16 code units of the text that are within links
 */
public record HtmlBlock(Element element, String text, int linkLength) {

  /** Returns the share of the text that is within links, in [0, 1]. */
  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linkLength / text.length());
  }

  /** Returns whether the block is a heading. */
  boolean isHeading() {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }
}
