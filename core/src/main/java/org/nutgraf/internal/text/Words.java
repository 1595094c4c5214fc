// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;

/**
 * The words of a text, independent of the engine's tokens: sequences of letters, digits and marks.
 *
 * <p>Hyphens, apostrophes and full stops separate words, so "US-Mexico" and "Petro's" need no
 * special treatment.
 */
public final class Words {

  private static final String FINAL_PUNCTUATION = ".!?";

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int[] sentences;
  private final String[] folded;
  private final boolean[] allCaps;
  private final boolean[] titleCase;
  private final boolean[] punctuated;
  private final int headlineEnd;

  private Words(
      String text,
      int[] starts,
      int[] ends,
      int[] sentences,
      String[] folded,
      boolean[] allCaps,
      boolean[] titleCase,
      boolean[] punctuated,
      int headlineEnd) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.sentences = sentences;
    this.folded = folded;
    this.allCaps = allCaps;
    this.titleCase = titleCase;
    this.punctuated = punctuated;
    this.headlineEnd = headlineEnd;
  }

  public static Words of(AnalyzedText analyzed) {
    String text = analyzed.text();
    int[] starts = new int[text.length() / 5 + 8];
    int[] ends = new int[starts.length];
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int begin = i;
      // A mark without a letter before it, such as the selector after a symbol, is no word.
      boolean letter = Character.isLetterOrDigit(text.codePointAt(i));
      while (letter && i < text.length() && isWordPart(text, i)) {
        i += Character.charCount(text.codePointAt(i));
      }
      if (i > begin) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
          ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = begin;
        ends[count++] = i;
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
    String[] folded = new String[count];
    for (int w = 0; w < count; w++) {
      folded[w] = NameNormalizer.fold(text.substring(starts[w], ends[w]));
    }
    int[] sentences = sentencesOf(analyzed.sentences(), starts, count);
    return new Words(
        text,
        Arrays.copyOf(starts, count),
        Arrays.copyOf(ends, count),
        sentences,
        folded,
        allCaps(analyzed),
        titleCase(text, Arrays.copyOf(starts, count), sentences, analyzed.sentences().size()),
        punctuated(analyzed),
        analyzed.layout().headline().end());
  }

  private static boolean[] punctuated(AnalyzedText analyzed) {
    boolean[] punctuated = new boolean[analyzed.sentences().size() + 1];
    for (int s = 0; s < analyzed.sentences().size(); s++) {
      String sentence = analyzed.sentences().get(s).span().in(analyzed.text()).strip();
      char last = sentence.isEmpty() ? ' ' : sentence.charAt(sentence.length() - 1);
      char before = sentence.length() < 2 ? ' ' : sentence.charAt(sentence.length() - 2);
      punctuated[s] =
          FINAL_PUNCTUATION.indexOf(last) >= 0 || FINAL_PUNCTUATION.indexOf(before) >= 0;
    }
    return punctuated;
  }

  /**
   * Determines the sentences in title case: nearly all words are capitalised, as in some headlines.
   */
  private static boolean[] titleCase(String text, int[] starts, int[] sentences, int count) {
    int[] upper = new int[count + 1];
    int[] lower = new int[count + 1];
    for (int w = 0; w < starts.length; w++) {
      char c = text.charAt(starts[w]);
      upper[sentences[w]] += Character.isUpperCase(c) ? 1 : 0;
      lower[sentences[w]] += Character.isLowerCase(c) ? 1 : 0;
    }
    boolean[] titleCase = new boolean[count + 1];
    for (int s = 0; s <= count; s++) {
      titleCase[s] = upper[s] >= 4 && upper[s] >= 2 * lower[s];
    }
    return titleCase;
  }

  private static boolean isWordPart(String text, int i) {
    int c = text.codePointAt(i);
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int[] sentencesOf(List<Sentence> sentences, int[] starts, int count) {
    int[] numbers = new int[count];
    int s = 0;
    for (int w = 0; w < count; w++) {
      while (s < sentences.size() && sentences.get(s).span().end() <= starts[w]) {
        s++;
      }
      numbers[w] = s;
    }
    return numbers;
  }

  /**
   * Determines the sentences that are almost entirely in capitals, where capitalisation is not
   * informative.
   */
  private static boolean[] allCaps(AnalyzedText analyzed) {
    boolean[] allCaps = new boolean[analyzed.sentences().size() + 1];
    for (int s = 0; s < analyzed.sentences().size(); s++) {
      Span span = analyzed.sentences().get(s).span();
      int upper = 0;
      int lower = 0;
      for (int i = span.start(); i < span.end(); i++) {
        upper += Character.isUpperCase(analyzed.text().charAt(i)) ? 1 : 0;
        lower += Character.isLowerCase(analyzed.text().charAt(i)) ? 1 : 0;
      }
      allCaps[s] = upper >= 8 && upper > 9 * lower;
    }
    return allCaps;
  }

  public int size() {
    return starts.length;
  }

  public String text() {
    return text;
  }

  public int start(int word) {
    return starts[word];
  }

  public int end(int word) {
    return ends[word];
  }

  /** Returns the word in lower case without accents, or "" if the index is out of range. */
  public String folded(int word) {
    return word >= 0 && word < folded.length ? folded[word] : "";
  }

  public String surface(int word) {
    return word >= 0 && word < folded.length ? text.substring(starts[word], ends[word]) : "";
  }

  int sentence(int word) {
    return sentences[word];
  }

  /** Returns whether both words exist and are in the same sentence. */
  public boolean sameSentence(int a, int b) {
    return a >= 0
        && b >= 0
        && a < starts.length
        && b < starts.length
        && sentences[a] == sentences[b];
  }

  /**
   * Returns whether the word's sentence is in capitals, so that capitalisation is not informative.
   */
  public boolean isAllCapsSentence(int word) {
    return allCaps[sentences[word]];
  }

  /** Returns whether the word's sentence ends with a punctuation mark such as a full stop. */
  public boolean endsWithPunctuation(int word) {
    return punctuated[sentences[word]];
  }

  public boolean inHeadline(int word) {
    return starts[word] < headlineEnd;
  }

  /** Returns whether nearly all words of the word's sentence are capitalised. */
  public boolean isTitleCaseSentence(int word) {
    return titleCase[sentences[word]];
  }

  public boolean isCapitalized(int word) {
    return word >= 0
        && word < starts.length
        && Character.isUpperCase(text.codePointAt(starts[word]));
  }

  public boolean isAllCapitals(int word) {
    for (int i = starts[word]; i < ends[word]; i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return isCapitalized(word);
  }

  /** Returns whether {@code word} is the first of its sentence. */
  public boolean opensSentence(int word) {
    return word == 0 || sentences[word - 1] != sentences[word];
  }

  /** Returns the text between {@code word} and the next word, or "" at the end of the text. */
  public String gapAfter(int word) {
    if (word < 0 || word >= starts.length) {
      return "";
    }
    int next = word + 1 < starts.length ? starts[word + 1] : text.length();
    return text.substring(ends[word], Math.min(next, ends[word] + 8));
  }

  /** Returns whether the next word follows after a single space in the same sentence. */
  public boolean spaceAfter(int word) {
    if (!sameSentence(word, word + 1) || starts[word + 1] != ends[word] + 1) {
      return false;
    }
    return Character.isSpaceChar(text.charAt(ends[word])) || text.charAt(ends[word]) == '\n';
  }

  /** Returns the index of the first word that starts at or after {@code offset}. */
  public int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** Returns the indexes of the words within {@code span}. */
  public List<Integer> in(Span span) {
    List<Integer> within = new ArrayList<>();
    for (int w = at(span.start()); w < starts.length && ends[w] <= span.end(); w++) {
      within.add(w);
    }
    return within;
  }

  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }
}
