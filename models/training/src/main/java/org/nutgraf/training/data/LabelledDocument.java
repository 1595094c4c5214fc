// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;
import org.nutgraf.text.Token;

/**
 * A document of a labelled file.
 *
 * @param id unique within its file
 * @param sentences its sentences, in order
 */
public record LabelledDocument(String id, List<LabelledSentence> sentences) {

  /** Copies the sentences. */
  public LabelledDocument {
    Objects.requireNonNull(id, "id must not be null");
    sentences = List.copyOf(sentences);
  }

  /**
   * Returns the document as input of a tagger: tokens joined by spaces, sentences by line feeds.
   */
  public AnalyzedText analyzed() {
    StringBuilder text = new StringBuilder();
    List<Sentence> analyzed = new ArrayList<>(sentences.size());
    for (LabelledSentence sentence : sentences) {
      List<Token> tokens = new ArrayList<>(sentence.tokens().size());
      int start = text.length();
      for (String token : sentence.tokens()) {
        int at = text.length();
        text.append(token);
        tokens.add(new Token(new Span(at, text.length()), token));
        text.append(' ');
      }
      analyzed.add(new Sentence(new Span(start, text.length()), tokens));
      text.append('\n');
    }
    return new AnalyzedText(text.toString(), Layout.bodyOnly(text), analyzed);
  }
}
