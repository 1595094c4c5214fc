// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.corenlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutgraf.internal.text.Paragraphs;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Analyzer;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;
import org.nutgraf.text.Token;

/** The Penn Treebank tokenizer and sentence splitter, applied to each paragraph. */
final class CoreNlpAnalyzer implements Analyzer {

  /** Preserves every character and does not log unknown ones. */
  private static final String OPTIONS = "invertible=true,ptb3Escaping=false,untokenizable=noneKeep";

  /**
   * The maximum length of the tokenizer's input: its scanner may look ahead to the end of the
   * input.
   */
  private static final int MAX_PIECE_LENGTH = 20_000;

  @Override
  public AnalyzedText analyze(String text, Layout layout) {
    Objects.requireNonNull(text, "text must not be null");
    List<Sentence> sentences = new ArrayList<>();
    WordToSentenceProcessor<CoreLabel> splitter = new WordToSentenceProcessor<>();
    for (Span paragraph : Paragraphs.of(text)) {
      for (List<CoreLabel> labels : splitter.process(tokenize(text, paragraph))) {
        List<Token> tokens = new ArrayList<>(labels.size());
        for (CoreLabel label : labels) {
          Span span = new Span(label.beginPosition(), label.endPosition());
          tokens.add(new Token(span, span.in(text)));
        }
        if (!tokens.isEmpty()) {
          int start = tokens.get(0).span().start();
          int end = tokens.get(tokens.size() - 1).span().end();
          sentences.add(new Sentence(new Span(start, end), tokens));
        }
      }
    }
    return new AnalyzedText(text, layout, sentences);
  }

  private static List<CoreLabel> tokenize(String text, Span paragraph) {
    List<CoreLabel> labels = new ArrayList<>();
    int start = paragraph.start();
    while (start < paragraph.end()) {
      int end = cut(text, start, paragraph.end());
      tokenize(text, start, end, labels);
      start = end;
    }
    return labels;
  }

  /** Returns the end of a piece that starts at {@code start}, preferably at white space. */
  private static int cut(String text, int start, int limit) {
    if (limit - start <= MAX_PIECE_LENGTH) {
      return limit;
    }
    for (int i = start + MAX_PIECE_LENGTH; i > start + MAX_PIECE_LENGTH / 2; i--) {
      if (Paragraphs.isSpace(text.charAt(i))) {
        return i;
      }
    }
    int end = start + MAX_PIECE_LENGTH;
    return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }

  /**
   * Replaces each unpaired surrogate with U+FFFD, preserving offsets: the scanner fails on a text
   * that ends with one.
   */
  private static String wellFormed(String text) {
    StringBuilder copy = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (Character.isSurrogatePair(
          text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
        i++;
        continue;
      }
      copy = copy == null ? new StringBuilder(text) : copy;
      copy.setCharAt(i, '\uFFFD');
    }
    return copy == null ? text : copy.toString();
  }

  private static void tokenize(String text, int start, int end, List<CoreLabel> into) {
    PTBTokenizer<CoreLabel> tokenizer =
        new PTBTokenizer<>(
            new StringReader(wellFormed(text.substring(start, end))),
            new CoreLabelTokenFactory(true),
            OPTIONS);
    int last = start;
    while (tokenizer.hasNext()) {
      CoreLabel label = tokenizer.next();
      // Some rules include adjacent white space; trim each token to its own characters.
      int from = Math.max(last, start + label.beginPosition());
      int to = Math.min(end, start + label.endPosition());
      while (from < to && Paragraphs.isSpace(text.charAt(from))) {
        from++;
      }
      while (from < to && Paragraphs.isSpace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        label.setBeginPosition(from);
        label.setEndPosition(to);
        into.add(label);
        last = to;
      }
    }
  }
}
