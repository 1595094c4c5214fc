// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Finds the body of an article among the blocks of an HTML page.
 *
 * <p>Every block has a weight: its length in words if it looks like prose, a negative one if it
 * looks like boilerplate. The run of blocks with the greatest weight is the core of the article,
 * and the smallest element that contains nearly all of its prose is the article's container. The
 * use of link density and length is due to boilerpipe (Kohlschütter et al., "Boilerplate Detection
 * using Shallow Text Features", 2010), that of class names to Readability. Time and memory are
 * linear in the size of the page.
 */
public final class ContentExtractor {

  /** UTF-16 code units of text counted as one word, including the space after it. */
  private static final double UNITS_PER_WORD = 5;

  /** Minimum number of words of a prose block that does not end like a sentence. */
  private static final double MIN_PROSE_WORDS = 10;

  /** Number of words that a list item must exceed to end a body. */
  private static final double ITEM_WORDS = 3;

  private static final double MOSTLY_LINK = 0.5;
  private static final double WHOLLY_LINK = 0.8;
  private static final double PLAIN_ITEM = 0.2;

  /** Weight of a word in a boilerplate block; the weights of a whole block follow. */
  private static final double BOILERPLATE = -0.5;

  private static final double LINK_BLOCK = -4;
  private static final double SHORT_BLOCK = -1;

  /** Weight of a word in a part whose name marks it as boilerplate. */
  private static final double APART = -0.3;

  /** Factors for the weight of prose above the headline and of other articles' teasers. */
  private static final double ABOVE = -0.3;

  private static final double TEASER = 0.2;

  /**
   * A part with more than this share of the page's prose is the article, regardless of its name.
   */
  private static final double ARTICLE_SHARE = 0.5;

  /** Minimum share of the run's prose that its container must contain. */
  private static final double MIN_CONTAINER_SHARE = 0.9;

  private final HtmlBlocks blocks;
  private final List<HtmlBlock> all;
  private final String title;
  private final String description;
  private final boolean[] apart;

  private ContentExtractor(Element root, String title, String description) {
    blocks = HtmlBlocks.of(root);
    all = blocks.all();
    this.title = HtmlMetadata.letters(title);
    this.description = HtmlMetadata.letters(description);
    apart = new boolean[all.size()];
  }

  /**
   * Returns the blocks of the body in page order, empty if there is no prose.
   *
   * @param root the page without elements that match {@link HtmlFurniture#HIDDEN} or {@link
   *     HtmlFurniture#UNREAD}
   * @param title the headline, which is not part of the body
   * @param description the standfirst, which is dropped if it opens the body
   */
  public static List<HtmlBlock> body(Element root, String title, String description) {
    return new ContentExtractor(root, title, description).body();
  }

  private List<HtmlBlock> body() {
    setApart();
    double[] weights = weights();
    int[] run = heaviestRun(sums(weights));
    int[] range = container(run, weights);
    List<HtmlBlock> kept = new ArrayList<>();
    for (int i = range[0]; i < range[1]; i++) {
      boolean inRun = i >= run[0] && i < run[1];
      if (!apart[i] && (inRun || !isTeaser(i)) && belongs(all.get(i))) {
        kept.add(all.get(i));
      }
    }
    return trimmed(kept);
  }

  /**
   * Marks the blocks of parts whose names mark them as boilerplate, unless a part has most of the
   * page's prose.
   */
  private void setApart() {
    double[] prose = new double[all.size()];
    for (int i = 0; i < prose.length; i++) {
      prose[i] = Math.max(0, weight(all.get(i)));
    }
    double[] sums = sums(prose);
    double enough = ARTICLE_SHARE * sums[prose.length];
    int[] depth = new int[all.size() + 1];
    for (Map.Entry<Element, int[]> entry : blocks.ranges().entrySet()) {
      int[] range = entry.getValue();
      if (sums[range[1]] - sums[range[0]] < enough && HtmlFurniture.isApart(entry.getKey())) {
        depth[range[0]]++;
        depth[range[1]]--;
      }
    }
    int open = 0;
    for (int i = 0; i < apart.length; i++) {
      open += depth[i];
      apart[i] = open > 0;
    }
  }

  private double[] weights() {
    double[] weights = new double[all.size()];
    int headline = headline();
    for (int i = 0; i < weights.length; i++) {
      HtmlBlock block = all.get(i);
      double weight = weight(block);
      if (apart[i]) {
        weight = APART * words(block);
      } else if (weight > 0) {
        weight *= i < headline ? ABOVE : 1;
        weight *= isTeaser(i) ? TEASER : 1;
      }
      weights[i] = weight;
    }
    return weights;
  }

  private static double weight(HtmlBlock block) {
    double words = words(block);
    if (block.linkDensity() > MOSTLY_LINK) {
      return BOILERPLATE * words + LINK_BLOCK;
    }
    if (block.isHeading()) {
      return 0;
    }
    if (isProse(block)) {
      return words * (1 - block.linkDensity());
    }
    return isPlainItem(block) ? 0 : BOILERPLATE * words + SHORT_BLOCK;
  }

  private static double words(HtmlBlock block) {
    return block.text().length() / UNITS_PER_WORD;
  }

  private static boolean isProse(HtmlBlock block) {
    return words(block) >= MIN_PROSE_WORDS || PageLines.endsSentence(block.text());
  }

  private static boolean isPlainItem(HtmlBlock block) {
    return block.element().normalName().equals("li") && block.linkDensity() < PLAIN_ITEM;
  }

  /** Returns the index of the headline's block, 0 if it is not shown. */
  private int headline() {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isHeading() && HtmlMetadata.letters(all.get(i).text()).equals(title)) {
        return i;
      }
    }
    return 0;
  }

  /**
   * Returns whether a paragraph stands alone between links or headings, as another article's teaser
   * does.
   */
  private boolean isTeaser(int i) {
    int before = i - 1;
    while (before >= 0 && apart[before]) {
      before--;
    }
    int after = i + 1;
    while (after < all.size() && apart[after]) {
      after++;
    }
    return isBreak(before) && isBreak(after) && (isLink(before) || isLink(after));
  }

  private boolean isLink(int i) {
    return i >= 0 && i < all.size() && all.get(i).linkDensity() > WHOLLY_LINK;
  }

  private boolean isBreak(int i) {
    return i < 0 || i >= all.size() || isLink(i) || all.get(i).isHeading();
  }

  private static double[] sums(double[] weights) {
    double[] sums = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + weights[i];
    }
    return sums;
  }

  /** Returns the half-open range of greatest sum, by Kadane's algorithm. */
  private static int[] heaviestRun(double[] sums) {
    int low = 0;
    int[] run = {0, 0};
    for (int i = 1; i < sums.length; i++) {
      if (sums[i] - sums[low] > sums[run[1]] - sums[run[0]]) {
        run = new int[] {low, i};
      }
      if (sums[i] <= sums[low]) {
        low = i;
      }
    }
    return run;
  }

  /** Returns the range of the smallest element that contains nearly all prose of the run. */
  private int[] container(int[] run, double[] weights) {
    double[] prose = sums(Arrays.stream(weights).map(weight -> Math.max(0, weight)).toArray());
    double minimum = MIN_CONTAINER_SHARE * (prose[run[1]] - prose[run[0]]);
    int[] best = run;
    int size = Integer.MAX_VALUE;
    for (int[] range : blocks.ranges().values()) {
      int from = Math.max(range[0], run[0]);
      int to = Math.min(range[1], run[1]);
      if (from < to && prose[to] - prose[from] >= minimum && range[1] - range[0] < size) {
        size = range[1] - range[0];
        best = range;
      }
    }
    return best;
  }

  private boolean belongs(HtmlBlock block) {
    return block.linkDensity() < WHOLLY_LINK
        && !block.element().normalName().equals("h1")
        && !HtmlMetadata.letters(block.text()).equals(title)
        && !PageLines.isFurniture(block.text());
  }

  /** Drops all before the first and after the last block of prose, and the standfirst. */
  private List<HtmlBlock> trimmed(List<HtmlBlock> kept) {
    int start = 0;
    int end = kept.size();
    while (start < end && !opens(kept.get(start))) {
      start++;
    }
    while (end > start && !closes(kept.get(end - 1))) {
      end--;
    }
    return kept.subList(start, end);
  }

  private boolean opens(HtmlBlock block) {
    return isProse(block) && !HtmlMetadata.letters(block.text()).equals(description);
  }

  private static boolean closes(HtmlBlock block) {
    return isProse(block) || isPlainItem(block) && words(block) > ITEM_WORDS;
  }
}
