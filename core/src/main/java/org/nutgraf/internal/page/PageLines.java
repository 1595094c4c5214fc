// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Classifies the lines of a news page. The word lists are wordings common to many sites; every
 * pattern takes time linear in the line's length.
 */
public final class PageLines {

  private static final Set<String> RAIL_HEADINGS =
      Set.of(
          "related",
          "related articles",
          "related stories",
          "related news",
          "related content",
          "related posts",
          "related topics",
          "read more",
          "read also",
          "read next",
          "more stories",
          "more news",
          "more articles",
          "more on this story",
          "more on this topic",
          "more like this",
          "you may also like",
          "you might also like",
          "you may be interested in",
          "recommended",
          "recommended for you",
          "recommended stories",
          "latest news",
          "latest stories",
          "latest articles",
          "latest headlines",
          "most read",
          "most popular",
          "most viewed",
          "popular",
          "popular articles",
          "popular stories",
          "popular now",
          "trending",
          "trending now",
          "top stories",
          "top news",
          "editors' picks",
          "editor's picks",
          "editor's choice",
          "don't miss",
          "keep reading",
          "up next",
          "what to read next",
          "in other news",
          "see also",
          "other news",
          "other stories",
          "also on this site");

  private static final Set<String> FOOT_OPENERS =
      Set.of(
          "about us",
          "contact us",
          "privacy policy",
          "terms of use",
          "terms of service",
          "terms and conditions",
          "cookie policy",
          "all rights reserved",
          "all rights reserved.",
          "comments",
          "leave a comment",
          "leave a reply",
          "join the conversation");

  private static final Set<String> FURNITURE =
      Set.of(
          "advertisement",
          "advertising",
          "ad",
          "sponsored",
          "sponsored content",
          "share",
          "share this",
          "share this article",
          "share this story",
          "share on facebook",
          "share on twitter",
          "share on x",
          "share on whatsapp",
          "facebook",
          "twitter",
          "x",
          "whatsapp",
          "telegram",
          "linkedin",
          "email",
          "e-mail",
          "print",
          "copy link",
          "save",
          "newsletter",
          "newsletters",
          "subscribe",
          "subscribe now",
          "sign up",
          "sign in",
          "log in",
          "login",
          "register",
          "menu",
          "search",
          "home",
          "close",
          "play",
          "pause",
          "mute",
          "unmute",
          "play video",
          "watch video",
          "listen",
          "listen to this article",
          "live",
          "loading",
          "loading...",
          "skip to content",
          "skip to main content",
          "accept",
          "accept all",
          "accept cookies",
          "accept all cookies",
          "reject",
          "reject all",
          "manage cookies",
          "cookie settings",
          "manage preferences",
          "got it",
          "ok",
          "continue",
          "back to top",
          "previous",
          "next",
          "next article",
          "previous article",
          "follow us",
          "read more",
          "view comments",
          "report an error",
          "photo",
          "video",
          "gallery");

  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,2}:\\d{2}(:\\d{2})?( ?/ ?\\d{1,2}:\\d{2}(:\\d{2})?)?( ?[aApP]\\.?[mM]\\.?)?");

  private static final Pattern DATE =
      Pattern.compile(
          "(?i)((published|updated|last updated|posted)( on| at)?:? ?)?"
              + "((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[,.]? ?)?"
              + "((\\d{1,2}(st|nd|rd|th)? )?"
              + "(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?"
              + "|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)"
              + "[., ]+(\\d{1,2}(st|nd|rd|th)?[, ]+)?\\d{4}"
              + "|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4})"
              + "([ ,|-]+(at )?\\d{1,2}:\\d{2}.{0,12})?");

  private static final Pattern COOKIES =
      Pattern.compile(
          "(?i)(we|this (web)?site|our (web)?site|by (using|continuing)).{0,120}\\bcookies?\\b.{0,400}");

  private static final Pattern COPYRIGHT = Pattern.compile("(?i)(©|\\(c\\)|copyright\\b).{0,200}");

  private static final Pattern DATELINE =
      Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M} .,'’-]{2,40}(\\([^)]{1,30}\\) ?)?[—–-] .*");

  private static final Pattern BYLINE = Pattern.compile("By \\p{Lu}[\\p{L}.'’ -]{2,60}(,.{0,60})?");

  private static final Pattern INVITATION =
      Pattern.compile(
          "(?i)(subscribe|sign up|register|log in|follow us|download our|get our|join our)"
              + "( to| for| on| now| app|[ :]).{0,150}");

  private static final int MAX_FURNITURE_LENGTH = 600;

  private PageLines() {}

  /** Returns the number of words of a line that contain a letter or a digit. */
  public static int words(String line) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isWhitespace(c)) {
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(c)) {
        inWord = true;
        words++;
      }
    }
    return words;
  }

  /** Returns whether the line is a heading above links to other articles. */
  public static boolean opensRail(String line) {
    return RAIL_HEADINGS.contains(plain(line));
  }

  /** Returns whether the line begins the page's footer. */
  public static boolean opensFoot(String line) {
    return FOOT_OPENERS.contains(plain(line)) || COPYRIGHT.matcher(line).matches();
  }

  /** Returns whether the line is boilerplate rather than part of an article. */
  public static boolean isFurniture(String line) {
    if (line.length() > MAX_FURNITURE_LENGTH) {
      return false;
    }
    return FURNITURE.contains(plain(line))
        || words(line) == 0
        || TIME.matcher(line).matches()
        || DATE.matcher(line).matches()
        || BYLINE.matcher(line).matches()
        || INVITATION.matcher(line).matches()
        || COOKIES.matcher(line).matches()
        || COPYRIGHT.matcher(line).matches();
  }

  /** Returns whether the line ends like a sentence of prose. */
  public static boolean endsSentence(String line) {
    return line.endsWith(".") || line.endsWith(".”") || line.endsWith(".\"") || line.endsWith("!");
  }

  /** Returns whether the paragraph begins with a dateline, as in "PANAMA CITY (AP) — ". */
  public static boolean opensWithDateline(String paragraph) {
    return DATELINE.matcher(paragraph).lookingAt();
  }

  private static String plain(String line) {
    String plain = line.toLowerCase(Locale.ROOT).replace('’', '\'');
    return plain.endsWith(":") ? plain.substring(0, plain.length() - 1).strip() : plain;
  }
}
