// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import java.util.Locale;
import java.util.Set;
import org.nutgraf.internal.text.Quotes;

/**
 * Adjusts the token boundaries of OpenNLP's model to the Penn Treebank conventions of the newswire
 * on which the name finder is trained.
 *
 * <p>The model does not split "Rivera's", "didn't" and {@code ?"}, but splits at hyphens and after
 * some initials. Processes one chunk without white space, in time linear in its length.
 */
final class NewswireCuts {

  private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

  private final String chunk;
  private final boolean[] cuts;

  private NewswireCuts(String chunk, boolean[] cuts) {
    this.chunk = Quotes.plain(chunk);
    this.cuts = cuts;
  }

  /**
   * Corrects the token boundaries of a chunk.
   *
   * @param chunk characters without white space
   * @param cuts whether a token starts at each character; modified in place
   * @param last whether the chunk is the last one of its sentence
   */
  static void correct(String chunk, boolean[] cuts, boolean last) {
    NewswireCuts corrected = new NewswireCuts(chunk, cuts);
    corrected.join();
    corrected.divide();
    if (last) {
      corrected.endSentence();
    }
  }

  private char at(int i) {
    return i >= 0 && i < chunk.length() ? chunk.charAt(i) : ' ';
  }

  private boolean word(int i) {
    return Character.isLetterOrDigit(at(i));
  }

  private boolean letter(int i) {
    return Character.isLetter(at(i));
  }

  /** Joins "Inter-American" and "U.S." to one token each. */
  private void join() {
    for (int i = 1; i < chunk.length(); i++) {
      boolean stopped = at(i - 1) == '.' && i > 2 && at(i - 3) == '.';
      if (at(i) == '-' && word(i + 1) && (word(i - 1) || stopped)) {
        cuts[i] = false;
        cuts[i + 1] = false;
      }
    }
    for (int i = 0; i < chunk.length(); i++) {
      if (letter(i) && !word(i - 1) && at(i - 1) != '.') {
        int end = initials(i);
        for (int k = i + 1; k < end; k++) {
          cuts[k] = false;
        }
      }
    }
  }

  /**
   * Returns the end of initials such as "U.S." or "p.m" that start at {@code from}; {@code from} if
   * there are none.
   */
  private int initials(int from) {
    int i = from;
    while (letter(i) && at(i + 1) == '.') {
      i += 2;
    }
    if (i > from && letter(i) && !word(i + 1)) {
      i++;
    }
    return i - from > 2 && !word(i) ? i : from;
  }

  private void divide() {
    for (int i = 0; i < chunk.length(); i++) {
      char c = at(i);
      if (c == '"' || c == '\u00AB' || c == '\u00BB' || c == '\u2014' || c == '\u2026') {
        alone(i);
      } else if (c == '\u2013' && !Character.isDigit(at(i - 1))) {
        alone(i);
      } else if (c == '\'') {
        apostrophe(i);
      }
    }
  }

  /** Separates a character from its neighbours, unless they are the same character. */
  private void alone(int i) {
    if (i > 0) {
      cuts[i] = at(i - 1) != at(i);
    }
    if (i + 1 < chunk.length()) {
      cuts[i + 1] = at(i + 1) != at(i);
    }
  }

  private void apostrophe(int i) {
    int end = i + 1;
    while (letter(end)) {
      end++;
    }
    String behind = chunk.substring(i + 1, Math.min(end, i + 3)).toLowerCase(Locale.ROOT);
    boolean brief = end - i <= 3 && !Character.isDigit(at(end));
    if (brief && behind.equals("t") && (at(i - 1) == 'n' || at(i - 1) == 'N')) {
      cut(i - 1, letter(i - 2));
      cut(i, false);
      cut(i + 1, false);
      cut(end, true);
    } else if (brief && CLITICS.contains(behind) && (word(i - 1) || at(i - 1) == '.' || i == 0)) {
      cut(i, true);
      for (int k = i + 1; k < end; k++) {
        cut(k, false);
      }
      cut(end, true);
    } else if (!word(i + 1) || !word(i - 1) && !Character.isDigit(at(i + 1))) {
      alone(i);
    }
  }

  private void cut(int i, boolean begins) {
    if (i > 0 && i < chunk.length()) {
      cuts[i] = begins;
    }
  }

  /** Separates the final full stop of a sentence from its last word, except after initials. */
  private void endSentence() {
    int stop = chunk.length() - 1;
    while (stop > 0 && (at(stop) == '"' || at(stop) == '\'' || at(stop) == ')')) {
      stop--;
    }
    int begin = stop;
    while (begin > 0 && !cuts[begin]) {
      begin--;
    }
    if (at(stop) == '.' && word(stop - 1) && chunk.indexOf('.', begin) == stop) {
      cut(stop, true);
    }
  }
}
