// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.model.ModelNotFoundException;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;
import org.nutgraf.text.Token;

/** Finds names with a {@link NameModel}; everything that changes lives for one call. */
final class NameTagger implements EntityTagger {

  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

  /** A longer sentence, which no writer writes, is tagged in parts. */
  private static final int LONGEST_SENTENCE = 400;

  private final NameModel model;
  private final ModelInfo info;

  NameTagger(NameModel model, ModelInfo info) {
    this.model = model;
    this.info = info;
  }

  static NameTagger load(String name) {
    ModelInfo info = ModelInfo.fromCard(NameTagger.class, name + ".properties");
    try (InputStream in = NameTagger.class.getResourceAsStream(name + ".bin")) {
      if (in == null) {
        throw new ModelNotFoundException(
            name + ".bin", "use the complete nutgraf-core artifact; its resources were stripped");
      }
      return new NameTagger(NameModel.read(in), info);
    } catch (IOException e) {
      throw new UncheckedIOException("name model cannot be read: " + name, e);
    }
  }

  @Override
  public ModelInfo model() {
    return info;
  }

  @Override
  public List<Mention> tag(AnalyzedText text) {
    Objects.requireNonNull(text, "text must not be null");
    List<List<Token>> sentences = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i += LONGEST_SENTENCE) {
        sentences.add(tokens.subList(i, Math.min(tokens.size(), i + LONGEST_SENTENCE)));
      }
    }
    List<List<String>> words = new ArrayList<>(sentences.size());
    for (List<Token> tokens : sentences) {
      words.add(tokens.stream().map(Token::text).toList());
    }
    return mentions(text.text(), sentences, new NameDocument(model.lexicon(), words));
  }

  private List<Mention> mentions(String text, List<List<Token>> sentences, NameDocument document) {
    List<Mention> mentions = new ArrayList<>();
    NameFeatures features = new NameFeatures(model.lexicon());
    features.document(document);
    SequenceScores scores = new SequenceScores(model.transitions());
    int[] values = new int[NameFeatures.MOST];
    int[] labels = new int[LONGEST_SENTENCE];
    for (int s = 0; s < sentences.size(); s++) {
      int n = sentences.get(s).size();
      scores.begin(n);
      for (int i = 0; i < n; i++) {
        int count = features.extract(document.starts[s] + i, values);
        model.addTo(values, count, scores.emissions, i * NameLabels.COUNT);
      }
      scores.best(labels);
      collect(text, sentences.get(s), labels, scores, mentions);
    }
    return mentions;
  }

  private static void collect(
      String text, List<Token> tokens, int[] labels, SequenceScores scores, List<Mention> into) {
    boolean weighed = false;
    int start = 0;
    while (start < tokens.size()) {
      int label = labels[start];
      int end = start + 1;
      if (label != NameLabels.OUTSIDE) {
        while (!NameLabels.ends(labels[end - 1])) {
          end++;
        }
        if (NameLabels.type(label) < TYPES.size()) {
          if (!weighed) {
            scores.forwardBackward();
            weighed = true;
          }
          EntityType type = TYPES.get(NameLabels.type(label));
          double p = Math.min(1, Math.max(0, scores.name(start, end, NameLabels.type(label))));
          Span span = new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
          into.add(new Mention(span, span.in(text), type, MentionKind.NAME, p));
        }
      }
      start = end;
    }
  }
}
