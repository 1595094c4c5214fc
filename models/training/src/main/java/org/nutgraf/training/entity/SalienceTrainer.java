// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.internal.entity.ResolverEvidence;
import org.nutgraf.internal.entity.salience.Salience;
import org.nutgraf.internal.entity.salience.SalienceFeature;
import org.nutgraf.internal.math.Feature;
import org.nutgraf.internal.math.FeatureVector;
import org.nutgraf.internal.math.Logistic;
import org.nutgraf.training.data.EditorTags;
import org.nutgraf.training.data.EditorTags.TaggedArticle;
import org.nutgraf.training.data.SalienceData;
import org.nutgraf.training.data.SalienceData.Rated;
import org.nutgraf.training.data.SalienceData.RatedArticle;
import org.nutgraf.training.evaluate.AboutEvaluation;
import org.nutgraf.training.evaluate.SalienceEvaluation;
import org.nutgraf.training.math.LogisticRegression;
import org.nutgraf.training.math.LogisticRegression.Example;
import org.nutgraf.training.math.RidgeLogistic;

/**
 * Trains the two models of {@link Salience} by logistic regression.
 *
 * <p>Both learn from both sets, with a constant of its own for each set: the model of what an
 * article is about mainly from editors' tags, the one that orders the entities mainly from readers'
 * ratings. The target of a rating is its share of the range from 1, the usual rating, to 3. The
 * threshold of the first model is the one that gives the best F1 on held-out articles; the second
 * one is calibrated on held-out articles as the probability of a rating of at least 2 of 3.
 */
public final class SalienceTrainer {

  private static final int FOLDS = 10;
  private static final double IMPORTANT = 2;

  private static final double ABOUT_RIDGE = 150;
  private static final double RATING_RIDGE = 5;

  /** The weight of a rated entity in the model of what an article is about. */
  private static final double RATED_WEIGHT = 0.3;

  /** The weight of a tagged entity in the model of ratings. */
  private static final double TAGGED_WEIGHT = 0.1;

  /** The value of the feature that marks the other set, which gives that set its own constant. */
  private static final double OTHER_SET = 1;

  private record Judged(double[] features, double rating, int order) {}

  private record Tagged(double[] features, OptionalInt tag, boolean about) {}

  private record TaggedEntities(TaggedArticle article, List<Tagged> entities) {}

  private final List<List<Judged>> rated = new ArrayList<>();
  private final List<TaggedEntities> tagged = new ArrayList<>();

  private SalienceTrainer() {}

