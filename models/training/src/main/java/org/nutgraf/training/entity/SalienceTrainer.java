// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.internal.entity.ResolverEvidence;
import org.nutgraf.internal.entity.salience.SalienceFeature;
import org.nutgraf.internal.math.Feature;
import org.nutgraf.internal.math.FeatureVector;
import org.nutgraf.training.data.SalienceData;
import org.nutgraf.training.data.SalienceData.Rated;
import org.nutgraf.training.data.SalienceData.RatedArticle;
import org.nutgraf.training.evaluate.SalienceEvaluation;
import org.nutgraf.training.math.LogisticRegression;
import org.nutgraf.training.math.LogisticRegression.Example;

/**
 * Trains the weights of the salience score.
 *
 * <p>Ranking weights are learnt from pairs of entities of one article with different ratings
 * (RankNet, Burges et al. 2005, with an L2 penalty); all articles have the same weight. A scale and
 * an offset then calibrate the score as the probability of a rating of at least 2 of 3; they are
 * fitted on the scores of held-out articles.
 */
public final class SalienceTrainer {

  private static final int FOLDS = 5;
  private static final double PENALTY = 0.003;
  private static final double IMPORTANT = 2;

  private record Judged(double[] features, double rating, int order) {}

  private final List<List<Judged>> articles = new ArrayList<>();

  private SalienceTrainer() {}

  /**
   * Returns the lines of the model card, including the weights.
   *
   * @param data folder with {@code salience/wikinews-dev.jsonl}
   * @throws IOException if the set cannot be read
   */
  public static List<String> train(EntityEngine engine, Path data) throws IOException {
    Objects.requireNonNull(engine, "engine must not be null");
    SalienceTrainer trainer = new SalienceTrainer();
    for (RatedArticle article : SalienceData.read(data)) {
      trainer.add(article, engine);
    }
    return trainer.card();
  }

  private void add(RatedArticle article, EntityEngine engine) {
    var text = SalienceData.analyze(article, engine);
    Map<Entity, FeatureVector<SalienceFeature>> features =
        ResolverEvidence.salience(text, engine.tagger().tag(text));
    List<Judged> judged = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    features.forEach(
        (entity, values) -> {
          Optional<Rated> rated = SalienceData.rating(article, entity);
          if (rated.isPresent() && seen.add(rated.get().title())) {
            int start = entity.mentions().get(0).span().start();
            judged.add(new Judged(values.toArray(), rated.get().rating(), start));
          }
        });
    if (judged.size() > 1 && judged.stream().anyMatch(one -> one.rating() > 0)) {
      articles.add(judged);
    }
  }

  private List<String> card() {
    double ours = 0;
    double first = 0;
    List<Example> scored = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      double[] weights = order(part(fold, false));
      for (List<Judged> article : part(fold, true)) {
        ours += ndcg(article, Comparator.comparingDouble(j -> -dot(weights, j)));
        first += ndcg(article, Comparator.comparingInt(Judged::order));
        for (Judged judged : article) {
          double target = judged.rating() >= IMPORTANT ? 1 : 0;
          scored.add(new Example(new double[] {1, dot(weights, judged)}, target, 1));
        }
      }
    }
    double[] scale = LogisticRegression.fit(scored, 2, 0);
    double[] weights = order(articles);
    List<String> names = Feature.keys(SalienceFeature.class);
    List<String> lines = new ArrayList<>();
    lines.add("# Model card of salience. Written by the command below; not edited by hand.");
    lines.add("name=nutgraf-salience-en");
    lines.add("version=0.2");
    lines.add("licence=Apache-2.0");
    lines.add("source=nutgraf train salience --data DIR -o salience.properties");
    lines.add("description=Probability that readers rate an entity 2 or more of 3");
    lines.add("training=" + articles.size() + " Wikinews articles rated by a crowd (CC BY 2.5)");
    lines.add(
        String.format(
            Locale.ROOT,
            "accuracy=nDCG@5 %.3f in %d-fold cross-validation, %.3f in the order of first mention",
            ours / articles.size(),
            FOLDS,
            first / articles.size()));
    for (int i = 0; i < weights.length; i++) {
      double weight = i == 0 ? scale[0] : scale[1] * weights[i];
      lines.add(String.format(Locale.ROOT, "weight.%s=%.4f", names.get(i), weight));
    }
    return lines;
  }

  private List<List<Judged>> part(int fold, boolean held) {
    List<List<Judged>> part = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if ((i % FOLDS == fold) == held) {
        part.add(articles.get(i));
      }
    }
    return part;
  }

  private static double[] order(List<List<Judged>> articles) {
    List<Example> pairs = new ArrayList<>();
    int size = SalienceFeature.values().length;
    for (List<Judged> article : articles) {
      List<Example> own = new ArrayList<>();
      double all = 0;
      for (Judged a : article) {
        for (Judged b : article) {
          double gain = Math.pow(2, a.rating()) - Math.pow(2, b.rating());
          if (gain > 0) {
            all += gain;
            own.add(new Example(difference(a.features(), b.features()), 1, gain));
          }
        }
      }
      for (Example pair : own) {
        pairs.add(new Example(pair.features(), 1, pair.weight() / all));
      }
    }
    return LogisticRegression.fit(pairs, size, PENALTY);
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static double dot(double[] weights, Judged judged) {
    return LogisticRegression.logOdds(weights, judged.features());
  }

  private static double ndcg(List<Judged> judged, Comparator<Judged> order) {
    return dcg(judged, order) / dcg(judged, Comparator.comparingDouble(one -> -one.rating()));
  }

  private static double dcg(List<Judged> judged, Comparator<Judged> order) {
    return SalienceEvaluation.dcg(
        judged.stream().sorted(order).mapToDouble(Judged::rating).toArray());
  }
}
