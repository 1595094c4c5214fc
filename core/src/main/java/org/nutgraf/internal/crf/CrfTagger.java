// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.resource.BundledResource;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;
import org.nutgraf.text.Token;

/** Finds names with a {@link NameModel}. Keeps no state between calls. */
public final class CrfTagger implements EntityTagger {

  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

  /** Maximum length of a sentence in tokens; a longer one is tagged in parts. */
  private static final int MAX_SENTENCE = 400;

  private final NameModel model;
  private final ModelInfo info;

  public CrfTagger(NameModel model, ModelInfo info) {
    this.model = model;
    this.info = info;
  }

  public static CrfTagger load(String name) {
    return new CrfTagger(
        BundledResource.read(name + ".bin", NameModel::read),
        BundledResource.card(name + ".properties"));
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
      for (int i = 0; i < tokens.size(); i += MAX_SENTENCE) {
        sentences.add(tokens.subList(i, Math.min(tokens.size(), i + MAX_SENTENCE)));
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
    float[] transitions = model.weights().transitions();
    float[] scores = model.scores(document);
    int[][] labels = NameModel.labels(transitions, scores, document);
    SequenceScores chain = new SequenceScores(transitions);
    for (int s = 0; s < labels.length; s++) {
      chain.begin(scores, document.starts[s], labels[s].length);
      collect(text, sentences.get(s), labels[s], chain, mentions);
    }
    return mentions;
  }

  private void collect(
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
          double p = model.confidence(scores.name(start, end, NameLabels.type(label)));
          Span span = new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
          into.add(new Mention(span, span.in(text), type, MentionKind.NAME, p));
        }
      }
      start = end;
    }
  }
}
