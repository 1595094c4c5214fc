// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.related;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.internal.related.Evidence;
import org.nutgraf.internal.related.RelatednessScorer;
import org.nutgraf.training.data.RelatedData;
import org.nutgraf.training.evaluate.Bootstrap;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.evaluate.Measures;

/** Evaluates relatedness, and simpler systems as baselines, against human judgements. */
public final class RelatedEvaluation {

  private static final String TASK = "related";
  private static final int RAIL = 10;

  /** Number of items of story chains; the trainer reads these, too, and more. */
  private static final int CHAIN_ITEMS = 1500;

  private static final int CHAIN_SLOTS = 5;

  private final Enricher enricher;
  private final RelatednessScorer relatedness = RelatednessScorer.english();
  private final List<Figure> figures = new ArrayList<>();

  /** The systems compared; each computes a score from the evidence of a pair. */
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
          Bootstrap.Interval ends =
              Bootstrap.interval(truth.size(), sample -> pearson(sample, scores, truth));
          add(set, name, "Pearson, 95% from", ends.low(), truth.size());
          add(set, name, "Pearson, 95% to", ends.high(), truth.size());
        });
  }

  private void sameEvent(RelatedData.Events events) throws IOException {
    Retrieval retrieval = retrieval(events.articles());
    figures.addAll(
        retrieval.measure(
            TASK,
            "same-event-dev",
            truth(events, 1),
            measures("P@1", Retrieval.precision(1), "R@10", Retrieval.recall(RAIL))));
  }

  /** Adds precision at 5 for items whose chain has at least five others. */
  private void chains(RelatedData.Events chains) throws IOException {
    figures.addAll(
        retrieval(chains.articles())
            .measure(
                TASK,
                "story chains",
                truth(chains, CHAIN_SLOTS),
                Map.of("P@5", Retrieval.precision(CHAIN_SLOTS))));
  }

  /**
   * Evaluates on a site's own archive, with its editors' links as ground truth.
   *
   * @param archive JSON lines: articles, each with a field {@code links}, the ids of the articles
   *     that it links to; links to articles that are not in the file are ignored
   */
  public static List<Figure> archive(Enricher enricher, Path archive) throws IOException {
    RelatedData.Linked linked = RelatedData.archive(archive);
    RelatedEvaluation evaluation = new RelatedEvaluation(enricher);
    return evaluation
        .retrieval(linked.articles())
        .measure(
            TASK,
            "archive",
            linked.links(),
            measures("P@5", Retrieval.precision(CHAIN_SLOTS), "R@10", Retrieval.recall(RAIL)));
  }

  private static Map<String, Retrieval.Measure> measures(
      String one, Retrieval.Measure first, String other, Retrieval.Measure second) {
    Map<String, Retrieval.Measure> measures = new LinkedHashMap<>();
    measures.put(one, first);
    measures.put(other, second);
    return measures;
  }

  private Retrieval retrieval(List<Article> articles) throws IOException {
    return new Retrieval(articles.stream().map(enricher::enrich).toList(), systems, RAIL);
  }

  /**
   * Returns the others in an item's group, for items whose group has at least {@code minOthers}
   * others.
   */
  private static Map<Integer, Set<Integer>> truth(RelatedData.Events events, int minOthers) {
    Map<String, Set<Integer>> groups = new HashMap<>();
    for (int i = 0; i < events.events().size(); i++) {
      groups.computeIfAbsent(events.events().get(i), event -> new HashSet<>()).add(i);
    }
    Map<Integer, Set<Integer>> truth = new LinkedHashMap<>();
    for (int i = 0; i < events.events().size(); i++) {
      Set<Integer> others = new HashSet<>(groups.get(events.events().get(i)));
      others.remove(i);
      if (others.size() >= minOthers) {
        truth.put(i, others);
      }
    }
    return truth;
  }

  private static double pearson(int[] sample, List<Double> scores, List<Double> truth) {
    return Measures.pearson(
        IntStream.of(sample).mapToObj(scores::get).toList(),
        IntStream.of(sample).mapToObj(truth::get).toList());
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
