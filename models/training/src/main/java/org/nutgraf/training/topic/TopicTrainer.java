// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nutgraf.internal.topic.TopicFeatures;
import org.nutgraf.internal.topic.TopicModel;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.topic.MediaTopic;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.training.data.LabelledArticle;
import org.nutgraf.training.data.Supplement;
import org.nutgraf.training.math.PrincipalAxes;
import org.nutgraf.training.math.RidgeRegression;

/**
 * Trains a topic classifier on labelled articles.
 *
 * <p>The vocabulary itself is training data, too: each topic's name and definition is an example of
 * the topic and its ancestors, with a lower weight. So is each article's headline alone. Some lines
 * without a topic (cookie notices, tables, navigation) teach the classifier to abstain. The
 * probabilities are calibrated by five-fold cross-validation. The same articles in the same order
 * result in the same weights. Not thread-safe.
 */
public final class TopicTrainer {

  /** Weight of a definition relative to an article; the best of 0.1, 0.3 and 1. */
  private static final double DEFINITION_WEIGHT = 0.3;

  /** Weight of an article of the supplement; the best of 0.3, 0.5 and 1. */
  private static final double SUPPLEMENT_WEIGHT = 0.3;

  private static final double HEADLINE_WEIGHT = 0.3;

  private static final double PENALTY = 0.3;
  private static final int AXES = 128;
  private static final float PRODUCT_WEIGHT = 1;
  private static final int FOLDS = 5;
  private static final int NO_FOLD = -1;

  /** Minimum number of labelled articles. */
  public static final int MIN_ARTICLES = 2 * FOLDS;

  private static final int LOWEST_LEVEL = 2;
  private static final String NOTHING = "no-topic-en.txt";

  private final MediaTopics vocabulary;
  private final TextEncoder encoder;
  private final Map<String, float[]> headlines = new HashMap<>();
  private final List<String> labels = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private final int topCount;
  private final List<Example> fixed = new ArrayList<>();
  private final Map<String, float[]> definitions = new LinkedHashMap<>();

  /** A vector with its target labels. */
  private record Example(
      float[] vector,
      double weight,
      String primary,
      List<String> topics,
      int fold,
      boolean isArticle) {}

  /**
   * Creates a trainer for the upper two levels of {@code vocabulary} and encodes its definitions.
   *
   * @param encoder the encoder whose vectors will be classified; must stay open until training is
   *     done
   */
  public TopicTrainer(MediaTopics vocabulary, TextEncoder encoder) {
    this(vocabulary, encoder, List.of());
  }

  /**
   * Creates a trainer with supplementary articles, which have a lower weight because their labels
   * are less reliable, and which are not used for calibration.
   *
   * @param supplement supplementary articles, may be empty
   */
  public TopicTrainer(
      MediaTopics vocabulary, TextEncoder encoder, List<LabelledArticle> supplement) {
    this.vocabulary = Objects.requireNonNull(vocabulary, "vocabulary must not be null");
    this.encoder = Objects.requireNonNull(encoder, "encoder must not be null");
    vocabulary.topTopics().forEach(topic -> addLabel(topic.id()));
    topCount = labels.size();
    for (MediaTopic topic : vocabulary.all()) {
      if (topic.level() > 1 && topic.level() <= LOWEST_LEVEL) {
        addLabel(topic.id());
      }
    }
    for (MediaTopic topic : vocabulary.all()) {
      List<String> path = vocabulary.path(topic.id()).stream().map(MediaTopic::id).toList();
      float[] vector = encoder.encode(topic.described()).toArray();
      definitions.put(topic.id(), vector);
      fixed.add(
          new Example(
              vector,
              DEFINITION_WEIGHT,
              path.get(0),
              path.subList(0, Math.min(LOWEST_LEVEL, path.size())),
              NO_FOLD,
              false));
    }
    for (LabelledArticle article : supplement) {
      float[] vector = encoder.encode(article.joined()).toArray();
      fixed.add(
          new Example(
              vector, SUPPLEMENT_WEIGHT, article.primary(), known(article), NO_FOLD, false));
    }
    int fold = 0;
    for (String line : nothing()) {
      float[] vector = encoder.encode(line).toArray();
      fixed.add(new Example(vector, 1, "", List.of(), fold++ % FOLDS, true));
    }
  }

