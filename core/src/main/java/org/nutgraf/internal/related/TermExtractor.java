// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Splits English text into stemmed terms without stop words, as the index does. */
public final class TermExtractor {

  private static final Analyzer ANALYZER = new EnglishAnalyzer();

  private TermExtractor() {}

  /** Passes every term and its surface form to {@code term}, in text order. */
  public static void forEach(String text, BiConsumer<String, String> term) {
    try (TokenStream tokens = ANALYZER.tokenStream("text", text)) {
      CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        term.accept(stem.toString(), text.substring(offset.startOffset(), offset.endOffset()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }
}
