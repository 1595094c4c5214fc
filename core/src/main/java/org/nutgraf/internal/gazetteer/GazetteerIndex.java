// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.Span;

/**
 * Finds the forms of a gazetteer in a text, the longest one at each word.
 *
 * <p>Accents are ignored. A word must be capitalised if it is in the form; abbreviations must be in
 * capitals and have their full stops.
 */
public final class GazetteerIndex {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}\\p{Mn}]+");

  private final Map<String, List<Written>> byFirst = new HashMap<>();
  private final Map<String, List<GazetteerEntry>> byText = new LinkedHashMap<>();

  /** A written form with all its senses. */
  private record Written(
      String[] surface, String[] folded, String[] gaps, List<GazetteerEntry> entries) {}

  /**
   * An occurrence of a form in the text.
   *
   * @param first index of its first word
   * @param last index of its last word
   * @param span position in the text, including the final full stop of an abbreviation
   * @param entries its senses, in the order of the gazetteer
   */
  public record Match(int first, int last, Span span, List<GazetteerEntry> entries) {}

  public GazetteerIndex(List<GazetteerEntry> entries) {
    for (GazetteerEntry entry : entries) {
      byText.computeIfAbsent(entry.text(), key -> new ArrayList<>()).add(entry);
    }
    byText.forEach(this::add);
    byFirst.values().forEach(list -> list.sort((a, b) -> b.folded.length - a.folded.length));
  }

  private void add(String text, List<GazetteerEntry> entries) {
    List<String> surface = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    int last = -1;
    while (words.find()) {
      if (last >= 0) {
        gaps.add(text.substring(last, words.start()));
      }
      surface.add(words.group());
      last = words.end();
    }
    gaps.add(last < 0 ? "" : text.substring(last));
    if (!surface.isEmpty()) {
      String[] folded = surface.stream().map(NameNormalizer::fold).toArray(String[]::new);
      byFirst
          .computeIfAbsent(folded[0], key -> new ArrayList<>())
          .add(
              new Written(
                  surface.toArray(new String[0]),
                  folded,
                  gaps.toArray(new String[0]),
                  List.copyOf(entries)));
    }
  }

  /** Returns the senses of exactly this form; empty if there are none. */
  public List<GazetteerEntry> exact(String text) {
    return byText.getOrDefault(text, List.of());
  }

  /** Returns the longest form that starts at {@code word}, with all its senses, or null. */
  public Match match(Words words, int word) {
    Match best = null;
    for (Written pattern : byFirst.getOrDefault(words.folded(word), List.of())) {
      if (best != null && pattern.folded.length < best.last - word + 1) {
        break;
      }
      if (matches(pattern, words, word)) {
        best = best == null ? found(pattern, words, word) : joined(best, pattern, words, word);
      }
    }
    return best;
  }

  private static Match joined(Match best, Written pattern, Words words, int word) {
    Match other = found(pattern, words, word);
    if (other.span.length() != best.span.length()) {
      return other.span.length() > best.span.length() ? other : best;
    }
    List<GazetteerEntry> both = new ArrayList<>(best.entries);
    for (GazetteerEntry entry : pattern.entries) {
      boolean known =
          both.stream().anyMatch(f -> f.sense() == entry.sense() && f.code().equals(entry.code()));
      if (!known) {
        both.add(entry);
      }
    }
    return new Match(best.first, best.last, best.span, both);
  }

  private static Match found(Written pattern, Words words, int word) {
    int last = word + pattern.folded.length - 1;
    boolean stopped =
        !pattern.gaps[pattern.gaps.length - 1].isEmpty() && words.gapAfter(last).startsWith(".");
    int end = words.end(last) + (stopped ? 1 : 0);
    return new Match(word, last, new Span(words.start(word), end), pattern.entries);
  }

  private static boolean matches(Written pattern, Words words, int word) {
    int length = pattern.folded.length;
    if (word + length > words.size()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      boolean last = i + 1 == length;
      if (!pattern.folded[i].equals(words.folded(word + i))
          || !caseFits(pattern.surface[i], words, word + i, length)
          || !gapFits(pattern.gaps[i], words.gapAfter(word + i), last)
              && !(last && i > 0 && pattern.gaps[i - 1].equals("."))) {
        return false;
      }
    }
    return true;
  }

  private static boolean caseFits(String surface, Words words, int word, int length) {
    if (!Character.isUpperCase(surface.codePointAt(0))) {
      return true;
    }
    boolean capitals = surface.length() > 1 && isCapitals(surface);
    if (capitals && length == 1) {
      return words.isAllCapitals(word);
    }
    return words.isCapitalized(word);
  }

  private static boolean isCapitals(String surface) {
    return surface.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean gapFits(String gap, String text, boolean last) {
    if (last) {
      return gap.isEmpty() || text.startsWith(gap);
    }
    return switch (gap) {
      case " " ->
          text.equals(" ")
              || text.equals("\n")
              || text.equals("-")
              || text.equals("\u00a0")
              || text.equals("  ");
      case "-" -> text.equals("-") || text.equals(" ") || text.equals("–") || text.equals("‑");
      case "'" -> text.equals("'") || text.equals("’");
      default -> text.equals(gap) || text.equals(gap.strip());
    };
  }
}
