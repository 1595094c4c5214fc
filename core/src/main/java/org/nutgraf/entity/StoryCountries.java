// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Span;

/** Tells in which countries a story plays from everything that was sighted. */
final class StoryCountries {

  private static final double SUBJECT = 0.5;

  private StoryCountries() {}

  static List<StoryCountry> weigh(AnalyzedText text, List<Sighting> sightings) {
    Map<String, List<Span>> evidence = new TreeMap<>();
    Map<String, Double> weights = new TreeMap<>();
    for (Sighting sighting : sightings) {
      String code = sighting.form().code();
      if (!code.isEmpty()) {
        evidence.computeIfAbsent(code, key -> new ArrayList<>()).add(sighting.span());
        weights.merge(code, weight(text, sighting), Double::sum);
      }
    }
    List<StoryCountry> countries = new ArrayList<>();
    evidence.forEach(
        (code, spans) -> {
          double score = 1 - Math.exp(-weights.get(code) / 4);
          CountryRole role = score >= SUBJECT ? CountryRole.SUBJECT : CountryRole.MENTIONED;
          String name = Countries.standard().byIso(code).orElseThrow().name();
          countries.add(new StoryCountry(code, name, role, score, spans));
        });
    countries.sort(
        Comparator.comparingDouble((StoryCountry country) -> -country.score())
            .thenComparing(StoryCountry::isoCode));
    return countries;
  }

  private static double weight(AnalyzedText text, Sighting sighting) {
    if (text.layout().headline().contains(sighting.span())) {
      return 3;
    }
    return text.layout().standfirst().contains(sighting.span()) ? 2 : 1;
  }
}
