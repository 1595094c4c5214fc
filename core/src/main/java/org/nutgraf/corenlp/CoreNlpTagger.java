// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.resource.BundledResource;
import org.nutgraf.internal.text.Quotes;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;
import org.nutgraf.text.Token;

/** A CoreNLP conditional random field, applied to the tokens of each sentence. */
final class CoreNlpTagger implements EntityTagger {

  static final String THREE_CLASS =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  private static final Map<String, EntityType> TYPES =
      Map.of(
          "PERSON", EntityType.PERSON,
          "ORGANIZATION", EntityType.ORGANIZATION,
          "LOCATION", EntityType.PLACE);

  private final CRFClassifier<CoreLabel> classifier;
  private final ModelInfo model;

  private CoreNlpTagger(CRFClassifier<CoreLabel> classifier, ModelInfo model) {
    this.classifier = classifier;
    this.model = model;
  }

  static CoreNlpTagger load(String resource) {
    // Otherwise the classifier learns lower-case words from the texts that it tags, and its output
    // depends on earlier texts.
    Properties frozen = new Properties();
    frozen.setProperty("maxAdditionalKnownLCWords", "0");
    try (InputStream in = CRFClassifier.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw CoreNlp.modelMissing(resource);
      }
      CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(frozen);
      classifier.loadClassifier(
          new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16), frozen);
      return new CoreNlpTagger(classifier, BundledResource.card("english-3class.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException("model cannot be read: " + resource, e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("model is incompatible with the library: " + resource, e);
    }
  }

  @Override
  public ModelInfo model() {
    return model;
  }

  @Override
  public List<Mention> tag(AnalyzedText text) {
    Objects.requireNonNull(text, "text must not be null");
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      if (!sentence.tokens().isEmpty()) {
        tag(text.text(), sentence.tokens(), mentions);
      }
    }
    return mentions;
  }

  private void tag(String text, List<Token> tokens, List<Mention> into) {
    List<CoreLabel> words = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      CoreLabel label = new CoreLabel();
      String word = Quotes.plain(token.text());
      label.setWord(word);
      label.setValue(word);
      words.add(label);
    }
    List<CoreLabel> answers = classifier.classifySentence(words);
    int start = 0;
    while (start < answers.size()) {
      String answer = answers.get(start).get(AnswerAnnotation.class);
      int end = start + 1;
      while (end < answers.size() && answer.equals(answers.get(end).get(AnswerAnnotation.class))) {
        end++;
      }
      EntityType type = TYPES.get(answer);
      if (type != null) {
        Span span = new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
        into.add(new Mention(span, span.in(text), type, MentionKind.NAME, 1));
      }
      start = end;
    }
  }
}
