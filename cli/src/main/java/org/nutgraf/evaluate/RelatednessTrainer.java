// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.related.Evidence;
import org.nutgraf.related.Profile;
import org.nutgraf.related.Relatedness;

/**
 * Learns the weights of the relatedness score from people's ratings: a logistic regression on
 * graded targets, fitted by gradient descent with an L2 penalty. Every set weighs the same, and no
 * weight may fall below 0: evidence never speaks against itself.
 */
public final class RelatednessTrainer {

  private static final int STEPS = 4000;
  private static final double RATE = 0.5;
  private static final double PENALTY = 1e-3;
  private static final int NEGATIVES = 6;
  private static final long SEED = 20261123;

  /** One rated pair: its evidence, the rating in [0, 1], and its weight. */
  private record Example(double[] features, double target, double weight) {}

  private final Enricher enricher;
  private final Relatedness relatedness = Relatedness.english();
  private final List<Example> examples = new ArrayList<>();

  private RelatednessTrainer(Enricher enricher) {
    this.enricher = enricher;
  }

  /** Returns the weights by name, "bias" first. */
  public static Map<String, Double> train(Enricher enricher, Path data) throws IOException {
    RelatednessTrainer trainer = new RelatednessTrainer(enricher);
    trainer.addPairs(RelatedData.semEval(data));
    trainer.addPairs(RelatedData.lee50(data));
    trainer.addEvents(RelatedData.sameEvent(data));
    return trainer.fit();
  }

  private void addPairs(RelatedData.Pairs pairs) {
    List<EnrichedArticle> enriched = pairs.articles().stream().map(enricher::enrich).toList();
    double weight = 1.0 / pairs.pairs().size();
    for (RelatedData.Pair pair : pairs.pairs()) {
      Evidence evidence =
          relatedness.evidence(enriched.get(pair.one()), enriched.get(pair.other()));
      examples.add(new Example(features(evidence), pair.related(), weight));
    }
  }

  /** Reports of one event are related; the rest is paired at random. */
  private void addEvents(RelatedData.Events events) {
    List<Profile> profiles =
        events.articles().stream().map(enricher::enrich).map(relatedness::profile).toList();
    Random random = new Random(SEED);
    List<Example> drawn = new ArrayList<>();
    for (int i = 0; i < profiles.size(); i++) {
      Profile one = profiles.get(i);
      List<Evidence> evidence =
          profiles.stream().map(other -> relatedness.evidence(one, other)).toList();
      for (int j = i + 1; j < profiles.size(); j++) {
        if (events.events().get(i).equals(events.events().get(j))) {
          drawn.add(new Example(features(evidence.get(j)), 1, 1));
        }
      }
      for (int n = 0; n < NEGATIVES; n++) {
        int j = random.nextInt(profiles.size());
        if (!events.events().get(i).equals(events.events().get(j))) {
          drawn.add(new Example(features(evidence.get(j)), 0, 1));
        }
      }
    }
    drawn.forEach(e -> examples.add(new Example(e.features(), e.target(), 1.0 / drawn.size())));
  }

  private Map<String, Double> fit() {
    int n = examples.get(0).features().length;
    double[] weights = new double[n];
    double total = examples.stream().mapToDouble(Example::weight).sum();
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      for (Example example : examples) {
        double error = (predict(weights, example) - example.target()) * example.weight() / total;
        for (int i = 0; i < n; i++) {
          gradient[i] += error * example.features()[i];
        }
      }
      for (int i = 0; i < n; i++) {
        weights[i] -= RATE * 4 * (gradient[i] + (i > 0 ? PENALTY * weights[i] : 0));
        if (i > 0) {
          weights[i] = Math.max(0, weights[i]);
        }
      }
    }
    Map<String, Double> named = new LinkedHashMap<>();
    String[] names = {"bias", "lexical", "containment", "semantic", "entity", "country", "topic"};
    for (int i = 0; i < n; i++) {
      named.put(names[i], weights[i]);
    }
    return named;
  }

  private static double predict(double[] weights, Example example) {
    double logOdds = 0;
    for (int i = 0; i < weights.length; i++) {
      logOdds += weights[i] * example.features()[i];
    }
    return 1 / (1 + Math.exp(-logOdds));
  }

  private static double[] features(Evidence e) {
    return new double[] {
      1, e.lexical(), e.containment(), e.semantic(), e.entity(), e.country(), e.topic()
    };
  }
}
