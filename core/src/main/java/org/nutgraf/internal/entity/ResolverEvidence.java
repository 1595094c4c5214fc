// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.country.CountryFeature;
import org.nutgraf.internal.entity.country.StoryCountries;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.entity.salience.Salience;
import org.nutgraf.internal.entity.salience.SalienceFeature;
import org.nutgraf.internal.entity.salience.SalienceFeatures;
import org.nutgraf.internal.math.FeatureVector;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;

/**
 * Extracts the features used by the trained models of the standard resolver, for retraining them on
 * labelled articles: {@code nutgraf train salience} and {@code nutgraf train story-countries}.
 */
public final class ResolverEvidence {

  private ResolverEvidence() {}

  /**
   * Returns the features of an article's entities, except those named only in credits.
   *
   * @param mentions the mentions found by an engine
   * @return feature values by entity, most salient entity first
   */
  public static Map<Entity, FeatureVector<SalienceFeature>> salience(
      AnalyzedText text, List<Mention> mentions) {
    Objects.requireNonNull(text, "text must not be null");
    Words words = Words.of(text);
    List<Group> groups = StandardResolver.english().groups(text, words, mentions);
    SalienceFeatures features = new SalienceFeatures(text, words, groups);
    Map<List<Mention>, FeatureVector<SalienceFeature>> byMentions = new LinkedHashMap<>();
    groups.stream()
        .filter(group -> !features.isCredited(group))
        .forEach(group -> byMentions.put(group.mentions(), features.of(group)));
    Map<Entity, FeatureVector<SalienceFeature>> values = new LinkedHashMap<>();
    for (Entity entity : Salience.rank(text, words, groups)) {
      if (byMentions.containsKey(entity.mentions())) {
        values.put(entity, byMentions.get(entity.mentions()));
      }
    }
    return values;
  }

  /**
   * Returns the features of the countries for which an article contains evidence.
   *
   * @param mentions the mentions found by an engine
   * @return feature values by ISO code, ordered by code
   */
  public static Map<String, FeatureVector<CountryFeature>> countries(
      AnalyzedText text, List<Mention> mentions) {
    Objects.requireNonNull(text, "text must not be null");
    return StoryCountries.features(text, StandardResolver.evidenceOf(text, mentions));
  }
}
