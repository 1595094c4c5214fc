// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.Country;
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

  /** The score from which the likeliest country is a subject if no other one is. */
  private static final double LIKELIEST = 0.2;

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

  /** Weights for articles whose dateline names a place: it says most of what there is to know. */
  private static final FeatureWeights<CountryFeature> DATED =
      FeatureWeights.load("story-countries.properties", CountryFeature.class);

  private static final FeatureWeights<CountryFeature> UNDATED =
      FeatureWeights.load("story-countries.properties", "undated", CountryFeature.class);

  private StoryCountries() {}

  /**
   * Returns the countries for which there is evidence: the main country of the story first, then
   * the highest score first, then by ISO code.
   */
  public static List<StoryCountry> weigh(AnalyzedText text, Evidence evidence) {
    Map<String, List<PlaceMention>> byCode = byCode(evidence);
    String filed = evidence.filed();
    FeatureWeights<CountryFeature> weights = filed.isEmpty() ? UNDATED : DATED;
    Map<String, Double> scores = new TreeMap<>();
    features(text, evidence).forEach((code, values) -> scores.put(code, weights.score(values)));
    double needed = needed(scores.values());
    List<StoryCountry> countries = new ArrayList<>();
    scores.forEach(
        (code, score) ->
            countries.add(country(text, byCode.get(code), score, needed, code.equals(filed))));
    countries.sort(
        Comparator.comparingDouble((StoryCountry country) -> -country.score())
            .thenComparing(StoryCountry::isoCode));
    main(text, byCode, countries)
        .ifPresent(
            main -> {
              countries.remove(main);
              countries.add(0, main);
            });
    return countries;
  }

  /**
   * Returns the score that makes a country a subject: if none has the usual one, the highest score,
   * unless that is very low, since nearly every story plays somewhere.
   */
  private static double needed(Collection<Double> scores) {
    double highest = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return highest >= SUBJECT || highest < LIKELIEST ? SUBJECT : highest;
  }

  /** Returns the most prominent of the countries where the story takes place. */
  private static Optional<StoryCountry> main(
      AnalyzedText text, Map<String, List<PlaceMention>> byCode, List<StoryCountry> countries) {
    Span dateline = Dateline.find(text).orElse(new Span(0, 0));
    StoryCountry main = null;
    double max = Double.NEGATIVE_INFINITY;
    for (StoryCountry country : countries) {
      if (country.role() != CountryRole.MENTIONED) {
        double prominence = Prominence.of(text, byCode.get(country.isoCode()), dateline);
        if (prominence > max) {
          main = country;
          max = prominence;
        }
      }
    }
    return Optional.ofNullable(main);
  }

  /** Returns the features of every country with evidence, ordered by ISO code. */
  public static Map<String, FeatureVector<CountryFeature>> features(
      AnalyzedText text, Evidence evidence) {
    Map<String, List<PlaceMention>> byCode = byCode(evidence);
    int all = byCode.values().stream().mapToInt(List::size).sum();
    int rivals = evidence.filed().isEmpty() ? 0 : byCode.size() - 1;
    Map<String, FeatureVector<CountryFeature>> features = new TreeMap<>();
    byCode.forEach(
        (code, own) ->
            features.put(
                code, CountryFeatures.of(text, own, all, rivals, code.equals(evidence.filed()))));
    return features;
  }

  private static StoryCountry country(
      AnalyzedText text, List<PlaceMention> own, double score, double needed, boolean filed) {
    CountryRole role = role(score, needed, filed && (score < needed || isOnlyFiled(text, own)));
    TreeSet<Span> spans = new TreeSet<>();
    own.forEach(placeMention -> spans.add(placeMention.span()));
    Country country = Countries.standard().byIso(own.get(0).entry().code()).orElseThrow();
    return new StoryCountry(country.isoCode(), country.name(), role, score, List.copyOf(spans));
  }

  /** Returns whether the dateline is the only evidence for a country. */
  private static boolean isOnlyFiled(AnalyzedText text, List<PlaceMention> own) {
    Optional<Span> line = Dateline.find(text);
    return own.stream().allMatch(s -> line.isPresent() && s.span().start() < line.get().end());
  }

  /** Returns the role: DATELINE if there is little evidence other than the dateline. */
  private static CountryRole role(double score, double needed, boolean filed) {
    if (filed) {
      return CountryRole.DATELINE;
    }
    return score < needed ? CountryRole.MENTIONED : CountryRole.SUBJECT;
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
