// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.related;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.internal.math.FeatureVector;
import org.nutgraf.internal.related.Evidence;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.internal.related.RelatednessFeature;
import org.nutgraf.internal.related.RelatednessScorer;
import org.nutgraf.training.data.RelatedData;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.evaluate.Measures;
import org.nutgraf.training.math.Adam;
import org.nutgraf.training.math.LogisticRegression;

/**
 * Trains the weights of the relatedness score.
 *
 * <p>The loss on pairs with human ratings is one minus Pearson's correlation with the ratings, plus
 * the logistic loss. The loss on groups, reports of one event and chains of one story, is softmax
 * cross-entropy over a query's group and its nearest other candidates; it determines the value of
 * shared people, countries and topics. A Gaussian prior keeps the weights of entity, country and
 * topic near small values that break ties between otherwise similar articles. Weights other than
 * the bias are never negative. Fitted by Adam (Kingma and Ba 2015).
 *
 * <p>The figures reported with the weights are cross-validated: articles, events and chains are
 * assigned to {@value #FOLDS} folds, and each fold is evaluated with weights trained without it.
 */
public final class RelatednessTrainer {

  /** Initial weights, indexed by {@link RelatednessFeature} like {@link #PRIOR}. */
  private static final double[] START = {-2, 2, 1, 2.5, 0.3, 0.3, 0.1};

  private static final double[] PRIOR = {0, 0, 0, 0, 0.3, 0.3, 0.1};
  private static final double PENALTY = 0.003;
  private static final double CORRELATION = 1;
  private static final double CALIBRATION = 0.2;
  private static final double RANKING = 0.1;
  private static final int STEPS = 600;
  private static final double RATE = 0.02;
  private static final int CANDIDATES = 25;
  private static final int CHAIN_ITEMS = 4000;
  private static final int CHAIN_QUERIES = 350;
  private static final int MIN_CHAIN = 5;
  private static final long SEED = 20261123;
  private static final int FOLDS = 5;
  private static final int RAIL = 10;

  /** An empty fold: holding it out means training on everything. */
  private static final int NONE = -1;

  /**
   * Rated pairs of one set: evidence and rating, each in [0, 1].
   *
   * @param folds the folds of a pair's two articles; the pair is held out if either is
   */
  private record Rated(String set, List<double[]> features, double[] targets, int[][] folds) {

    /** Returns the pairs to train on. */
    Rated without(int fold) {
      int[] kept =
          IntStream.range(0, targets.length)
              .filter(i -> folds[i][0] != fold && folds[i][1] != fold)
              .toArray();
      return new Rated(
          set,
          IntStream.of(kept).mapToObj(features::get).toList(),
          IntStream.of(kept).mapToDouble(i -> targets[i]).toArray(),
          IntStream.of(kept).mapToObj(i -> folds[i]).toArray(int[][]::new));
    }
  }

  /**
   * A query's candidates, and which of them are relevant.
   *
   * @param others number of relevant articles, candidates or not
   */
  private record Ranked(List<double[]> features, boolean[] belong, long others, int fold) {}

  /**
   * The result of training.
   *
   * @param weights by name, "bias" first
   * @param crossValidated figures of each set, from weights trained without the fold evaluated
   */
  public record Learnt(Map<String, Double> weights, List<Figure> crossValidated) {}

  private final Enricher enricher;
  private final RelatednessScorer relatedness = RelatednessScorer.english();
  private final List<Rated> rated = new ArrayList<>();
  private final Map<String, List<Ranked>> ranked = new LinkedHashMap<>();

  private RelatednessTrainer(Enricher enricher) {
    this.enricher = enricher;
  }

  /** Trains on the data sets in the folders {@code related} and {@code topics}. */
  public static Learnt train(Enricher enricher, Path data) throws IOException {
    RelatednessTrainer trainer = new RelatednessTrainer(enricher);
    trainer.addPairs("semeval2022-en-dev", RelatedData.semEval(data));
    trainer.addPairs("lee50", RelatedData.lee50(data));
    RelatedData.Events events = RelatedData.sameEvent(data);
    trainer.addGroups("same-event-dev", events, events.articles().size(), 2);
    trainer.addGroups(
        "story chains", RelatedData.chains(data, CHAIN_ITEMS), CHAIN_QUERIES, MIN_CHAIN + 1);
    double[] weights = trainer.fit(NONE);
    Map<String, Double> named = new LinkedHashMap<>();
    for (RelatednessFeature feature : RelatednessFeature.values()) {
      named.put(feature.key(), weights[feature.ordinal()]);
    }
    return new Learnt(named, trainer.crossValidate());
  }

