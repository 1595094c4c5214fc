// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.page;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Identifies boilerplate, the parts of an HTML page that belong to the site rather than to the
 * article, by element, class and id names. The use of class names is due to Readability.
 */
public final class HtmlFurniture {

  /** Selector of elements that are not displayed. */
  public static final String HIDDEN =
      "script,style,noscript,template,[hidden],[aria-hidden=true],"
          + "[style~=(?i)display:\\s{0,9}none]";

  /** Selector of elements that contain no article text. */
  public static final String UNREAD =
      "svg,canvas,iframe,object,embed,button,select,option,textarea,input,dialog,nav,figcaption,"
          + "audio,video,map,menu,[role=navigation],[role=search],[role=dialog],[role=banner],"
          + "[role=contentinfo],[role=alert],[role=menu],[role=menubar],[role=tablist]";

  /** Words in class names and ids that mark boilerplate. */
  private static final Set<String> ASIDE_WORDS =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "advertising",
          "adv",
          "sponsor",
          "sponsored",
          "promo",
          "promos",
          "promotion",
          "promoted",
          "outbrain",
          "taboola",
          "banner",
          "breadcrumb",
          "breadcrumbs",
          "comment",
          "comments",
          "disqus",
          "replies",
          "respond",
          "community",
          "footer",
          "menu",
          "nav",
          "navbar",
          "navigation",
          "masthead",
          "sidebar",
          "related",
          "recirc",
          "recommended",
          "recommendations",
          "recommendation",
          "trending",
          "popular",
          "newsletter",
          "newsletters",
          "subscribe",
          "subscription",
          "signup",
          "share",
          "sharing",
          "sharebar",
          "sharedaddy",
          "follow",
          "byline",
          "author",
          "authors",
          "bio",
          "caption",
          "captions",
          "credit",
          "tags",
          "tag",
          "taglist",
          "pagination",
          "pager",
          "popup",
          "modal",
          "overlay",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "toolbar",
          "widget",
          "skip",
          "tooltip",
          "timestamp",
          "dateline",
          "metadata",
          "login",
          "paywall",
          "copyright",
          "disclaimer",
          "shopping",
          "print",
          "rating",
          "ratings");

  private HtmlFurniture() {}

  /**
   * Elements that are never boilerplate, whatever their names: the page itself, and inline ones.
   */
  private static final Set<String> NEVER_APART =
      Set.of("html", "body", "main", "article", "a", "em", "span", "i", "b", "strong");

  /** Returns whether the element's name, class or id marks it as boilerplate. */
  static boolean isApart(Element element) {
    String name = element.normalName();
    if (name.equals("aside") || name.equals("footer")) {
      return true;
    }
    if (NEVER_APART.contains(name)) {
      return false;
    }
    return element.attr("role").equals("complementary")
        || words(element.className() + " " + element.id()).anyMatch(ASIDE_WORDS::contains);
  }

  /** Splits "relatedStories-box" into related, stories, box. */
  private static Stream<String> words(String names) {
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1))) {
        spaced.append(' ');
      }
      spaced.append(Character.isLetter(c) ? c : ' ');
    }
    return Stream.of(spaced.toString().toLowerCase(Locale.ROOT).split(" "));
  }
}
