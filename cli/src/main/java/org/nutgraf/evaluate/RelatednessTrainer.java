// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.related.Evidence;
import org.nutgraf.related.Profile;
import org.nutgraf.related.Relatedness;

/**
 * Learns the weights of the relatedness score.
 *
 * <p>On pairs that people rated, the score shall correlate with the ratings (one minus Pearson's r)
 * and lie near them (logistic loss). On reports of one event and on chains of one story, what
 * belongs together shall stand above the nearest of the rest (softmax over a query's candidates);
 * these teach what shared people, countries and topics are worth. A Gaussian prior keeps the
 * weights of entity, country and topic near small values that let them decide between articles
 * otherwise alike. No weight falls below 0: evidence never speaks against itself. Fitted by Adam
 * (Kingma and Ba 2015).
 */
public final class RelatednessTrainer {

  private static final String[] NAMES = {
    "bias", "lexical", "containment", "semantic", "entity", "country", "topic"
  };
  private static final double[] START = {-2, 2, 1, 2.5, 0.3, 0.3, 0.1};
  private static final double[] PRIOR = {0, 0, 0, 0, 0.3, 0.3, 0.1};
  private static final double PENALTY = 0.003;
  private static final double CORRELATION = 1;
  private static final double CALIBRATION = 0.2;
  private static final double RANKING = 0.08;
  private static final int STEPS = 600;
  private static final double RATE = 0.02;
  private static final int CANDIDATES = 25;
  private static final int CHAIN_ITEMS = 4000;
  private static final int CHAIN_QUERIES = 350;
  private static final int LEAST_CHAIN = 5;
  private static final long SEED = 20261123;

  /** Rated pairs of one set: evidence and rating, each in [0, 1]. */
  private record Rated(List<double[]> features, double[] targets) {}

  /** A query's candidates, and which of them belong to it. */
  private record Ranked(List<double[]> features, boolean[] belong) {}

  private final Enricher enricher;
  private final Relatedness relatedness = Relatedness.english();
  private final List<Rated> rated = new ArrayList<>();
  private final List<List<Ranked>> ranked = new ArrayList<>();

  private RelatednessTrainer(Enricher enricher) {
    this.enricher = enricher;
  }

  /** Returns the weights by name, "bias" first. */
  public static Map<String, Double> train(Enricher enricher, Path data) throws IOException {
    RelatednessTrainer trainer = new RelatednessTrainer(enricher);
    trainer.addPairs(RelatedData.semEval(data));
    trainer.addPairs(RelatedData.lee50(data));
    RelatedData.Events events = RelatedData.sameEvent(data);
    trainer.addGroups(events, events.articles().size(), 2);
    trainer.addGroups(RelatedData.chains(data, CHAIN_ITEMS), CHAIN_QUERIES, LEAST_CHAIN + 1);
    return trainer.fit();
  }

  private void addPairs(RelatedData.Pairs pairs) {
    List<EnrichedArticle> enriched = pairs.articles().stream().map(enricher::enrich).toList();
    List<double[]> features =
        pairs.pairs().stream()
            .map(p -> relatedness.evidence(enriched.get(p.one()), enriched.get(p.other())))
            .map(RelatednessTrainer::features)
            .toList();
    rated.add(new Rated(features, pairs.pairs().stream().mapToDouble(p -> p.related()).toArray()));
  }

  /** Of every query the nearest by the present weights are its candidates, and all that belong. */
  private void addGroups(RelatedData.Events groups, int queries, int least) {
    List<Profile> profiles =
        groups.articles().stream().map(enricher::enrich).map(relatedness::profile).toList();
    List<String> names = groups.events();
    Map<String, Long> sizes = new LinkedHashMap<>();
    names.forEach(name -> sizes.merge(name, 1L, Long::sum));
    List<Integer> order = new ArrayList<>(IntStream.range(0, profiles.size()).boxed().toList());
    order.removeIf(i -> sizes.get(names.get(i)) < least);
    java.util.Collections.shuffle(order, new Random(SEED));
    List<Ranked> lists = new ArrayList<>();
    for (int query : order.subList(0, Math.min(queries, order.size()))) {
      lists.add(candidates(profiles, names, query));
    }
    ranked.add(lists);
  }

  private Ranked candidates(List<Profile> profiles, List<String> names, int query) {
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
    return new Ranked(nearest.stream().map(i -> features(evidence[i])).toList(), belong);
  }

  private Map<String, Double> fit() {
    int n = START.length;
    double[] weights = START.clone();
    double[] mean = new double[n];
    double[] square = new double[n];
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = gradient(weights);
      for (int i = 0; i < n; i++) {
        mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
        square[i] = 0.999 * square[i] + 0.001 * gradient[i] * gradient[i];
        double first = mean[i] / (1 - Math.pow(0.9, step));
        double second = square[i] / (1 - Math.pow(0.999, step));
        weights[i] -= RATE * first / (Math.sqrt(second) + 1e-9);
        weights[i] = i == 0 ? weights[i] : Math.max(0, weights[i]);
      }
    }
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      named.put(NAMES[i], weights[i]);
    }
    return named;
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[weights.length];
    rated.forEach(set -> addRated(set, weights, gradient));
    for (List<Ranked> set : ranked) {
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
      scores[i] = 1 / (1 + Math.exp(-dot(weights, set.features().get(i))));
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
    double[] odds = list.features().stream().mapToDouble(f -> Math.exp(dot(weights, f))).toArray();
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

  private static double dot(double[] weights, double[] features) {
    double dot = 0;
    for (int i = 0; i < weights.length; i++) {
      dot += weights[i] * features[i];
    }
    return dot;
  }

  private static double[] features(Evidence e) {
    return new double[] {
      1, e.lexical(), e.containment(), e.semantic(), e.entity(), e.country(), e.topic()
    };
  }
}