  private List<Figure> crossValidate() {
    double[][] weights = IntStream.range(0, FOLDS).mapToObj(this::fit).toArray(double[][]::new);
    List<Figure> figures = new ArrayList<>();
    for (Rated set : rated) {
      List<Double> scores = new ArrayList<>();
      for (int i = 0; i < set.targets().length; i++) {
        scores.add(
            LogisticRegression.probability(weights[set.folds()[i][0]], set.features().get(i)));
      }
      List<Double> truth = DoubleStream.of(set.targets()).boxed().toList();
      figures.add(figure(set.set(), "Pearson", Measures.pearson(scores, truth), truth.size()));
    }
    ranked.forEach(
        (set, lists) -> {
          double first = 0;
          double recall = 0;
          for (Ranked list : lists) {
            double[] own = weights[list.fold()];
            List<Boolean> order =
                IntStream.range(0, list.belong().length)
                    .boxed()
                    .sorted(
                        Comparator.comparingDouble(
                            (Integer i) ->
                                -LogisticRegression.logOdds(own, list.features().get(i))))
                    .map(i -> list.belong()[i])
                    .toList();
            first += order.get(0) ? 1 : 0;
            recall += (double) order.stream().limit(RAIL).filter(b -> b).count() / list.others();
          }
          figures.add(figure(set, "P@1", first / lists.size(), lists.size()));
          figures.add(figure(set, "R@10", recall / lists.size(), lists.size()));
        });
    return figures;
  }

  private static Figure figure(String set, String measure, double value, int support) {
    return new Figure("related", set, "cross-validated", measure, value, support);
  }

  /** Assigns a name to a fold, deterministically. */
  private static int fold(String name) {
    return Math.floorMod(new Random(SEED + name.hashCode()).nextInt(), FOLDS);
  }

  private void addPairs(String set, RelatedData.Pairs pairs) {
    List<EnrichedArticle> enriched = pairs.articles().stream().map(enricher::enrich).toList();
    List<double[]> features =
        pairs.pairs().stream()
            .map(p -> relatedness.evidence(enriched.get(p.one()), enriched.get(p.other())))
            .map(RelatednessTrainer::features)
            .toList();
    int[][] folds =
        pairs.pairs().stream()
            .map(p -> new int[] {fold(set + p.one()), fold(set + p.other())})
            .toArray(int[][]::new);
    double[] targets = pairs.pairs().stream().mapToDouble(RelatedData.Pair::related).toArray();
    rated.add(new Rated(set, features, targets, folds));
  }

  /**
   * Adds queries; the candidates of each are the nearest articles by the current weights and all
   * relevant ones.
   */
  private void addGroups(String set, RelatedData.Events groups, int queries, int minSize) {
    List<Profile> profiles =
        groups.articles().stream().map(enricher::enrich).map(relatedness::profile).toList();
    List<String> names = groups.events();
    Map<String, Long> sizes = new LinkedHashMap<>();
    names.forEach(name -> sizes.merge(name, 1L, Long::sum));
    List<Integer> order = new ArrayList<>(IntStream.range(0, profiles.size()).boxed().toList());
    order.removeIf(i -> sizes.get(names.get(i)) < minSize);
    Collections.shuffle(order, new Random(SEED));
    List<Ranked> lists = new ArrayList<>();
    for (int query : order.subList(0, Math.min(queries, order.size()))) {
      lists.add(candidates(profiles, names, query, sizes.get(names.get(query)) - 1));
    }
    ranked.put(set, lists);
  }

