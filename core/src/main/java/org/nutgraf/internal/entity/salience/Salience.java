// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.Entity;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.math.FeatureWeights;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;

/**
 * Computes the salience of each entity: how much the article is about it.
 *
 * <p>Salience is a logistic function of the {@link SalienceFeature}s: the estimated probability
 * that readers rate the entity at least 2 out of 3. The weights are trained by {@code nutgraf train
 * salience}; the model card describes the training data.
 */
public final class Salience {

  private static final double ABOUT = 0.5;

  /** The factor for the salience of a name that only occurs in picture credits. */
  private static final double CREDIT_FACTOR = 0.1;

  private static final FeatureWeights<SalienceFeature> WEIGHTS =
      FeatureWeights.load("salience.properties", SalienceFeature.class);

  private Salience() {}

  public static List<Entity> rank(AnalyzedText text, Words words, List<Group> groups) {
    SalienceFeatures features = new SalienceFeatures(text, words, groups);
    List<Entity> entities = new ArrayList<>();
    for (Group group : groups) {
      boolean credited = group.mentions().stream().allMatch(m -> Credits.isCredit(words, m));
      double salience = WEIGHTS.score(features.of(group)) * (credited ? CREDIT_FACTOR : 1);
      entities.add(
          new Entity(
              group.id(),
              group.name(),
              group.type(),
              group.country().map(Country::isoCode),
              group.wikidata(),
              group.location(),
              salience,
              salience >= ABOUT,
              group.mentions()));
    }
    entities.sort(
        Comparator.comparingDouble((Entity entity) -> -entity.salience())
            .thenComparing(entity -> entity.mentions().get(0).span())
            .thenComparing(Entity::id));
    return entities;
  }
}
