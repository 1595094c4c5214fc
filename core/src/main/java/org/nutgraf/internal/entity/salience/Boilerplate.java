// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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

  /** Not "report", "video", "text", "story" and "reporter", which also open lines of a story. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\W*(?:(?:additional |with )?(?:reporting|writing|editing|reported|written|edited|compiled"
              + "|posted|published|words|translation|translated|graphics?|illustrations?|photos?"
              + "|photographs?|photography|pictures?|images?)"
              + "|author|writer|source|credits?)(?: credits?| courtesy)?"
              + " ?(?::|/|courtesy\\b).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SIGN_OFF =
      Pattern.compile("\\W*" + WORK + " by (?-i:\\p{Lu}).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern RIGHTS =
      Pattern.compile(
          "\\W*(?:©|\\(c\\) ?(?:19|20)\\d\\d|copyright\\b\\W{0,3}(?:©|\\(c\\)|(?:19|20)\\d\\d|by\\b)).*|.*\\ball rights reserved\\b.*",
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

  /** A note on a person, who may also be the subject of the story: only "is", not "was". */
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:[Tt]he (?:author|writer)|(?<name>"
              + NAME
              + "))(?:(?:, [^,]{2,60},)? is (?:an?|the) [^.;:]{0,60}\\b(?:reporter"
              + "|correspondent|columnist|contributor|(?:staff|contributing|freelance) (?:writer"
              + "|editor|journalist)|(?:writer|journalist|editor|producer|blogger|commentator)"
              + " (?:at|for|with|based))\\b.*"
              + "| (?:covers .{3,60} for|writes (?:about|on|for)|reports for) .*)");

  /** What only a note on the author says. */
  private static final Pattern NOTE =
      Pattern.compile(
          ".*\\b(?:can be reached|may be reached|reach (?:him|her|them)) (?:at|on|by|via)\\b.*"
              + "|.*\\b(?:tweets?|twitter|instagram|facebook)\\W{1,3}(?:at |as |is )?@.*"
              + "|.*\\bcontributed (?:\\w+ )?to this (?:report|story|article|piece)\\b.*"
              + "|.*\\b(?i:views|opinions) expressed\\b.*\\b(?:authors?|writers?|own|not"
              + " necessarily)\\b.*");

  /** What counts as two lines: a name in the headline belongs to the story. */
  private static final int HEADLINE = 2;

  private final SpanIndex spans;

  private Boilerplate(List<Span> spans) {
    this.spans = new SpanIndex(spans);
  }

  /** Finds the boilerplate of an article. */
  static Boilerplate of(AnalyzedText text, Words words) {
    List<Span> lines = lines(text);
    boolean[] whole = new boolean[lines.size()];
    for (int i = 0; i < whole.length; i++) {
      boolean last = isLast(lines, i);
      whole[i] = isLine(text.text(), words, lines.get(i), last || i < EDGE, last, last || i == 0);
    }
    Map<String, Integer> story = story(text, words, lines, whole);
    List<Span> spans = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < whole.length; i++) {
      Span line = lines.get(i);
      boolean last = isLast(lines, i);
      if (whole[i] || last && isAuthor(text.text(), words, line, story)) {
        spans.add(line);
        continue;
      }
      for (; next < text.sentences().size(); next++) {
        Span sentence = text.sentences().get(next).span();
        if (sentence.start() >= line.end()) {
          break;
        }
        boolean note = last && isAuthor(text.text(), words, sentence, story);
        if (line.contains(sentence) && (note || isSentence(text.text(), sentence, last))) {
          spans.add(sentence);
        }
      }
    }
    return new Boilerplate(spans);
  }

  private static boolean isLast(List<Span> lines, int i) {
    return i > 0 && i >= lines.size() - Math.min(EDGE, (lines.size() + 1) / 2);
  }

  /**
   * Counts, for each word, the lines that may belong to the story and have the word; {@value
   * #HEADLINE} more if the headline has it.
   */
  private static Map<String, Integer> story(
      AnalyzedText text, Words words, List<Span> lines, boolean[] whole) {
    Map<String, Integer> story = new HashMap<>();
    words.in(text.layout().headline()).forEach(w -> story.put(words.folded(w), HEADLINE));
    for (int i = 0; i < whole.length; i++) {
      if (!whole[i]) {
        Set<String> distinct = new HashSet<>();
        words.in(lines.get(i)).forEach(w -> distinct.add(words.folded(w)));
        distinct.forEach(word -> story.merge(word, 1, Integer::sum));
      }
    }
    return story;
  }

  /** Returns whether a span starts in boilerplate. */
  boolean contains(Span span) {
    return spans.contains(span.start());
  }

  /**
   * Returns whether a line is boilerplate whoever it names.
   *
   * @param edge whether it is where bylines are expected
   * @param last whether it is where notes on the author are expected
   * @param originExpected whether it is where the line may say where the article is from
   */
  private static boolean isLine(
      String text, Words words, Span span, boolean edge, boolean last, boolean originExpected) {
    if (span.length() > MAX_LENGTH) {
      return false;
    }
    String line = span.in(text);
    if (isNotice(line)
        || last && NOTE.matcher(line).matches()
        || originExpected && ORIGIN.matcher(line).matches()) {
      return true;
    }
    List<Integer> within = words.in(span);
    long small =
        within.stream()
            .filter(
                w -> !words.isCapitalized(w) && !Lexicon.has(WordList.FUNCTION, words.folded(w)))
            .count();
    boolean brief = small <= 2 && within.size() <= MAX_BYLINE_WORDS;
    return brief && (LABEL.matcher(line).matches() || edge && BYLINE.matcher(line).matches())
        || edge && isSignature(line, words, within, small);
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

  private static boolean isSentence(String text, Span span, boolean last) {
    if (span.length() > MAX_LENGTH) {
      return false;
    }
    String sentence = span.in(text);
    return isNotice(sentence)
        || last
            && (NOTE.matcher(sentence).matches()
                || SIGN_OFF.matcher(sentence).matches()
                || ORIGIN.matcher(sentence).matches());
  }

  private static boolean isNotice(String text) {
    return RIGHTS.matcher(text).matches() || INVITATION.matcher(text).matches();
  }

  /** Returns whether a line or sentence is about the author, whom the story does not name. */
  private static boolean isAuthor(String text, Words words, Span span, Map<String, Integer> story) {
    if (span.length() > MAX_LENGTH) {
      return false;
    }
    Matcher matcher = AUTHOR.matcher(span.in(text));
    if (!matcher.matches()) {
      return false;
    }
    if (matcher.group("name") == null) {
      return true;
    }
    String surname = words.folded(words.at(span.start() + matcher.end("name")) - 1);
    return story.getOrDefault(surname, 0) <= 1;
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