  private Ranked candidates(List<Profile> profiles, List<String> names, int query, long others) {
    Evidence[] evidence = new Evidence[profiles.size()];
    double[] scores = new double[evidence.length];
    for (int i = 0; i < evidence.length; i++) {
      evidence[i] = relatedness.evidence(profiles.get(query), profiles.get(i));
      scores[i] = relatedness.score(evidence[i]);
    }
    List<Integer> nearest =
        IntStream.range(0, evidence.length)
            .boxed()
            .filter(i -> i != query)
            .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
            .limit(CANDIDATES)
            .toList();
    boolean[] belong = new boolean[nearest.size()];
    for (int i = 0; i < belong.length; i++) {
      belong[i] = names.get(nearest.get(i)).equals(names.get(query));
    }
    return new Ranked(
        nearest.stream().map(i -> features(evidence[i])).toList(),
        belong,
        others,
        fold(names.get(query)));
  }

  /** Fits the weights on all folds but one. */
  private double[] fit(int heldOut) {
    List<Rated> pairs = rated.stream().map(set -> set.without(heldOut)).toList();
    List<List<Ranked>> lists =
        ranked.values().stream()
            .map(set -> set.stream().filter(list -> list.fold() != heldOut).toList())
            .toList();
    int n = START.length;
    double[] weights = START.clone();
    Adam adam = new Adam(n, RATE);
    for (int step = 0; step < STEPS; step++) {
      adam.step(weights, gradient(pairs, lists, weights));
      for (int i = 1; i < n; i++) {
        weights[i] = Math.max(0, weights[i]);
      }
    }
    return weights;
  }

  private static double[] gradient(List<Rated> pairs, List<List<Ranked>> lists, double[] weights) {
    double[] gradient = new double[weights.length];
    pairs.forEach(set -> addRated(set, weights, gradient));
    for (List<Ranked> set : lists) {
      set.forEach(list -> addRanked(list, weights, RANKING / set.size(), gradient));
    }
    for (int i = 1; i < weights.length; i++) {
      gradient[i] += PENALTY * (weights[i] - PRIOR[i]);
    }
    return gradient;
  }

  private static void addRated(Rated set, double[] weights, double[] gradient) {
    double[] targets = set.targets();
    int n = targets.length;
    double[] scores = new double[n];
    double meanScore = 0;
    double meanTarget = 0;
    for (int i = 0; i < n; i++) {
      scores[i] = LogisticRegression.probability(weights, set.features().get(i));
      meanScore += scores[i] / n;
      meanTarget += targets[i] / n;
    }
    double ss = 0;
    double tt = 0;
    double st = 0;
    for (int i = 0; i < n; i++) {
      ss += (scores[i] - meanScore) * (scores[i] - meanScore);
      tt += (targets[i] - meanTarget) * (targets[i] - meanTarget);
      st += (scores[i] - meanScore) * (targets[i] - meanTarget);
    }
    double length = Math.sqrt(ss * tt);
    for (int i = 0; i < n; i++) {
      double slope =
          (targets[i] - meanTarget) / length - st / length * (scores[i] - meanScore) / ss;
      double change =
          CALIBRATION / n * (scores[i] - targets[i])
              - CORRELATION * slope * scores[i] * (1 - scores[i]);
      add(gradient, set.features().get(i), change);
    }
  }

  private static void addRanked(Ranked list, double[] weights, double weight, double[] gradient) {
    double[] odds =
        list.features().stream()
            .mapToDouble(f -> Math.exp(LogisticRegression.logOdds(weights, f)))
            .toArray();
    double all = 0;
    double belonging = 0;
    for (int i = 0; i < odds.length; i++) {
      all += odds[i];
      belonging += list.belong()[i] ? odds[i] : 0;
    }
    if (belonging > 0) {
      for (int i = 0; i < odds.length; i++) {
        double share = odds[i] / all - (list.belong()[i] ? odds[i] / belonging : 0);
        add(gradient, list.features().get(i), weight * share);
      }
    }
  }

  private static void add(double[] gradient, double[] features, double times) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += times * features[i];
    }
  }

  private static double[] features(Evidence e) {
    FeatureVector<RelatednessFeature> values = new FeatureVector<>(RelatednessFeature.values());
    values.put(RelatednessFeature.BIAS, 1);
    values.put(RelatednessFeature.LEXICAL, e.lexical());
    values.put(RelatednessFeature.CONTAINMENT, e.containment());
    values.put(RelatednessFeature.SEMANTIC, e.semantic());
    values.put(RelatednessFeature.ENTITY, e.entity());
    values.put(RelatednessFeature.COUNTRY, e.country());
    values.put(RelatednessFeature.TOPIC, e.topic());
    return values.toArray();
  }
}
