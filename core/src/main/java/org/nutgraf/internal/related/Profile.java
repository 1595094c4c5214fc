// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.topic.Topic;

/**
 * The features by which an article is compared with others, computed once per article; see {@link
 * RelatednessScorer#profile}.
 *
 * <p>Immutable.
 */
public final class Profile {

  /** Weights by type. A place is weaker evidence than a person: thousands of articles share one. */
  private static final Map<EntityType, Double> TYPE_WEIGHT =
      Map.of(
          EntityType.PERSON, 1.0,
          EntityType.ORGANIZATION, 0.8,
          EntityType.PLACE, 0.4,
          EntityType.COUNTRY, 1.0);

  private static final double MIN_SALIENCE = 0.1;

  private static final double COUNTRY_WORD = 0.8;

  /** Weights of the terms, as a unit vector. */
  public final Weights terms;

  /** Weights of people, organisations and places, by entity id. */
  public final Weights entities;

  /** Saliences of the countries, by entity id. */
  public final Weights countries;

  /** Scores of the topics, by topic id. */
  public final Weights topics;

  public final Optional<SemanticVector> vector;

  /** Sum of the terms' rarities, a measure of the article's information content. */
  public final double mass;

  public final Optional<Instant> published;

  public Profile(
      Weights terms,
      Weights entities,
      Weights countries,
      Weights topics,
      Optional<SemanticVector> vector,
      double mass,
      Optional<Instant> published) {
    this.terms = terms;
    this.entities = entities;
    this.countries = countries;
    this.topics = topics;
    this.vector = vector;
    this.mass = mass;
    this.published = published;
  }

  public static Profile of(EnrichedArticle enriched, BackgroundTerms background) {
    return of(enriched, TermWeights.of(enriched.article(), background), background);
  }

  public static Profile of(
      EnrichedArticle enriched, TermWeights terms, BackgroundTerms background) {
    Map<String, Double> entities = new HashMap<>();
    Map<String, Double> countries = new HashMap<>();
    for (Entity entity : enriched.entities()) {
      (entity.type() == EntityType.COUNTRY ? countries : entities)
          .put(entity.id(), weight(entity, background));
    }
    Map<String, Double> topics = new HashMap<>();
    for (Topic topic : enriched.topics()) {
      topics.put(topic.mediaTopic().id(), topic.score());
    }
    return new Profile(
        Weights.of(damped(terms.weights(), enriched)),
        Weights.of(entities),
        Weights.of(countries),
        Weights.of(topics),
        enriched.vector(),
        terms.mass(),
        enriched.article().published());
  }

  /**
   * Reduces the weights of words for countries: two stories set in one country may share nothing
   * else.
   */
  private static Map<String, Double> damped(Map<String, Double> terms, EnrichedArticle enriched) {
    Set<String> words = new HashSet<>();
    for (Entity entity : enriched.entities()) {
      if (entity.type() == EntityType.COUNTRY) {
        entity.mentions().stream()
            .map(Mention::text)
            .distinct()
            .forEach(name -> TermExtractor.forEach(name, (term, surface) -> words.add(term)));
      }
    }
    Map<String, Double> damped = new HashMap<>(terms);
    words.forEach(word -> damped.computeIfPresent(word, (w, weight) -> COUNTRY_WORD * weight));
    double length = Math.sqrt(damped.values().stream().mapToDouble(w -> w * w).sum());
    damped.replaceAll((word, weight) -> weight / length);
    return damped;
  }

  /**
   * Returns the salience, weighted by type, times the squared rarity of the name; the rarity of a
   * country's name is ignored.
   */
  private static double weight(Entity entity, BackgroundTerms background) {
    double weight = TYPE_WEIGHT.get(entity.type()) * Math.max(MIN_SALIENCE, entity.salience());
    if (entity.type() == EntityType.COUNTRY) {
      return weight;
    }
    double rarity = background.nameRarity(entity.name());
    return weight * rarity * rarity;
  }
}
