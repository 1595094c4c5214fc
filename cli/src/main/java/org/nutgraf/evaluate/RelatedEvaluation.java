// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.related.Evidence;
import org.nutgraf.related.Profile;
import org.nutgraf.related.Relatedness;

/** Measures relatedness against people's judgements, beside simpler systems. */
public final class RelatedEvaluation {

  private static final String TASK = "related";
  private static final int RAIL = 10;

  /** Items of the chains of stories; the trainer reads them too, among others. */
  private static final int CHAIN_ITEMS = 1500;

  private static final int CHAIN_SLOTS = 5;

  private final Enricher enricher;
  private final Relatedness relatedness = Relatedness.english();
  private final List<Figure> figures = new ArrayList<>();

  /** The systems compared: each turns the evidence of a pair into a score. */
  private final Map<String, ToDoubleFunction<Evidence>> systems = new LinkedHashMap<>();

  private RelatedEvaluation(Enricher enricher) {
    this.enricher = enricher;
    systems.put("nutgraf", relatedness::score);
    systems.put("encoder alone", Evidence::semantic);
    systems.put("terms alone", Evidence::lexical);
    systems.put("shared tags", e -> (e.entity() + e.country() + e.topic()) / 3);
  }

  /** Returns the figures of the sets in the folder {@code related} and of the seed page. */
  public static List<Figure> run(Enricher enricher, Path data) throws IOException {
    RelatedEvaluation evaluation = new RelatedEvaluation(enricher);
    evaluation.seed(RelatedData.seed(data));
    evaluation.pairs("semeval2022-en-dev", RelatedData.semEval(data));
    evaluation.pairs("lee50", RelatedData.lee50(data));
    evaluation.sameEvent(RelatedData.sameEvent(data));
    evaluation.chains(RelatedData.chains(data, CHAIN_ITEMS));
    return List.copyOf(evaluation.figures);
  }

  private void seed(RelatedData.GradedRail rail) {
    EnrichedArticle query = enricher.enrich(rail.article());
    List<Evidence> evidence =
        rail.article().rail().stream()
            .map(headline -> enricher.enrich(Article.of(headline.title(), "")))
            .map(candidate -> relatedness.evidence(query, candidate))
            .toList();
    add("seed", "latest first", "rail nDCG@10", Measures.ndcg(rail.grades(), RAIL), RAIL);
    systems.forEach(
        (name, score) -> {
          List<Integer> ranked = order(evidence, score).stream().map(rail.grades()::get).toList();
          add("seed", name, "rail nDCG@10", Measures.ndcg(ranked, RAIL), evidence.size());
        });
  }

  private void pairs(String set, RelatedData.Pairs pairs) {
    List<EnrichedArticle> enriched = pairs.articles().stream().map(enricher::enrich).toList();
    List<Evidence> evidence =
        pairs.pairs().stream()
            .map(p -> relatedness.evidence(enriched.get(p.one()), enriched.get(p.other())))
            .toList();
    List<Double> truth = pairs.pairs().stream().map(RelatedData.Pair::related).toList();
    systems.forEach(
        (name, score) -> {
          List<Double> scores = evidence.stream().mapToDouble(score).boxed().toList();
          add(set, name, "Pearson", Measures.pearson(scores, truth), truth.size());
        });
  }

  private void sameEvent(RelatedData.Events events) {
    List<Profile> profiles =
        events.articles().stream().map(enricher::enrich).map(relatedness::profile).toList();
    Map<String, double[]> sums = new LinkedHashMap<>();
    systems.keySet().forEach(name -> sums.put(name, new double[2]));
    for (int i = 0; i < profiles.size(); i++) {
      Profile one = profiles.get(i);
      List<Evidence> evidence =
          profiles.stream().map(other -> relatedness.evidence(one, other)).toList();
      int query = i;
      systems.forEach(
          (name, score) -> {
            List<Integer> ranked =
                order(evidence, score).stream().filter(j -> j != query).limit(RAIL).toList();
            List<Boolean> hits =
                ranked.stream()
                    .map(j -> events.events().get(j).equals(events.events().get(query)))
                    .toList();
            sums.get(name)[0] += hits.get(0) ? 1 : 0;
            sums.get(name)[1] += hits.stream().filter(hit -> hit).count() / others(events, query);
          });
    }
    sums.forEach(
        (name, sum) -> {
          add("same-event-dev", name, "P@1", sum[0] / profiles.size(), profiles.size());
          add("same-event-dev", name, "R@10", sum[1] / profiles.size(), profiles.size());
        });
  }

  /** The share of an item's first five that belong to its chain, where the chain has five more. */
  private void chains(RelatedData.Events chains) {
    List<Profile> profiles =
        chains.articles().stream().map(enricher::enrich).map(relatedness::profile).toList();
    Map<String, Double> sums = new LinkedHashMap<>();
    int queries = 0;
    for (int i = 0; i < profiles.size(); i++) {
      if (others(chains, i) >= CHAIN_SLOTS) {
        queries++;
        Profile one = profiles.get(i);
        List<Evidence> evidence =
            profiles.stream().map(other -> relatedness.evidence(one, other)).toList();
        int query = i;
        systems.forEach(
            (name, score) -> {
              long same =
                  order(evidence, score).stream()
                      .filter(j -> j != query)
                      .limit(CHAIN_SLOTS)
                      .filter(j -> chains.events().get(j).equals(chains.events().get(query)))
                      .count();
              sums.merge(name, (double) same / CHAIN_SLOTS, Double::sum);
            });
      }
    }
    int asked = queries;
    sums.forEach((name, sum) -> add("story chains", name, "P@5", sum / asked, asked));
  }

  private static double others(RelatedData.Events events, int query) {
    String event = events.events().get(query);
    return events.events().stream().filter(event::equals).count() - 1;
  }

  private static List<Integer> order(List<Evidence> evidence, ToDoubleFunction<Evidence> score) {
    double[] scores = evidence.stream().mapToDouble(score).toArray();
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
        .toList();
  }

  private void add(String set, String system, String measure, double value, int support) {
    figures.add(new Figure(TASK, set, system, measure, value, support));
  }
}