  /** Returns the article's topics among the labels. */
  private List<String> known(LabelledArticle article) {
    List<String> topics = new ArrayList<>(article.topics());
    article.subtopics().stream().filter(indices::containsKey).forEach(topics::add);
    return topics;
  }

  private void addLabel(String id) {
    indices.put(id, labels.size());
    labels.add(id);
  }

  private static List<String> nothing() {
    try {
      return Supplement.lines(NOTHING);
    } catch (IOException e) {
      throw new UncheckedIOException("resource cannot be read: " + NOTHING, e);
    }
  }

  /**
   * Trains on {@code articles}.
   *
   * @param articles labelled articles, at least {@link #MIN_ARTICLES}
   * @param vectors the vector of each article's {@linkplain LabelledArticle#joined text}
   * @throws IllegalArgumentException if there are too few articles or one has an unknown topic
   */
  public TopicModel train(List<LabelledArticle> articles, List<SemanticVector> vectors) {
    if (articles.size() < MIN_ARTICLES || articles.size() != vectors.size()) {
      throw new IllegalArgumentException(
          "there must be at least "
              + MIN_ARTICLES
              + " labelled articles with a vector each, were "
              + articles.size()
              + " and "
              + vectors.size());
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      LabelledArticle article = articles.get(i);
      examples.add(
          new Example(
              vectors.get(i).toArray(), 1, article.primary(), known(article), i % FOLDS, true));
    }
    for (int i = 0; i < articles.size(); i++) {
      LabelledArticle article = articles.get(i);
      if (!article.title().isBlank() && !article.text().isBlank()) {
        float[] vector = headlines.computeIfAbsent(article.title(), this::encoded);
        // In its article's fold, so that calibration uses unseen articles only.
        examples.add(
            new Example(
                vector, HEADLINE_WEIGHT, article.primary(), known(article), i % FOLDS, false));
      }
    }
    examples.addAll(fixed);
    return new Run(examples, articles.size()).model();
  }

  private float[] encoded(String text) {
    return encoder.encode(text).toArray();
  }

  /** One training run. */
  private final class Run {

    private final List<Example> examples;
    private final TopicFeatures features;
    private final List<float[]> inputs;
    private final float[][] products;
    private final double[] weights;
    private final double[][] assigned;
    private final double[][] primary;

    Run(List<Example> examples, int articles) {
      this.examples = examples;
      float[] mean = mean(examples.subList(0, articles));
      TopicFeatures directions = new TopicFeatures(mean, new float[0][], 0);
      List<float[]> seen = examples.stream().map(e -> directions.of(e.vector())).toList();
      float[][] axes = PrincipalAxes.of(seen, AXES);
      features = new TopicFeatures(mean, axes, PRODUCT_WEIGHT);
      inputs = examples.stream().map(e -> features.of(e.vector())).toList();
      products = products(seen, axes);
      weights = examples.stream().mapToDouble(Example::weight).toArray();
      assigned = new double[labels.size()][examples.size()];
      primary = new double[topCount][examples.size()];
      for (int n = 0; n < examples.size(); n++) {
        fillTargets(n);
      }
    }

    /**
     * Fills the targets; a top topic that is not the primary one has the target one half as such.
     */
    private void fillTargets(int n) {
      Example example = examples.get(n);
      for (String topic : example.topics()) {
        int label = index(topic);
        assigned[label][n] = 1;
        if (label < topCount) {
          primary[label][n] = topic.equals(example.primary()) ? 1 : 0.5;
        }
      }
    }

    TopicModel model() {
      int[] everything = IntStream.range(0, examples.size()).toArray();
      RidgeRegression regression = new RidgeRegression(products, everything, weights, PENALTY);
      float[][] assignedRows = rows(regression, everything, assigned);
      float[][] primaryRows = rows(regression, everything, primary);
      List<String> named = new ArrayList<>(definitions.keySet());
      named.removeAll(indices.keySet());
      named.removeIf(id -> vocabulary.topic(id).orElseThrow().level() != LOWEST_LEVEL + 1);
      float[][] directions = new float[named.size()][];
      for (int i = 0; i < directions.length; i++) {
        directions[i] = direction(named.get(i));
      }
      return TopicModel.of(
          labels, features, assignedRows, primaryRows, calibrations(), named, directions);
    }

