// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.entity.Mention;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Token;

/**
 * Apache OpenNLP's own name finder with its default features. No English model for these types is
 * published, so one is trained on generated articles labelled by Nutgraf's tagger. Its speed is
 * that of a small model; its accuracy is not evaluated.
 */
public final class StockNameFinder {

  private static final int ITERATIONS = 30;

  private final TokenNameFinderModel model;

  private StockNameFinder(TokenNameFinderModel model) {
    this.model = model;
  }

  /** Trains a model on texts labelled by {@code tagger}. */
  public static StockNameFinder taughtBy(EntityTagger tagger, List<AnalyzedText> texts) {
    List<NameSample> samples = new ArrayList<>();
    for (AnalyzedText text : texts) {
      List<Mention> mentions = tagger.tag(text);
      for (Sentence sentence : text.sentences()) {
        samples.add(sample(sentence, mentions));
      }
    }
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put("PrintMessages", false);
    try {
      return new StockNameFinder(
          NameFinderME.train(
              "en",
              null,
              ObjectStreamUtils.createObjectStream(samples),
              parameters,
              new TokenNameFinderFactory()));
    } catch (IOException e) {
      throw new UncheckedIOException("name finder cannot be trained", e);
    }
  }

  private static NameSample sample(Sentence sentence, List<Mention> mentions) {
    List<Span> names = new ArrayList<>();
    for (Mention mention : mentions) {
      int first = -1;
      int end = -1;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        if (mention.span().contains(sentence.tokens().get(i).span())) {
          first = first < 0 ? i : first;
          end = i + 1;
        }
      }
      if (first >= 0) {
        names.add(new Span(first, end, mention.type().name().toLowerCase(Locale.ROOT)));
      }
    }
    return new NameSample(words(sentence), names.toArray(Span[]::new), false);
  }

  private static String[] words(Sentence sentence) {
    return sentence.tokens().stream().map(Token::text).toArray(String[]::new);
  }

  /** Creates a finder. Its adaptive data must be cleared after every document. Not thread-safe. */
  public NameFinderME finder() {
    return new NameFinderME(model);
  }

  /** Returns a document's sentences as input of the finder. */
  public static List<String[]> sentences(AnalyzedText text) {
    return text.sentences().stream().map(StockNameFinder::words).toList();
  }

  /** Returns the number of names in a document, using the finder as its manual recommends. */
  public static int count(NameFinderME finder, List<String[]> sentences) {
    int found = 0;
    for (String[] words : sentences) {
      found += finder.find(words).length;
    }
    finder.clearAdaptiveData();
    return found;
  }
}
