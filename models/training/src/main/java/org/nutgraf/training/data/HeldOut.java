// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Documents held out for evaluation, which must not be trained on. They are recognised by n-grams
 * of eight words, regardless of tokenisation, case and punctuation.
 */
public final class HeldOut {

  private static final int NGRAM = 8;

  /**
   * A text is held out if at least this share of its n-grams, or of a held-out document's, is
   * shared.
   */
  private static final double MIN_SHARE = 0.3;

  /** Fewer shared n-grams may be a quotation or a stock phrase. */
  private static final int MIN_SHARED_NGRAMS = 5;

  private final Map<Long, Integer> documentOfRun = new HashMap<>();
  private final List<Integer> runs = new ArrayList<>();

  private HeldOut() {}

  /**
   * Reads every labelled file ({@code .conll}) of a folder; a missing folder is treated as empty.
   *
   * @throws IOException if one cannot be read
   */
  public static HeldOut read(Path folder) throws IOException {
    HeldOut heldOut = new HeldOut();
    if (Files.isDirectory(folder)) {
      List<Path> files;
      try (Stream<Path> entries = Files.list(folder)) {
        files = entries.filter(file -> file.toString().endsWith(".conll")).sorted().toList();
      }
      for (Path file : files) {
        for (LabelledDocument document : ConllReader.read(file)) {
          heldOut.add(words(document));
        }
      }
    }
    return heldOut;
  }

  /** Returns the words of a document, joined by spaces. */
  public static String words(LabelledDocument document) {
    StringBuilder words = new StringBuilder();
    for (LabelledSentence sentence : document.sentences()) {
      words.append(String.join(" ", sentence.tokens())).append(' ');
    }
    return words.toString();
  }

  private void add(String text) {
    long[] all = runs(text);
    for (long run : all) {
      documentOfRun.putIfAbsent(run, runs.size());
    }
    runs.add(all.length);
  }

  /** Returns whether a text is a held-out document or largely overlaps one. */
  public boolean contains(String text) {
    long[] all = runs(text);
    Map<Integer, Integer> common = new HashMap<>();
    for (long run : all) {
      Integer document = documentOfRun.get(run);
      if (document != null) {
        common.merge(document, 1, Integer::sum);
      }
    }
    for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
      double whole = Math.min(all.length, runs.get(entry.getKey()));
      if (entry.getValue() >= MIN_SHARED_NGRAMS && entry.getValue() >= MIN_SHARE * whole) {
        return true;
      }
    }
    return false;
  }

  private static long[] runs(String text) {
    List<Long> words = new ArrayList<>();
    long word = 0;
    String lower = text.toLowerCase(Locale.ROOT) + " ";
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word = word * 31 + c + 1;
      } else if (Character.isWhitespace(c) && word != 0) {
        words.add(word);
        word = 0;
      }
    }
    long[] result = new long[Math.max(0, words.size() - NGRAM + 1)];
    for (int i = 0; i < result.length; i++) {
      long run = 7;
      for (int k = 0; k < NGRAM; k++) {
        run = run * 0x9E3779B97F4A7C15L + words.get(i + k);
      }
      result[i] = run ^ (run >>> 29);
    }
    return result;
  }
}
