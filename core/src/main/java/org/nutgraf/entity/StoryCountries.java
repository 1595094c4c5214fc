// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Span;

/** Tells in which countries a story plays from everything that was sighted. */
final class StoryCountries {

  private static final double SUBJECT = 0.5;

  /**
   * What speaks for countries.
   *
   * @param sightings forms and cities in the text
   * @param dateline where the article was filed
   */
  record Evidence(List<Sighting> sightings, Optional<Sighting> dateline) {

    /** Returns the country of the dateline, or "". */
    String filed() {
      return dateline.map(place -> place.form().code()).orElse("");
    }
  }

  private StoryCountries() {}

  private static final LinearWeights WEIGHTS =
      LinearWeights.load("story-countries.properties", CountryFeatures.NAMES);

  static List<StoryCountry> weigh(AnalyzedText text, Evidence evidence) {
    Map<String, List<Sighting>> byCode = byCode(evidence);
    String filed = evidence.filed();
    List<StoryCountry> countries = new ArrayList<>();
    features(text, evidence)
        .forEach(
            (code, features) ->
                countries.add(country(code, byCode.get(code), features, code.equals(filed))));
    countries.sort(
        Comparator.comparingDouble((StoryCountry country) -> -country.score())
            .thenComparing(StoryCountry::isoCode));
    return countries;
  }

  /** Returns the features of every country that something speaks for, in the order of the codes. */
  static Map<String, double[]> features(AnalyzedText text, Evidence evidence) {
    Map<String, List<Sighting>> byCode = byCode(evidence);
    int all = byCode.values().stream().mapToInt(List::size).sum();
    Map<String, double[]> features = new TreeMap<>();
    byCode.forEach(
        (code, own) ->
            features.put(code, CountryFeatures.of(text, own, all, code.equals(evidence.filed()))));
    return features;
  }

  private static StoryCountry country(
      String code, List<Sighting> own, double[] features, boolean filed) {
    double score = WEIGHTS.score(features);
    CountryRole role = role(score, own.size(), filed);
    TreeSet<Span> spans = new TreeSet<>();
    own.forEach(sighting -> spans.add(sighting.span()));
    String name = Countries.standard().byIso(code).orElseThrow().name();
    return new StoryCountry(code, name, role, score, List.copyOf(spans));
  }

  /** A country that nothing but the dateline speaks for is where the story was filed. */
  private static CountryRole role(double score, int sightings, boolean filed) {
    if (filed && (sightings == 1 || score < SUBJECT)) {
      return CountryRole.DATELINE;
    }
    return score < SUBJECT ? CountryRole.MENTIONED : CountryRole.SUBJECT;
  }

  static Map<String, List<Sighting>> byCode(Evidence evidence) {
    Map<String, List<Sighting>> byCode = new TreeMap<>();
    for (Sighting sighting : evidence.sightings) {
      if (!sighting.form().code().isEmpty()) {
        byCode.computeIfAbsent(sighting.form().code(), key -> new ArrayList<>()).add(sighting);
      }
    }
    evidence.dateline.ifPresent(
        place -> {
          List<Sighting> own =
              byCode.computeIfAbsent(place.form().code(), key -> new ArrayList<>());
          if (own.stream().noneMatch(other -> other.span().overlaps(place.span()))) {
            own.add(place);
          }
        });
    return byCode;
  }
}
