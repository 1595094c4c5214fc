// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.topic.Topic;

/**
 * The result of enriching an article: its entities, countries, topics and semantic vector.
 *
 * <p>The offsets of every span refer to {@code article().text()}.
 *
 * @param article the article, with the detected language if one was detected
 * @param entities the named entities, most salient first, then in order of first mention
 * @param countries the countries of the story with their roles: the main one first, then the
 *     highest score first, then by ISO code
 * @param topics the topics, most probable first; the first one is the primary topic
 * @param vector the semantic vector; absent if that stage was disabled
 * @param models the model of each enabled stage that has one, whether or not it ran on this
 *     article; one without a key was disabled, and its list above is empty
 */
public record EnrichedArticle(
    Article article,
    List<Entity> entities,
    List<StoryCountry> countries,
    List<Topic> topics,
    Optional<SemanticVector> vector,
    Map<Stage, ModelInfo> models) {

  /** Validates the components and copies the collections. */
  public EnrichedArticle {
    Objects.requireNonNull(article, "article must not be null");
    Objects.requireNonNull(vector, "vector must not be null");
    entities = List.copyOf(entities);
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    models = Map.copyOf(models);
  }
}
