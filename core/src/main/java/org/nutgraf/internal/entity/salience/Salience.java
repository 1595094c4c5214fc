// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.math.FeatureVector;
import org.nutgraf.internal.math.FeatureWeights;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;

/**
 * Computes the salience of each entity: how much the article is about it.
 *
 * <p>Two logistic models over the {@link SalienceFeature}s share the work. One is trained on the
 * tags that an editor would choose and decides what the article is about; the other one is trained
 * on readers' ratings of importance and orders the entities. The salience is half the probability
 * of a high rating, plus one half if the article is about the entity. The weights are trained by
 * {@code nutgraf train salience}; the model card describes the training data.
 */
public final class Salience {

  /** The maximum number of entities that an article is about, as for the annotators. */
  public static final int MAX_ABOUT = 6;

  private static final double ABOUT = 0.5;

  /** The score from which an article is about its best entity, if none reaches {@link #ABOUT}. */
  private static final double PLAUSIBLE = 0.25;

  /** The factor for the salience of a name that only occurs in credits. */
  private static final double CREDIT_FACTOR = 0.1;

  private static final String CARD = "salience.properties";

  private static final FeatureWeights<SalienceFeature> RATING_WEIGHTS =
      FeatureWeights.load(CARD, SalienceFeature.class);

  private static final FeatureWeights<SalienceFeature> ABOUT_WEIGHTS =
      FeatureWeights.load(CARD, "about", SalienceFeature.class);

  /** A group with the scores of both models, in [0, 1]. */
  private record Scored(Group group, double rating, double about) {}

  private Salience() {}

  /**
   * Returns the entities of an article, most salient first, without the people and organisations
   * that occur in credits and other boilerplate only.
   */
  public static List<Entity> rank(AnalyzedText text, Words words, List<Group> groups) {
    SalienceFeatures features = new SalienceFeatures(text, words, groups);
    List<Scored> scored = new ArrayList<>();
    for (Group group : groups) {
      if (features.isCredited(group) && isAgent(group)) {
        continue;
      }
      FeatureVector<SalienceFeature> values = features.of(group);
      double factor = features.isCredited(group) ? CREDIT_FACTOR : 1;
      scored.add(
          new Scored(
              group,
              RATING_WEIGHTS.score(values) * factor,
              features.isCredited(group) ? 0 : ABOUT_WEIGHTS.score(values)));
    }
    scored.sort(
        Comparator.comparingDouble((Scored one) -> -one.about())
            .thenComparingInt(one -> one.group().first()));
    List<Entity> entities = new ArrayList<>();
    for (int i = 0; i < scored.size(); i++) {
      entities.add(entity(scored.get(i), isAbout(i, scored.get(i).about())));
    }
    entities.sort(
        Comparator.comparingDouble((Entity entity) -> -entity.salience())
            .thenComparing(entity -> entity.mentions().get(0).span())
            .thenComparing(Entity::id));
    return entities;
  }

  /**
   * Returns whether an article is about an entity.
   *
   * @param rank number of entities with a higher score
   * @param score the entity's score, in [0, 1]
   */
  public static boolean isAbout(int rank, double score) {
    return rank < MAX_ABOUT && score >= (rank == 0 ? PLAUSIBLE : ABOUT);
  }

  private static boolean isAgent(Group group) {
    return group.type() == EntityType.PERSON || group.type() == EntityType.ORGANIZATION;
  }

  private static Entity entity(Scored scored, boolean about) {
    Group group = scored.group();
    return new Entity(
        group.id(),
        group.name(),
        group.type(),
        group.country().map(Country::isoCode),
        group.wikidata(),
        group.location(),
        // a probability of 1 must not lift an entity over the threshold
        about ? (1 + scored.rating()) / 2 : Math.min(scored.rating() / 2, Math.nextDown(ABOUT)),
        about,
        group.mentions());
  }
}
