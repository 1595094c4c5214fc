// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.TopicClassifier;
import org.nutgraf.training.data.LabelledArticle;
import org.nutgraf.training.evaluate.Figure;

/**
 * Evaluates a classifier of IPTC Media Topics on {@code topics/dev.jsonl}, and its training by
 * cross-validation on {@code topics/train.jsonl}.
 */
public final class TopicEvaluation {

  private static final String TASK = "topics";
  private static final int RESAMPLES = 1000;
  private static final Map<String, ToDoubleFunction<List<TopicScores.Answer>>> MEASURES =
      new LinkedHashMap<>();

  static {
    MEASURES.put("accuracy of the primary topic", TopicScores::accuracy);
    MEASURES.put("macro-F1 of the primary topic", TopicScores::macroF1);
    MEASURES.put("primary is one of the topics", TopicScores::fitting);
    MEASURES.put("micro-F1, top level", answers -> TopicScores.microF1(answers, 1));
    MEASURES.put(
        "micro-F1, " + TopicScores.SECOND_LEVEL, answers -> TopicScores.microF1(answers, 2));
    MEASURES.put("accuracy of the most confident 80%", TopicScores::confidentAccuracy);
    MEASURES.put(
        "expected calibration error, top level",
        answers -> TopicScores.calibrationError(answers, 1));
    MEASURES.put(
        "expected calibration error, " + TopicScores.SECOND_LEVEL,
        answers -> TopicScores.calibrationError(answers, 2));
    MEASURES.put("no topic given", TopicScores::abstained);
  }

  /**
   * A figure with its 95% interval.
   *
   * @param figure the figure
   * @param low lower bound, by bootstrap over the articles
   * @param high upper bound
   */
  public record Interval(Figure figure, double low, double high) {}

  /**
   * One line of the reliability table.
   *
   * @param from minimum score of the line, in [0, 1]
   * @param count number of topics assigned with such a score
   * @param meanScore their mean score
   * @param accuracy share of them that an indexer also assigned
   */
  public record Reliability(double from, int count, double meanScore, double accuracy) {}

  private final TopicClassifier classifier;
  private final TextEncoder encoder;
  private final Function<LabelledArticle, String> reading;

  /** Creates an evaluation of {@code classifier} over vectors of {@code encoder}. */
  public TopicEvaluation(TopicClassifier classifier, TextEncoder encoder) {
    this(classifier, encoder, LabelledArticle::joined);
  }

  private TopicEvaluation(
      TopicClassifier classifier, TextEncoder encoder, Function<LabelledArticle, String> reading) {
    this.classifier = classifier;
    this.encoder = encoder;
    this.reading = reading;
  }

  /** Returns the same evaluation on headlines only, which skips articles without one. */
  public TopicEvaluation ofHeadlines() {
    return new TopicEvaluation(classifier, encoder, LabelledArticle::title);
  }

  /**
   * Returns the figures on {@code topics/dev.jsonl}.
   *
   * @param data folder of the labelled data
   * @throws IOException if the labelled articles cannot be read
   */
  public List<Figure> run(Path data) throws IOException {
    return intervals(data).stream().map(Interval::figure).toList();
  }

  /**
   * Returns the figures on {@code topics/dev.jsonl} with their intervals.
   *
   * @param data folder of the labelled data
   */
  public List<Interval> intervals(Path data) throws IOException {
    return intervals("dev", classifier.model().id(), dev(data));
  }

  /**
   * Returns the reliability of the top-level scores on {@code topics/dev.jsonl}.
   *
   * @param data folder of the labelled data
   */
  public List<Reliability> reliability(Path data) throws IOException {
    return reliability(dev(data));
  }

  private List<TopicScores.Answer> dev(Path data) throws IOException {
    List<LabelledArticle> articles = read(data, "dev");
    return answers(classifier, articles, vectors(articles), reading);
  }

  /** The figures and the reliability of a cross-validation. */
  public record CrossValidation(List<Interval> figures, List<Reliability> reliability) {

    /** Copies the lists. */
    public CrossValidation {
      figures = List.copyOf(figures);
      reliability = List.copyOf(reliability);
    }
  }

  /**
   * Trains on all folds of {@code topics/train.jsonl} but one, evaluates on that one, and returns
   * the figures over all folds.
   *
   * @param data folder of the labelled data
   * @param folds at least 2
   */
  public CrossValidation crossValidate(Path data, int folds) throws IOException {
    List<LabelledArticle> articles = read(data, "train");
    List<SemanticVector> vectors =
        articles.stream().map(article -> encoder.encode(article.joined())).toList();
    TopicTrainer trainer =
        new TopicTrainer(MediaTopics.iptc(), encoder, TopicSupplement.read(data));
    List<TopicScores.Answer> answers =
        new TopicCrossValidation(
                MediaTopics.iptc(), trainer, articles, vectors, vectors(articles), reading)
            .answers(folds, 1);
    String set = "train, " + folds + "-fold";
    return new CrossValidation(
        intervals(set, classifier.model().id(), answers), reliability(answers));
  }

  private static List<LabelledArticle> read(Path data, String part) throws IOException {
    return LabelledArticle.read(data.resolve("topics").resolve(part + ".jsonl"));
  }

  private List<SemanticVector> vectors(List<LabelledArticle> articles) {
    return articles.stream().map(article -> encoder.encode(reading.apply(article))).toList();
  }

  static List<TopicScores.Answer> answers(
      TopicClassifier classifier,
      List<LabelledArticle> articles,
      List<SemanticVector> vectors,
      Function<LabelledArticle, String> reading) {
    List<TopicScores.Answer> answers = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      String text = reading.apply(articles.get(i));
      if (text.isBlank()) {
        continue;
      }
      AnalyzedText analyzed = new AnalyzedText(text, Layout.bodyOnly(text), List.of());
      answers.add(
          new TopicScores.Answer(articles.get(i), classifier.classify(analyzed, vectors.get(i))));
    }
    return answers;
  }

  static List<Interval> intervals(String set, String system, List<TopicScores.Answer> answers) {
    List<Interval> intervals = new ArrayList<>();
    MEASURES.forEach(
        (name, measure) -> {
          Random random = new Random(1);
          double[] values = new double[RESAMPLES];
          for (int i = 0; i < RESAMPLES; i++) {
            List<TopicScores.Answer> resample = new ArrayList<>(answers.size());
            for (int j = 0; j < answers.size(); j++) {
              resample.add(answers.get(random.nextInt(answers.size())));
            }
            values[i] = measure.applyAsDouble(resample);
          }
          Arrays.sort(values);
          Figure figure =
              new Figure(TASK, set, system, name, measure.applyAsDouble(answers), answers.size());
          intervals.add(
              new Interval(figure, values[RESAMPLES / 40], values[RESAMPLES - 1 - RESAMPLES / 40]));
        });
    return intervals;
  }

  private static List<Reliability> reliability(List<TopicScores.Answer> answers) {
    List<Reliability> lines = new ArrayList<>();
    List<TopicScores.Bin> bins = TopicScores.reliability(answers, 1);
    for (int i = 0; i < bins.size(); i++) {
      TopicScores.Bin bin = bins.get(i);
      if (bin.count() > 0) {
        lines.add(
            new Reliability(
                i / (double) TopicScores.BINS, bin.count(), bin.meanScore(), bin.accuracy()));
      }
    }
    return lines;
  }
}