    private float[] direction(String topic) {
      return Arrays.copyOf(features.of(definitions.get(topic)), features.dimension());
    }

    private TopicModel.Calibrations calibrations() {
      TopicCalibrator calibrator = new TopicCalibrator(vocabulary, labels, topCount);
      for (int fold = 0; fold < FOLDS; fold++) {
        int held = fold;
        int[] rest =
            IntStream.range(0, examples.size())
                .filter(n -> examples.get(n).fold() != held)
                .toArray();
        RidgeRegression regression = new RidgeRegression(products, rest, weights, PENALTY);
        double[][] assignedBy = coefficients(regression, rest, assigned);
        double[][] primaryBy = coefficients(regression, rest, primary);
        for (int n = 0; n < examples.size(); n++) {
          if (examples.get(n).isArticle() && examples.get(n).fold() == held) {
            calibrator.add(
                values(assignedBy, rest, n), values(primaryBy, rest, n), examples.get(n).topics());
          }
        }
      }
      DefinitionCalibrator byName =
          new DefinitionCalibrator(vocabulary, labels.stream().collect(toMap(this::direction)));
      for (int n = 0; n < examples.size(); n++) {
        if (examples.get(n).isArticle()) {
          byName.add(inputs.get(n), examples.get(n).topics());
        }
      }
      return calibrator.fit(byName.named(), byName.below());
    }

    private static Collector<String, ?, Map<String, float[]>> toMap(
        Function<String, float[]> direction) {
      return Collectors.toMap(Function.identity(), direction, (a, b) -> a, LinkedHashMap::new);
    }

    private double[] values(double[][] coefficients, int[] chosen, int n) {
      double[] values = new double[coefficients.length];
      for (int c = 0; c < values.length; c++) {
        for (int i = 0; i < chosen.length; i++) {
          values[c] += coefficients[c][i] * products[n][chosen[i]];
        }
      }
      return values;
    }

    private double[][] coefficients(RidgeRegression regression, int[] chosen, double[][] targets) {
      double[][] coefficients = new double[targets.length][];
      for (int c = 0; c < targets.length; c++) {
        double[] column = targets[c];
        coefficients[c] =
            regression.solve(Arrays.stream(chosen).mapToDouble(n -> column[n]).toArray());
      }
      return coefficients;
    }

    private float[][] rows(RidgeRegression regression, int[] chosen, double[][] targets) {
      double[][] coefficients = coefficients(regression, chosen, targets);
      float[][] rows = new float[targets.length][features.size() + 1];
      for (int c = 0; c < rows.length; c++) {
        double[] sums = new double[features.size()];
        for (int i = 0; i < chosen.length; i++) {
          float[] input = inputs.get(chosen[i]);
          for (int j = 0; j < sums.length; j++) {
            sums[j] += coefficients[c][i] * input[j];
          }
        }
        for (int j = 0; j < sums.length; j++) {
          rows[c][j] = (float) sums[j];
        }
      }
      return rows;
    }

    private int index(String topic) {
      Integer index = indices.get(topic);
      if (index == null) {
        throw new IllegalArgumentException("vocabulary must have the topic " + topic);
      }
      return index;
    }
  }

  private static float[] mean(List<Example> examples) {
    double[] sums = new double[examples.get(0).vector().length];
    for (Example example : examples) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += example.vector()[i];
      }
    }
    float[] mean = new float[sums.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sums[i] / examples.size());
    }
    return mean;
  }

  /** Returns the Gram matrix of the examples' features, without computing the products of axes. */
  private static float[][] products(List<float[]> seen, float[][] axes) {
    int n = seen.size();
    List<float[]> along = new ArrayList<>(n);
    for (float[] vector : seen) {
      float[] place = new float[axes.length];
      for (int a = 0; a < axes.length; a++) {
        place[a] = dot(axes[a], vector);
      }
      along.add(place);
    }
    float[][] products = new float[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        float near = dot(along.get(i), along.get(j));
        products[i][j] = dot(seen.get(i), seen.get(j)) + PRODUCT_WEIGHT * near * near;
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  private static float dot(float[] a, float[] b) {
    float even = 0;
    float odd = 0;
    for (int i = 0; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return a.length % 2 == 0 ? even + odd : even + odd + a[a.length - 1] * b[a.length - 1];
  }
}
