// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityResolver;
import org.nutgraf.training.data.SalienceData;
import org.nutgraf.training.data.SalienceData.Rated;
import org.nutgraf.training.data.SalienceData.RatedArticle;

/**
 * Evaluates the ranking of entities by salience against crowdsourced ratings, with rankings by
 * first mention and by number of mentions as baselines.
 */
public final class SalienceEvaluation {

  private static final int DEPTH = 5;

  /** An entity with its rating. */
  private record Judged(Entity entity, double rating) {}

  private SalienceEvaluation() {}

  /**
   * Returns nDCG@5 with gain 2^rating-1, averaged over articles with at least two entities both
   * found and rated, for the resolver's ranking and both baselines.
   *
   * @param data the folder of labelled data
   * @throws IOException if the set cannot be read
   */
  public static List<Figure> measure(Path data, EntityEngine engine, EntityResolver resolver)
      throws IOException {
    Map<String, Comparator<Judged>> orders = new LinkedHashMap<>();
    orders.put(engine.name(), Comparator.comparingDouble(judged -> -judged.entity().salience()));
    Comparator<Judged> first =
        Comparator.comparing(judged -> judged.entity().mentions().get(0).span());
    orders.put("first mention, " + engine.name(), first);
    Comparator<Judged> often =
        Comparator.comparingInt(judged -> -judged.entity().mentions().size());
    orders.put("frequency, " + engine.name(), often.thenComparing(first));
    Map<String, Double> sums = new LinkedHashMap<>();
    int articles = 0;
    for (RatedArticle article : SalienceData.read(data)) {
      List<Judged> judged = judge(article, engine, resolver);
      if (judged.size() > 1 && judged.stream().anyMatch(one -> one.rating() > 0)) {
        articles++;
        orders.forEach((name, order) -> sums.merge(name, ndcg(judged, order), Double::sum));
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, Double> sum : sums.entrySet()) {
      double mean = sum.getValue() / articles;
      figures.add(new Figure("salience", "wikinews", sum.getKey(), "nDCG@5", mean, articles));
    }
    return figures;
  }

  private static List<Judged> judge(
      RatedArticle article, EntityEngine engine, EntityResolver resolver) {
    var text = SalienceData.analyze(article, engine);
    List<Judged> judged = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entity entity : resolver.resolve(text, engine.tagger().tag(text)).entities()) {
      Optional<Rated> rated = SalienceData.rating(article, entity);
      if (rated.isPresent() && seen.add(rated.get().title())) {
        judged.add(new Judged(entity, rated.get().rating()));
      }
    }
    return judged;
  }

  private static double ndcg(List<Judged> judged, Comparator<Judged> order) {
    double ideal = dcg(judged, Comparator.comparingDouble(one -> -one.rating()));
    return dcg(judged, order) / ideal;
  }

  private static double dcg(List<Judged> judged, Comparator<Judged> order) {
    return dcg(judged.stream().sorted(order).mapToDouble(Judged::rating).toArray());
  }

  /**
   * Returns the discounted cumulative gain of the first five of a ranking, given as ratings in [0,
   * 3].
   */
  public static double dcg(double[] ratings) {
    double sum = 0;
    for (int i = 0; i < Math.min(DEPTH, ratings.length); i++) {
      sum += (Math.pow(2, ratings[i]) - 1) * Math.log(2) / Math.log(i + 2);
    }
    return sum;
  }
}
