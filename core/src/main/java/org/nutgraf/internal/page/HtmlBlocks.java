// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of an HTML page as blocks in page order, and the range of blocks in each element. One
 * pass over the page, without recursion.
 */
public final class HtmlBlocks {

  /** Elements that separate blocks of text. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "legend",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private final List<HtmlBlock> blocks = new ArrayList<>();
  private final Map<Element, int[]> ranges = new IdentityHashMap<>();

  private HtmlBlocks() {}

  /** Splits the text below {@code root} into blocks. */
  public static HtmlBlocks of(Element root) {
    HtmlBlocks blocks = new HtmlBlocks();
    NodeTraversor.traverse(blocks.new Cutter(), root);
    return blocks;
  }

  /** Returns all blocks, in page order. */
  public List<HtmlBlock> all() {
    return blocks;
  }

  /**
   * Returns the elements that contain blocks, each with its half-open range of indexes in {@link
   * #all}.
   */
  Map<Element, int[]> ranges() {
    return ranges;
  }

  private final class Cutter implements NodeVisitor {

    private final StringBuilder open = new StringBuilder();
    private Element owner;
    private int linkLength;
    private int links;
    private int breaks;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText(), text);
      } else if (node instanceof Element element) {
        if (BLOCKS.contains(element.normalName())) {
          flush();
          owner = element;
        } else if (element.normalName().equals("br")) {
          lineBreak();
        } else if (element.normalName().equals("a")) {
          links++;
        }
        ranges.put(element, new int[] {blocks.size(), 0});
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      if (BLOCKS.contains(element.normalName())) {
        flush();
        owner = element.parent();
      } else if (element.normalName().equals("a")) {
        links--;
      }
      int[] range = ranges.get(element);
      range[1] = blocks.size();
      if (range[0] == range[1]) {
        ranges.remove(element);
      }
    }

    private void append(String text, TextNode node) {
      if (owner == null) {
        owner = node.parent();
      }
      int before = open.length();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space = Character.isWhitespace(c) || c == '\u00A0';
        if (!space) {
          open.append(c);
          breaks = 0;
        } else if (!open.isEmpty() && !Character.isWhitespace(open.charAt(open.length() - 1))) {
          open.append(' ');
        }
      }
      if (links > 0) {
        linkLength += open.length() - before;
      }
    }

    private void lineBreak() {
      if (++breaks > 1) {
        flush();
      } else if (!open.isEmpty()) {
        while (open.length() > 0 && open.charAt(open.length() - 1) == ' ') {
          open.setLength(open.length() - 1);
        }
        open.append('\n');
      }
    }

    private void flush() {
      String text = open.toString().strip();
      if (!text.isEmpty() && owner != null) {
        blocks.add(new HtmlBlock(owner, text, linkLength));
      }
      open.setLength(0);
      linkLength = 0;
      breaks = 0;
    }
  }
}
