// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Span;

/**
 * Finds the lines of a body that belong to the page or the publisher and not to the story: bylines,
 * credits, copyright notices, notes on the author, invitations to subscribe.
 *
 * <p>They are recognised by their form and their position: a byline is a short line at the edge of
 * the body, a note on the author is in one of its last lines or in the first.
 */
final class Boilerplate {

  /** The number of lines at the start and at the end of the body where bylines are expected. */
  private static final int EDGE = 3;

  /** The maximum number of characters of a line or sentence that is examined. */
  private static final int MAX_LENGTH = 300;

  private static final int MAX_BYLINE_WORDS = 16;
  private static final int MAX_SIGNATURE_WORDS = 8;

  private static final String WORK =
      "(?:additional |with )?(?:reporting|writing|editing|reported|written|edited|compiled|posted"
          + "|published|story|text|words|translation|translated|report|video|graphics?"
          + "|illustrations?|photos?|photographs?|photography|pictures?|images?)";

  private static final Pattern BYLINE =
      Pattern.compile("\\W*(?:" + WORK + " )?by:? \\W?\\p{L}.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL =
      Pattern.compile(
          "\\W*(?:"
              + WORK
              + "|author|writer|reporter|source|credits?)(?: credits?| courtesy)?"
              + " ?(?::|/|courtesy\\b).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIGN_OFF =
      Pattern.compile("\\W*" + WORK + " by (?-i:\\p{Lu}).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern RIGHTS =
      Pattern.compile(
          "\\W*(?:©|\\(c\\) ?(?:19|20)\\d\\d|copyright\\b).*|.*\\ball rights reserved\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INVITATION =
      Pattern.compile(
          "\\W*(?:(?:follow|like|join|find|contact|email|support|visit) (?:us|our|the"
              + " (?:author|writer|reporter))\\b|(?:read|see|watch|listen)"
              + " (?:more|also|next)\\b|also read\\b|sign up\\b|subscribe\\b|click here\\b"
              + "|share (?:this|on|via)\\b|for (?:more|further) (?:information|details|news"
              + "|stories),? (?:contact|visit|call|see|email|go)\\b|get (?:the|our)"
              + " (?:latest|best|newsletter|app)\\b|download (?:the|our)\\b).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ORIGIN =
      Pattern.compile(
          "\\W*(?:(?:this|the|a version of this|an earlier version of this) (?:article|story|post"
              + "|report|piece|column|essay|interview) (?:was|is|has been|first|originally|also)"
              + "\\b.{0,40}|first |originally |re)(?:published|appeared|printed|posted|produced"
              + "|provided|supplied|reproduced)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]{0,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){1,3}";

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:[Tt]he (?:author|writer)|"
              + NAME
              + ")(?:, [^,]{2,60},)? (?:is|was) (?:an?|the) [^.;:]{0,60}\\b(?:reporter"
              + "|correspondent|columnist|contributor|(?:staff|contributing|freelance) (?:writer"
              + "|editor|journalist)|(?:writer|journalist|editor|producer|blogger|commentator)"
              + " (?:at|for|with|based))\\b.*|"
              + NAME
              + " (?:covers .{3,60} for|writes (?:about|on|for)|reports for) .*"
              + "|.*\\b(?:can be reached|may be reached|reach (?:him|her|them)) (?:at|on|by|via)\\b.*"
              + "|.*\\b(?:tweets?|twitter|instagram|facebook)\\W{1,3}(?:at |as |is )?@.*"
              + "|.*\\bcontributed (?:\\w+ )?to this (?:report|story|article|piece)\\b.*"
              + "|.*\\b(?:views|opinions) (?:expressed|are|in this)\\b.*");

  private final SpanIndex spans;

  private Boilerplate(List<Span> spans) {
    this.spans = new SpanIndex(spans);
  }

  /** Finds the boilerplate of an article. */
  static Boilerplate of(AnalyzedText text, Words words) {
    List<Span> lines = lines(text);
    List<Span> spans = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      boolean last = i > 0 && i >= lines.size() - Math.min(EDGE, (lines.size() + 1) / 2);
      boolean whole = isLine(line.in(text.text()), words, line, last || i < EDGE, last || i == 0);
      if (whole) {
        spans.add(line);
      }
      for (; next < text.sentences().size(); next++) {
        Span sentence = text.sentences().get(next).span();
        if (sentence.start() >= line.end()) {
          break;
        }
        if (!whole && line.contains(sentence) && isSentence(text, sentence, i == 0, last)) {
          spans.add(sentence);
        }
      }
    }
    return new Boilerplate(spans);
  }

  /** Returns whether a span starts in boilerplate. */
  boolean contains(Span span) {
    return spans.contains(span.start());
  }

  private static boolean isLine(
      String line, Words words, Span span, boolean edge, boolean authorExpected) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    if (isNotice(line)
        || LABEL.matcher(line).matches()
        || authorExpected && (isAuthor(line) || ORIGIN.matcher(line).matches())) {
      return true;
    }
    List<Integer> within = words.in(span);
    long small =
        within.stream()
            .filter(
                w -> !words.isCapitalized(w) && !Lexicon.has(WordList.FUNCTION, words.folded(w)))
            .count();
    if (edge && small <= 2 && within.size() <= MAX_BYLINE_WORDS && BYLINE.matcher(line).matches()) {
      return true;
    }
    return edge && isSignature(line, words, within, small);
  }

  /** Returns whether a line consists of a name and an agency or a post: "Jane Doe, Reuters". */
  private static boolean isSignature(String line, Words words, List<Integer> within, long small) {
    return small == 0
        && within.size() >= 2
        && within.size() <= MAX_SIGNATURE_WORDS
        && !line.endsWith(".")
        && (line.indexOf(',') > 0 || line.indexOf('|') > 0 || line.indexOf('/') > 0)
        && within.stream()
            .anyMatch(
                w ->
                    Lexicon.has(WordList.AGENCY, words.folded(w))
                        || Lexicon.has(WordList.NEWSROOM, words.folded(w)));
  }

  private static boolean isSentence(AnalyzedText text, Span span, boolean first, boolean last) {
    if (span.length() > MAX_LENGTH) {
      return false;
    }
    String sentence = span.in(text.text());
    return isNotice(sentence)
        || (first || last) && isAuthor(sentence)
        || last && (SIGN_OFF.matcher(sentence).matches() || ORIGIN.matcher(sentence).matches());
  }

  private static boolean isNotice(String text) {
    return RIGHTS.matcher(text).matches() || INVITATION.matcher(text).matches();
  }

  private static boolean isAuthor(String text) {
    return AUTHOR.matcher(text).matches();
  }

  /** Returns the lines of the body that are not blank, without surrounding white space. */
  private static List<Span> lines(AnalyzedText text) {
    List<Span> lines = new ArrayList<>();
    String all = text.text();
    Span body = text.layout().body();
    int start = -1;
    int end = -1;
    for (int i = body.start(); i < body.end(); i++) {
      char c = all.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        if (start >= 0) {
          lines.add(new Span(start, end));
        }
        start = -1;
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        start = start < 0 ? i : start;
        end = i + 1;
      }
    }
    if (start >= 0) {
      lines.add(new Span(start, end));
    }
    return lines;
  }
}