  /**
   * Returns the lines of the model card, including the weights.
   *
   * @param data folder with {@code salience/wikinews-dev.jsonl} and {@code tags/dev.jsonl}
   * @throws IOException if a set cannot be read
   */
  public static List<String> train(EntityEngine engine, Path data) throws IOException {
    Objects.requireNonNull(engine, "engine must not be null");
    SalienceTrainer trainer = new SalienceTrainer();
    for (RatedArticle article : SalienceData.read(data)) {
      trainer.add(article, engine);
    }
    for (TaggedArticle article : EditorTags.read(data)) {
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
          Optional<Rated> one = SalienceData.rating(article, entity);
          if (one.isPresent() && seen.add(one.get().title())) {
            int start = entity.mentions().get(0).span().start();
            judged.add(new Judged(values.toArray(), one.get().rating(), start));
          }
        });
    if (judged.size() > 1 && judged.stream().anyMatch(one -> one.rating() > 0)) {
      rated.add(judged);
    }
  }

  private void add(TaggedArticle article, EntityEngine engine) {
    var text = article.analyze(engine);
    List<Tagged> entities = new ArrayList<>();
    ResolverEvidence.salience(text, engine.tagger().tag(text))
        .forEach(
            (entity, values) -> {
              OptionalInt tag = article.match(entity);
              boolean about = tag.isPresent() && article.tags().get(tag.getAsInt()).about();
              entities.add(new Tagged(values.toArray(), tag, about));
            });
    tagged.add(new TaggedEntities(article, entities));
  }

  private List<String> card() {
    double[] ranking = new double[2];
    double[] rating = calibratedRating(ranking);
    double[] best = new double[2];
    double[] about = thresholdedAbout(best);
    List<String> lines = new ArrayList<>();
    lines.add("# Model card of salience. Written by the command below; not edited by hand.");
    lines.add("name=nutgraf-salience-en");
    lines.add("version=0.2");
    lines.add("licence=Apache-2.0");
    lines.add("source=nutgraf train salience --data DIR -o salience.properties");
    lines.add(
        "description=weight.*: probability that readers rate an entity 2 or more of 3;"
            + " about.*: whether an editor would tag the article with it");
    lines.add(
        "training="
            + rated.size()
            + " Wikinews articles rated by a crowd (CC BY 2.5); "
            + tagged.size()
            + " news articles tagged by a language model by an editors' guide (publishers)");
    lines.add(
        String.format(
            Locale.ROOT,
            "accuracy=nDCG@5 %.3f of the ratings, %.3f in the order of first mention;"
                + " F1 %.3f of the tags; in %d-fold cross-validation",
            ranking[0],
            ranking[1],
            best[0],
            FOLDS));
    addWeights(lines, "weight", rating);
    addWeights(lines, "about", about);
    return lines;
  }

  private static void addWeights(List<String> lines, String prefix, double[] weights) {
    List<String> names = Feature.keys(SalienceFeature.class);
    for (int i = 0; i < names.size(); i++) {
      lines.add(String.format(Locale.ROOT, "%s.%s=%.4f", prefix, names.get(i), weights[i]));
    }
  }

  /**
   * Returns the weights of the model of ratings.
   *
   * @param ndcg receives nDCG@5 on held-out articles, and that of the order of first mention
   */
  private double[] calibratedRating(double[] ndcg) {
    List<Example> scored = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      double[] weights = rating(fold);
      for (int i = fold; i < rated.size(); i += FOLDS) {
        List<Judged> article = rated.get(i);
        Comparator<Judged> ours = Comparator.comparingDouble(one -> -dot(weights, one.features()));
        ndcg[0] += ndcg(article, ours) / rated.size();
        ndcg[1] += ndcg(article, Comparator.comparingInt(Judged::order)) / rated.size();
        for (Judged judged : article) {
          double target = judged.rating() >= IMPORTANT ? 1 : 0;
          scored.add(new Example(new double[] {1, dot(weights, judged.features())}, target, 1));
        }
      }
    }
    double[] scale = LogisticRegression.fit(scored, 2, 0);
    double[] weights = rating(FOLDS);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= scale[1];
    }
    weights[0] += scale[0];
    return weights;
  }

  /**
   * Returns the weights of the model of what an article is about, such that a score of 0.5 is the
   * best threshold.
   *
   * @param best receives the F1 on held-out articles, and the threshold as log-odds
   */
  private double[] thresholdedAbout(double[] best) {
    double[][] folds = new double[FOLDS][];
    for (int fold = 0; fold < FOLDS; fold++) {
      folds[fold] = about(fold);
    }
    for (double threshold = -1.6; threshold < 0.8; threshold += 0.1) {
      AboutEvaluation.Counts counts = new AboutEvaluation.Counts();
      for (int i = 0; i < tagged.size(); i++) {
        counts.add(tagged.get(i).article(), shown(tagged.get(i), folds[i % FOLDS], threshold));
      }
      if (counts.f1() > best[0]) {
        best[0] = counts.f1();
        best[1] = threshold;
      }
    }
    double[] weights = about(FOLDS);
    weights[0] -= best[1];
    return weights;
  }

  /** Returns the tags of the entities that an article is said to be about. */
  private static List<OptionalInt> shown(TaggedEntities article, double[] weights, double minimum) {
    List<Tagged> sorted = new ArrayList<>(article.entities());
    sorted.sort(Comparator.comparingDouble(one -> -dot(weights, one.features())));
    List<OptionalInt> shown = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      double score = Logistic.sigmoid(dot(weights, sorted.get(i).features()) - minimum);
      if (Salience.isAbout(i, score)) {
        shown.add(sorted.get(i).tag());
      }
    }
    return shown;
  }

  private double[] rating(int heldOut) {
    return fit(ratings(heldOut, 1, 0), tags(FOLDS, TAGGED_WEIGHT, OTHER_SET), RATING_RIDGE);
  }

  private double[] about(int heldOut) {
    return fit(tags(heldOut, 1, 0), ratings(FOLDS, RATED_WEIGHT, OTHER_SET), ABOUT_RIDGE);
  }

  private static double[] fit(List<Example> main, List<Example> other, double ridge) {
    List<Example> all = new ArrayList<>(main);
    all.addAll(other);
    double[] weights = RidgeLogistic.fit(all, ridge);
    return Arrays.copyOf(weights, weights.length - 1);
  }

  private List<Example> ratings(int heldOut, double weight, double set) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < rated.size(); i++) {
      if (i % FOLDS != heldOut) {
        for (Judged one : rated.get(i)) {
          double target = Math.min(1, Math.max(0, (one.rating() - 1) / 2));
          examples.add(new Example(with(one.features(), set), target, weight));
        }
      }
    }
    return examples;
  }

  private List<Example> tags(int heldOut, double weight, double set) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < tagged.size(); i++) {
      if (i % FOLDS != heldOut) {
        for (Tagged one : tagged.get(i).entities()) {
          examples.add(new Example(with(one.features(), set), one.about() ? 1 : 0, weight));
        }
      }
    }
    return examples;
  }

  private static double[] with(double[] features, double last) {
    double[] all = Arrays.copyOf(features, features.length + 1);
    all[features.length] = last;
    return all;
  }

  private static double dot(double[] weights, double[] features) {
    return LogisticRegression.logOdds(weights, features);
  }

  private static double ndcg(List<Judged> judged, Comparator<Judged> order) {
    return dcg(judged, order) / dcg(judged, Comparator.comparingDouble(one -> -one.rating()));
  }

  private static double dcg(List<Judged> judged, Comparator<Judged> order) {
    return SalienceEvaluation.dcg(
        judged.stream().sorted(order).mapToDouble(Judged::rating).toArray());
  }
}
