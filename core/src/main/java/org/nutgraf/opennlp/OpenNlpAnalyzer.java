// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.nutgraf.internal.resource.ArtifactResource;
import org.nutgraf.internal.text.Paragraphs;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Analyzer;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;
import org.nutgraf.text.Token;

/**
 * OpenNLP's sentence detector and tokenizer, applied to each paragraph.
 *
 * <p>The models are immutable and shared. The detector and tokenizer are not thread-safe, so each
 * call creates new ones, which takes microseconds.
 */
final class OpenNlpAnalyzer implements Analyzer {

  private static final String SENTENCES = "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String TOKENS = "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";

  /**
   * The maximum length of the tokenizer's input: the size of its features grows with the length of
   * a token.
   */
  private static final int MAX_CHUNK_LENGTH = 200;

  private final SentenceModel sentenceModel;
  private final TokenizerModel tokenizerModel;
  private final TokenCuts known = new TokenCuts();

  private OpenNlpAnalyzer(SentenceModel sentenceModel, TokenizerModel tokenizerModel) {
    this.sentenceModel = sentenceModel;
    this.tokenizerModel = tokenizerModel;
  }

  static OpenNlpAnalyzer load() {
    try (InputStream sentences = open(SENTENCES, "opennlp-models-sentdetect-en");
        InputStream tokens = open(TOKENS, "opennlp-models-tokenizer-en")) {
      return new OpenNlpAnalyzer(new SentenceModel(sentences), new TokenizerModel(tokens));
    } catch (IOException e) {
      throw new UncheckedIOException("sentence or token model cannot be read", e);
    }
  }

  private static InputStream open(String resource, String artifact) {
    return ArtifactResource.open(
        resource, "add org.apache.opennlp:" + artifact + ":1.3.0 to the class path");
  }

  @Override
  public AnalyzedText analyze(String text, Layout layout) {
    Objects.requireNonNull(text, "text must not be null");
    SentenceDetectorME detector = new SentenceDetectorME(sentenceModel);
    TokenizerME tokenizer = new TokenizerME(tokenizerModel);
    List<Sentence> sentences = new ArrayList<>();
    for (Span paragraph : Paragraphs.of(text)) {
      for (Span found : sentences(detector, text, paragraph)) {
        List<Token> tokens = tokenize(tokenizer, text, found.start(), found.end());
        if (!tokens.isEmpty()) {
          Token last = tokens.get(tokens.size() - 1);
          Span span = new Span(tokens.get(0).span().start(), last.span().end());
          sentences.add(new Sentence(span, tokens));
        }
      }
    }
    return new AnalyzedText(text, layout, sentences);
  }

  private static List<Span> sentences(SentenceDetectorME detector, String text, Span paragraph) {
    List<Span> found = new ArrayList<>();
    for (opennlp.tools.util.Span span : detector.sentPosDetect(paragraph.in(text))) {
      found.add(new Span(paragraph.start() + span.getStart(), paragraph.start() + span.getEnd()));
    }
    return SentenceJoiner.join(text, found);
  }

  /** Splits at white space of any kind first, since the tokenizer recognises only some kinds. */
  private List<Token> tokenize(TokenizerME tokenizer, String text, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    int i = start;
    while (i < end) {
      if (Paragraphs.isSpace(text.charAt(i))) {
        i++;
        continue;
      }
      int from = i;
      while (i < end && i - from < MAX_CHUNK_LENGTH && !Paragraphs.isSpace(text.charAt(i))) {
        i++;
      }
      if (i < end && Character.isLowSurrogate(text.charAt(i)) && i > from + 1) {
        i--;
      }
      chunk(tokenizer, text, new Span(from, i), i == end, tokens);
    }
    return tokens;
  }

  private void chunk(
      TokenizerME tokenizer, String text, Span span, boolean last, List<Token> into) {
    String chunk = span.in(text);
    boolean[] cuts = cuts(tokenizer, chunk);
    NewswireCuts.correct(chunk, cuts, last);
    int from = 0;
    for (int i = 1; i <= cuts.length; i++) {
      if (i == cuts.length || cuts[i]) {
        Span token = new Span(span.start() + from, span.start() + i);
        into.add(new Token(token, token.in(text)));
        from = i;
      }
    }
  }

  private boolean[] cuts(TokenizerME tokenizer, String chunk) {
    boolean[] cuts = new boolean[chunk.length()];
    if (chunk.length() > TokenCuts.LONGEST) {
      for (opennlp.tools.util.Span found : tokenizer.tokenizePos(chunk)) {
        cuts[found.getStart()] = true;
      }
      return cuts;
    }
    long bits = known.of(chunk, unknown -> bits(tokenizer, unknown));
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = (bits >>> i & 1) == 1;
    }
    return cuts;
  }

  private static long bits(TokenizerME tokenizer, String chunk) {
    long bits = 0;
    for (opennlp.tools.util.Span found : tokenizer.tokenizePos(chunk)) {
      bits |= 1L << found.getStart();
    }
    return bits;
  }
}
