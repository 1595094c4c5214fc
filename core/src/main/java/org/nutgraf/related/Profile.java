// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.topic.Topic;

/**
 * What of an article is compared with others, computed once per article; see {@link
 * Relatedness#profile}.
 *
 * <p>Immutable.
 */
public final class Profile {

  /** A country says less than a person: thousands of stories share one. */
  private static final Map<EntityType, Double> TYPE_WEIGHT =
      Map.of(
          EntityType.PERSON, 1.0,
          EntityType.ORGANIZATION, 0.8,
          EntityType.PLACE, 0.4,
          EntityType.COUNTRY, 1.0);

  private static final double LEAST_SALIENCE = 0.1;
  private static final int HEADLINE_WEIGHT = 2;

  /** Weight by term, of length 1 as a vector. */
  final Map<String, Double> terms = new HashMap<>();

  /** First surface form by term. */
  final Map<String, String> surfaces = new HashMap<>();

  /** Weight by id of people, organisations and places. */
  final Map<String, Double> entities = new LinkedHashMap<>();

  /** Salience by id of the countries. */
  final Map<String, Double> countries = new LinkedHashMap<>();

  /** Score by id of the topics. */
  final Map<String, Double> topics = new LinkedHashMap<>();

  /** Display name by id of entities, countries and topics. */
  final Map<String, String> names = new HashMap<>();

  final Optional<SemanticVector> vector;

  /** Sum of the plain rarities, the measure of how much the article says. */
  final double mass;

  Profile(EnrichedArticle enriched, BackgroundTerms background) {
    vector = enriched.vector();
    mass = addTerms(enriched, background);
    for (Entity entity : enriched.entities()) {
      double weight = TYPE_WEIGHT.get(entity.type()) * Math.max(LEAST_SALIENCE, entity.salience());
      (entity.type() == EntityType.COUNTRY ? countries : entities).put(entity.id(), weight);
      names.put(entity.id(), entity.name());
    }
    for (Topic topic : enriched.topics()) {
      topics.put(topic.mediaTopic().id(), topic.score());
      names.put(topic.mediaTopic().id(), topic.mediaTopic().name());
    }
  }

  private double addTerms(EnrichedArticle enriched, BackgroundTerms background) {
    Map<String, Integer> counts = new HashMap<>();
    count(enriched.article().title(), HEADLINE_WEIGHT, counts);
    count(enriched.article().description(), 1, counts);
    count(enriched.article().body(), 1, counts);
    double squares = 0;
    double sum = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      double rarity = background.rarity(entry.getKey());
      double weight = (1 + Math.log(entry.getValue())) * rarity;
      terms.put(entry.getKey(), weight);
      squares += weight * weight;
      sum += rarity;
    }
    double length = Math.sqrt(squares);
    terms.replaceAll((term, weight) -> weight / length);
    return sum;
  }

  private void count(String text, int weight, Map<String, Integer> counts) {
    TermExtractor.forEach(
        text,
        (term, surface) -> {
          counts.merge(term, weight, Integer::sum);
          surfaces.putIfAbsent(term, surface);
        });
  }
}
