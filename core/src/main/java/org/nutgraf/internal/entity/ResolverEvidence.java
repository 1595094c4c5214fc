// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.country.CountryFeatures;
import org.nutgraf.internal.entity.country.StoryCountries;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.entity.salience.Salience;
import org.nutgraf.internal.entity.salience.SalienceFeatures;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;

/**
 * What the standard resolver's learnt weights weigh, for those who learn them anew from labelled
 * articles: {@code nutgraf train salience} and {@code nutgraf train story-countries}.
 */
public final class ResolverEvidence {

  private ResolverEvidence() {}

  /** Returns the names of the features of salience, in the order of their values. */
  public static List<String> salienceFeatures() {
    return SalienceFeatures.NAMES;
  }

  /** Returns the names of the features of a story's country, in the order of their values. */
  public static List<String> countryFeatures() {
    return CountryFeatures.NAMES;
  }

  /**
   * Returns the features of an article's entities.
   *
   * @param mentions an engine's mentions
   * @return values by entity, most salient entity first
   */
  public static Map<Entity, List<Double>> salience(AnalyzedText text, List<Mention> mentions) {
    Objects.requireNonNull(text, "text must not be null");
    Words words = Words.of(text);
    List<Group> groups = StandardResolver.english().groups(text, words, mentions);
    SalienceFeatures features = new SalienceFeatures(text, words, groups);
    Map<List<Mention>, double[]> byMentions = new LinkedHashMap<>();
    groups.forEach(group -> byMentions.put(group.mentions(), features.of(group)));
    Map<Entity, List<Double>> values = new LinkedHashMap<>();
    for (Entity entity : Salience.rank(text, words, groups)) {
      values.put(entity, boxed(byMentions.get(entity.mentions())));
    }
    return values;
  }

  /**
   * Returns the features of the countries that anything in an article speaks for.
   *
   * @param mentions an engine's mentions
   * @return values by ISO code, in the order of the codes
   */
  public static Map<String, List<Double>> countries(AnalyzedText text, List<Mention> mentions) {
    Objects.requireNonNull(text, "text must not be null");
    Map<String, List<Double>> values = new LinkedHashMap<>();
    StoryCountries.features(text, StandardResolver.evidenceOf(text, mentions))
        .forEach((code, features) -> values.put(code, boxed(features)));
    return values;
  }

  private static List<Double> boxed(double[] values) {
    return java.util.Arrays.stream(values).boxed().toList();
  }
}
