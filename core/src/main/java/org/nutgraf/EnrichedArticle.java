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
 * What an article is about.
 *
 * <p>Every span points into {@code article().text()}.
 *
 * @param article the article as it was given
 * @param entities what it names, most salient first, then in order of first mention
 * @param countries where the story plays, strongest first, then by ISO code
 * @param topics its subjects, best first; the first is the primary one
 * @param vector its place in the encoder's space; absent where that stage was switched off
 * @param models the model of every stage that ran; a stage that is not a key was switched off, and
 *     its list above is empty
 */
public record EnrichedArticle(
    Article article,
    List<Entity> entities,
    List<StoryCountry> countries,
    List<Topic> topics,
    Optional<SemanticVector> vector,
    Map<Stage, ModelInfo> models) {

  /** Copies the lists. */
  public EnrichedArticle {
    Objects.requireNonNull(article, "article must not be null");
    Objects.requireNonNull(vector, "vector must not be null");
    entities = List.copyOf(entities);
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    models = Map.copyOf(models);
  }
}
