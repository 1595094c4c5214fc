// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.topic.Topic;

/**
 * Lists what two articles share, by descending contribution to the log-odds of their score. The
 * words of a shared name contribute to that name.
 */
public final class Reasons {

  private static final int MAX_REASONS = 5;

  /** Smaller contributions do not change the score noticeably. */
  private static final double MIN_CONTRIBUTION = 0.05;

  private final RelatednessWeights weights;

  public Reasons(RelatednessWeights weights) {
    this.weights = weights;
  }

  public List<String> of(Query query, EnrichedArticle candidate, Profile profile) {
    Map<String, Double> contributions = new LinkedHashMap<>();
    Map<String, String> words = new HashMap<>();
    addEntities(query, candidate, profile, contributions, words);
    addTopics(query.article(), candidate, contributions);
    addTerms(query, profile, contributions, words);
    return contributions.entrySet().stream()
        .filter(entry -> entry.getValue() >= MIN_CONTRIBUTION)
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAX_REASONS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void addEntities(
      Query query,
      EnrichedArticle candidate,
      Profile profile,
      Map<String, Double> contributions,
      Map<String, String> words) {
    Map<String, Entity> known = new HashMap<>();
    query.article().entities().forEach(entity -> known.put(entity.id(), entity));
    double agreement = RelatednessScorer.agreement(query.profile(), profile);
    for (Entity entity : candidate.entities()) {
      Entity shared = known.get(entity.id());
      if (shared != null) {
        boolean country = entity.type() == EntityType.COUNTRY;
        double weight = country ? weights.country() * agreement : weights.entity();
        double share =
            country
                ? share(entity, query.profile().countries, profile.countries)
                : share(entity, query.profile().entities, profile.entities);
        contributions.merge(entity.name(), weight * share, Double::sum);
        addWords(entity, words);
        addWords(shared, words);
      }
    }
  }

  private static double share(Entity entity, Weights one, Weights other) {
    int hash = Weights.hash(entity.id());
    return Math.min(one.get(hash), other.get(hash)) / RelatednessScorer.normalizer(one, other);
  }

  private static void addWords(Entity entity, Map<String, String> words) {
    words.putIfAbsent(lower(entity.name()), entity.name());
    for (Mention mention : entity.mentions()) {
      TermExtractor.forEach(
          mention.text(), (term, surface) -> words.putIfAbsent(term, entity.name()));
    }
  }

  private void addTopics(
      EnrichedArticle query, EnrichedArticle candidate, Map<String, Double> contributions) {
    Map<String, Double> known = new HashMap<>();
    query.topics().forEach(topic -> known.put(topic.mediaTopic().id(), topic.score()));
    double length = length(query) * length(candidate);
    for (Topic topic : candidate.topics()) {
      Double other = known.get(topic.mediaTopic().id());
      if (other != null) {
        contributions.merge(
            topic.mediaTopic().name(),
            weights.topic() * topic.score() * other / length,
            Double::sum);
      }
    }
  }

  private static double length(EnrichedArticle article) {
    return Math.sqrt(
        article.topics().stream().mapToDouble(topic -> topic.score() * topic.score()).sum());
  }

  private void addTerms(
      Query query, Profile profile, Map<String, Double> contributions, Map<String, String> words) {
    Weights own = query.profile().terms;
    Weights shorter = profile.mass <= query.profile().mass ? profile.terms : own;
    double all = shorter.squares();
    query
        .terms()
        .surfaces()
        .forEach(
            (term, surface) -> {
              int hash = Weights.hash(term);
              double other = profile.terms.get(hash);
              if (other > 0) {
                double contribution =
                    weights.lexical() * own.get(hash) * other
                        + weights.containment() * shorter.get(hash) * shorter.get(hash) / all;
                String name = words.getOrDefault(term, withoutPossessive(surface));
                contributions.merge(name, contribution, Double::sum);
              }
            });
  }

  private static String withoutPossessive(String word) {
    return word.endsWith("’s") || word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Returns the names of people and organisations that both articles have. */
  public static List<String> sharedNames(EnrichedArticle query, EnrichedArticle candidate) {
    List<String> names = new ArrayList<>();
    for (Entity entity : candidate.entities()) {
      boolean name = entity.type() == EntityType.PERSON || entity.type() == EntityType.ORGANIZATION;
      if (name && query.entities().stream().anyMatch(e -> e.id().equals(entity.id()))) {
        names.add(entity.name());
      }
    }
    return names;
  }
}
