// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.internal.entity.ResolverEvidence;
import org.nutgraf.internal.entity.country.CountryFeature;
import org.nutgraf.internal.math.Feature;
import org.nutgraf.training.evaluate.CountryEvaluation;
import org.nutgraf.training.math.LogisticRegression;
import org.nutgraf.training.math.LogisticRegression.Example;

/**
 * Trains the weights of the evidence that a story is set in a country: a logistic regression over
 * all candidate countries of each article; the target is whether indexers assigned the country to
 * the article. Each article is used with its dateline and, for a second set of weights, without.
 */
public final class StoryCountriesTrainer {

  private static final int FOLDS = 5;
  private static final double PENALTY = 0.0003;

  private record Indexed(List<Example> countries, int gold) {}

  private StoryCountriesTrainer() {}

  /**
   * Returns the lines of the model card, including the weights.
   *
   * @param data folder with {@code countries/reuters1987-dev.jsonl.gz}
   * @throws IOException if the set cannot be read
   */
  public static List<String> train(EntityEngine engine, Path data) throws IOException {
    Objects.requireNonNull(engine, "engine must not be null");
    List<Indexed> dated = new ArrayList<>();
    List<Indexed> undated = new ArrayList<>();
    for (CountryEvaluation.Labelled article : CountryEvaluation.read(data)) {
      dated.add(indexed(engine, article));
      undated.add(indexed(engine, article.undated()));
    }
    List<String> lines = new ArrayList<>(head(dated.size()));
    lines.add(accuracy("accuracy", dated));
    lines.add(accuracy("accuracy.undated", undated));
    lines.addAll(weights("weight.", dated));
    lines.addAll(weights("undated.", undated));
    return lines;
  }

  private static Indexed indexed(EntityEngine engine, CountryEvaluation.Labelled article) {
    var text = CountryEvaluation.analyze(article, engine);
    Set<String> gold = article.countries();
    List<Example> countries = new ArrayList<>();
    ResolverEvidence.countries(text, engine.tagger().tag(text))
        .forEach(
            (code, values) ->
                countries.add(new Example(values.toArray(), gold.contains(code) ? 1 : 0, 1)));
    return new Indexed(countries, gold.size());
  }

  private static List<String> head(int articles) {
    return List.of(
        "# Model card of a story's countries. Written by the command below; not by hand.",
        "name=nutgraf-story-countries-en",
        "version=0.3",
        "licence=Apache-2.0",
        "source=nutgraf train story-countries --data DIR -o story-countries.properties",
        "description=Probability that an indexer says the story plays in a country: "
            + "weight.* if the dateline names a place, undated.* if there is none",
        "training="
            + articles
            + " newswire articles of 1987, with and without their datelines "
            + "(Reuters, research)");
  }

  private static String accuracy(String key, List<Indexed> articles) {
    int[] counts = new int[3];
    for (int fold = 0; fold < FOLDS; fold++) {
      double[] weights = fit(articles, fold);
      for (int i = fold; i < articles.size(); i += FOLDS) {
        Indexed article = articles.get(i);
        counts[2] += article.gold();
        for (Example country : article.countries()) {
          boolean found = LogisticRegression.probability(weights, country.features()) >= 0.5;
          counts[0] += found && country.target() > 0 ? 1 : 0;
          counts[1] += found ? 1 : 0;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "%s=F1 %.3f in %d-fold cross-validation, at a score of 0.5",
        key,
        2.0 * counts[0] / (counts[1] + counts[2]),
        FOLDS);
  }

  private static List<String> weights(String prefix, List<Indexed> articles) {
    double[] weights = fit(articles, -1);
    List<String> names = Feature.keys(CountryFeature.class);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      lines.add(String.format(Locale.ROOT, "%s%s=%.4f", prefix, names.get(i), weights[i]));
    }
    return lines;
  }

  private static double[] fit(List<Indexed> articles, int heldOut) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (i % FOLDS != heldOut) {
        examples.addAll(articles.get(i).countries());
      }
    }
    return LogisticRegression.fit(examples, CountryFeature.values().length, PENALTY);
  }
}
