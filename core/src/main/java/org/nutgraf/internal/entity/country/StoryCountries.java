// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.internal.entity.mention.Dateline;
import org.nutgraf.internal.math.FeatureVector;
import org.nutgraf.internal.math.FeatureWeights;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Span;

/** Determines the countries in which a story takes place from the places that it mentions. */
public final class StoryCountries {

  private static final double SUBJECT = 0.5;

  /**
   * The evidence for countries.
   *
   * @param placeMentions gazetteer forms and cities in the text
   * @param dateline place of the dateline
   */
  public record Evidence(List<PlaceMention> placeMentions, Optional<PlaceMention> dateline) {

    /** Returns the country code of the dateline, or "". */
    String filed() {
      return dateline.map(place -> place.entry().code()).orElse("");
    }
  }

  private static final FeatureWeights<CountryFeature> WEIGHTS =
      FeatureWeights.load("story-countries.properties", CountryFeature.class);

  private StoryCountries() {}

  public static List<StoryCountry> weigh(AnalyzedText text, Evidence evidence) {
    Map<String, List<PlaceMention>> byCode = byCode(evidence);
    String filed = evidence.filed();
    List<StoryCountry> countries = new ArrayList<>();
    features(text, evidence)
        .forEach(
            (code, features) ->
                countries.add(country(text, code, byCode.get(code), features, code.equals(filed))));
    countries.sort(
        Comparator.comparingDouble((StoryCountry country) -> -country.score())
            .thenComparing(StoryCountry::isoCode));
    return countries;
  }

  /** Returns the features of every country with evidence, ordered by ISO code. */
  public static Map<String, FeatureVector<CountryFeature>> features(
      AnalyzedText text, Evidence evidence) {
    Map<String, List<PlaceMention>> byCode = byCode(evidence);
    int all = byCode.values().stream().mapToInt(List::size).sum();
    Map<String, FeatureVector<CountryFeature>> features = new TreeMap<>();
    byCode.forEach(
        (code, own) ->
            features.put(code, CountryFeatures.of(text, own, all, code.equals(evidence.filed()))));
    return features;
  }

  private static StoryCountry country(
      AnalyzedText text,
      String code,
      List<PlaceMention> own,
      FeatureVector<CountryFeature> features,
      boolean filed) {
    double score = WEIGHTS.score(features);
    CountryRole role = role(score, filed && (score < SUBJECT || isOnlyFiled(text, own)));
    TreeSet<Span> spans = new TreeSet<>();
    own.forEach(placeMention -> spans.add(placeMention.span()));
    String name = Countries.standard().byIso(code).orElseThrow().name();
    return new StoryCountry(code, name, role, score, List.copyOf(spans));
  }

  /** Returns whether the dateline is the only evidence for a country. */
  private static boolean isOnlyFiled(AnalyzedText text, List<PlaceMention> own) {
    Optional<Span> line = Dateline.find(text);
    return own.stream().allMatch(s -> line.isPresent() && s.span().start() < line.get().end());
  }

  /** Returns the role: DATELINE if there is little evidence other than the dateline. */
  private static CountryRole role(double score, boolean filed) {
    if (filed) {
      return CountryRole.DATELINE;
    }
    return score < SUBJECT ? CountryRole.MENTIONED : CountryRole.SUBJECT;
  }

  static Map<String, List<PlaceMention>> byCode(Evidence evidence) {
    Map<String, List<PlaceMention>> byCode = new TreeMap<>();
    for (PlaceMention placeMention : evidence.placeMentions) {
      if (!placeMention.entry().code().isEmpty()) {
        byCode
            .computeIfAbsent(placeMention.entry().code(), key -> new ArrayList<>())
            .add(placeMention);
      }
    }
    evidence.dateline.ifPresent(
        place -> {
          List<PlaceMention> own =
              byCode.computeIfAbsent(place.entry().code(), key -> new ArrayList<>());
          if (own.stream().noneMatch(other -> other.span().overlaps(place.span()))) {
            own.add(place);
          }
        });
    return byCode;
  }
}
