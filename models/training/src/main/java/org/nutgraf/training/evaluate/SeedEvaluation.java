// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityResolver;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.Resolution;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.training.data.SeedArticle;

/** Evaluates engine and resolver on the acceptance article of the first user. */
public final class SeedEvaluation {

  private static final String TASK = "entities";
  private static final String SET = "seed";

  private SeedEvaluation() {}

  /**
   * Returns F1 of entities by name and type, F1 of mentions by exact span, type and kind, the
   * former also for each type, and whether exactly the correct countries were found (1 or 0).
   *
   * @param data the folder of labelled data
   * @throws IOException if {@code seed/gold.json} in it cannot be read
   */
  public static List<Figure> measure(Path data, EntityEngine engine, EntityResolver resolver)
      throws IOException {
    SeedArticle gold = SeedArticle.read(data);
    AnalyzedText text = engine.analyzer().analyze(gold.text, gold.layout);
    Resolution resolution = resolver.resolve(text, engine.tagger().tag(text));
    Set<SeedArticle.Named> entities = new HashSet<>();
    Set<SeedArticle.Marked> mentions = new HashSet<>();
    Set<String> countries = new HashSet<>();
    for (Entity entity : resolution.entities()) {
      entities.add(new SeedArticle.Named(entity.name(), entity.type()));
      entity.isoCode().ifPresent(countries::add);
      for (Mention mention : entity.mentions()) {
        mentions.add(new SeedArticle.Marked(mention.span(), mention.type(), mention.kind()));
      }
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(f1(engine, "entity F1", gold.entities, entities));
    figures.add(f1(engine, "mention F1", gold.mentions, mentions));
    for (EntityType type : EntityType.values()) {
      figures.add(
          f1(
              engine,
              "entity F1 " + type,
              only(gold.entities, named -> named.type() == type),
              only(entities, named -> named.type() == type)));
    }
    double exact = countries.equals(gold.countries) ? 1 : 0;
    figures.add(
        new Figure(TASK, SET, engine.name(), "countries exact", exact, gold.countries.size()));
    return figures;
  }

  private static <T> Set<T> only(Set<T> all, Predicate<T> wanted) {
    Set<T> some = new HashSet<>(all);
    some.removeIf(wanted.negate());
    return some;
  }

  private static Figure f1(EntityEngine engine, String measure, Set<?> gold, Set<?> found) {
    Set<?> right = new HashSet<>(found);
    right.retainAll(gold);
    int all = gold.size() + found.size();
    double f1 = all == 0 ? 1 : 2.0 * right.size() / all;
    return new Figure(TASK, SET, engine.name(), measure, f1, gold.size());
  }
}
