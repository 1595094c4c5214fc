// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.internal.math.Logistic;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;
import org.nutgraf.text.Token;

/** Finds names with the network. Keeps no state between calls. */
public final class TransformerTagger implements EntityTagger, AutoCloseable {

  /** By index of the label's type; miscellaneous names have no entity type. */
  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

  private final WindowNetwork network;
  private final Windows windows;
  private final Calibration calibration;
  private final ModelInfo info;

  /**
   * Creates a tagger.
   *
   * @param network the network, which {@link #close} closes
   * @param windows splits texts into windows of the network's tokens
   * @param calibration of the confidence
   * @param info identity of the network
   */
  public TransformerTagger(
      WindowNetwork network, Windows windows, Calibration calibration, ModelInfo info) {
    this.network = network;
    this.windows = windows;
    this.calibration = calibration;
    this.info = info;
  }

  public static TransformerTagger load(ModelFiles files) {
    return new TransformerTagger(
        new OnnxNetwork(files.graph()),
        new Windows(files.vocabulary()),
        files.calibration(),
        files.info());
  }

  @Override
  public void close() {
    network.close();
  }

  @Override
  public ModelInfo model() {
    return info;
  }

  @Override
  public List<Mention> tag(AnalyzedText text) {
    Objects.requireNonNull(text, "text must not be null");
    List<Sentence> sentences = text.sentences();
    List<List<String>> words = new ArrayList<>(sentences.size());
    List<float[][]> scores = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      words.add(sentence.tokens().stream().map(Token::text).toList());
      scores.add(new float[sentence.tokens().size()][]);
    }
    List<Window> cut = windows.cut(words);
    List<float[][]> scored = network.scores(cut);
    for (int i = 0; i < cut.size(); i++) {
      Window window = cut.get(i);
      float[][] rows = scored.get(i);
      for (int w = 0; w < rows.length; w++) {
        scores.get(window.sentences()[w])[window.tokens()[w]] = rows[w];
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (int s = 0; s < scores.size(); s++) {
      for (LabelledName name : LabelledName.of(scores.get(s))) {
        if (name.type() < TYPES.size()) {
          mentions.add(mention(text.text(), sentences.get(s).tokens(), name));
        }
      }
    }
    return List.copyOf(mentions);
  }

  private Mention mention(String text, List<Token> tokens, LabelledName name) {
    Span span =
        new Span(tokens.get(name.start()).span().start(), tokens.get(name.end() - 1).span().end());
    return new Mention(
        span,
        span.in(text),
        TYPES.get(name.type()),
        MentionKind.NAME,
        calibration.probability(Logistic.logit(name.probability(), ModelFiles.EPSILON)));
  }
}
