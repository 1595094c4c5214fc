// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nutgraf.internal.entity.country.CountryFeature;
import org.nutgraf.internal.entity.salience.SalienceFeature;
import org.nutgraf.internal.related.RelatednessFeature;
import org.nutgraf.internal.resource.BundledResource;
import org.nutgraf.model.ModelNotFoundException;

class FeatureWeightsTest {

  private enum Unknown implements Feature {
    NOWHERE;

    @Override
    public String key() {
      return "nowhere";
    }
  }

  private static Set<String> weightsOf(String card) {
    return weightsOf(card, "weight.");
  }

  private static Set<String> weightsOf(String card, String prefix) {
    Set<String> keys = new TreeSet<>();
    BundledResource.read(card, BundledResource::properties).stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> keys.add(name.substring(prefix.length())));
    return keys;
  }

  @Test
  void everyCardHasTheWeightsOfItsFeaturesAndNoOthers() {
    assertThat(weightsOf("salience.properties"))
        .containsExactlyInAnyOrderElementsOf(Feature.keys(SalienceFeature.class));
    assertThat(weightsOf("story-countries.properties"))
        .containsExactlyInAnyOrderElementsOf(Feature.keys(CountryFeature.class));
    assertThat(weightsOf("story-countries.properties", "undated."))
        .containsExactlyInAnyOrderElementsOf(Feature.keys(CountryFeature.class));
    assertThat(weightsOf("relatedness.properties"))
        .containsExactlyInAnyOrderElementsOf(Feature.keys(RelatednessFeature.class));
  }

  @Test
  void scoreIsTheLogisticFunctionOfTheWeightedSum() {
    FeatureWeights<RelatednessFeature> weights =
        FeatureWeights.load("relatedness.properties", RelatednessFeature.class);
    FeatureVector<RelatednessFeature> values = new FeatureVector<>(RelatednessFeature.values());
    assertThat(weights.score(values)).isEqualTo(0.5);
    values.put(RelatednessFeature.BIAS, true);
    values.put(RelatednessFeature.TOPIC, 0.5);
    double odds =
        weights.weight(RelatednessFeature.BIAS) + weights.weight(RelatednessFeature.TOPIC) * 0.5;
    assertThat(weights.score(values)).isEqualTo(Logistic.sigmoid(odds));
  }

  @Test
  void theErrorNamesTheMissingWeight() {
    assertThatThrownBy(() -> FeatureWeights.load("relatedness.properties", Unknown.class))
        .isInstanceOf(ModelNotFoundException.class)
        .hasMessageContaining("relatedness.properties, weight.nowhere");
  }

  @Test
  void vectorsReturnCopies() {
    FeatureVector<RelatednessFeature> values = new FeatureVector<>(RelatednessFeature.values());
    values.put(RelatednessFeature.LEXICAL, 0.25);
    values.toArray()[RelatednessFeature.LEXICAL.ordinal()] = 7;
    assertThat(values.get(RelatednessFeature.LEXICAL)).isEqualTo(0.25);
  }
}
