// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityResolver;
import org.nutgraf.entity.StoryCountry;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Span;

/** Evaluates the countries of a story against the {@code places} that indexers assigned to it. */
public final class CountryEvaluation {

  private static final String SET = "reuters1987";

  /** Labels of 1987 that are not names in the table of countries. */
  private static final Map<String, String> LABELS =
      Map.of("usa", "US", "uk", "GB", "ussr", "RU", "trinidad-tobago", "TT", "uae", "AE");

  /** An article with the countries that indexers assigned to it. */
  public record Labelled(String title, String dateline, String body, Set<String> countries) {

    /** Returns the article without its dateline. */
    public Labelled undated() {
      return new Labelled(title, "", body, countries);
    }
  }

  private CountryEvaluation() {}

  /**
   * Returns precision, recall and F1 over all pairs of article and country, and F1 of the baseline
   * that always predicts "US". A country counts as found if the story is set there: any role but
   * {@code MENTIONED}.
   *
   * @param data the folder of labelled data
   * @throws IOException if the set cannot be read
   */
  public static List<Figure> measure(Path data, EntityEngine engine, EntityResolver resolver)
      throws IOException {
    int[] counts = new int[3];
    int[] baseline = new int[3];
    for (Labelled article : read(data)) {
      count(article.countries(), found(article, engine, resolver), counts);
      count(article.countries(), Set.of("US"), baseline);
    }
    List<Figure> figures = new ArrayList<>(figures(engine.name(), counts));
    figures.add(figures("always US", baseline).get(2));
    return figures;
  }

  private static Set<String> found(Labelled article, EntityEngine engine, EntityResolver resolver) {
    AnalyzedText text = analyze(article, engine);
    Set<String> found = new TreeSet<>();
    for (StoryCountry country : resolver.resolve(text, engine.tagger().tag(text)).countries()) {
      if (country.role() != CountryRole.MENTIONED) {
        found.add(country.isoCode());
      }
    }
    return found;
  }

  public static AnalyzedText analyze(Labelled article, EntityEngine engine) {
    String text = article.title() + "\n\n" + (article.dateline() + " " + article.body()).strip();
    int body = article.title().length() + 2;
    Span none = new Span(body, body);
    Layout layout =
        new Layout(new Span(0, article.title().length()), none, new Span(body, text.length()));
    return engine.analyzer().analyze(text, layout);
  }

  public static List<Labelled> read(Path data) throws IOException {
    List<Labelled> articles = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    Path file = data.resolve("countries/reuters1987-dev.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = json.readTree(line);
        Set<String> codes = new TreeSet<>();
        node.path("places").forEach(place -> codes.add(code(place.asText())));
        articles.add(
            new Labelled(
                node.path("title").asText(),
                node.path("dateline").asText(),
                node.path("text").asText().strip(),
                codes));
      }
    }
    return articles;
  }

  private static String code(String label) {
    String known = LABELS.get(label);
    return known != null
        ? known
        : Countries.standard()
            .find(label.replace('-', ' '))
            .map(Country::isoCode)
            .orElseThrow(() -> new IllegalArgumentException("no country for label " + label));
  }

  private static void count(Set<String> gold, Set<String> found, int[] counts) {
    counts[0] += (int) found.stream().filter(gold::contains).count();
    counts[1] += found.size();
    counts[2] += gold.size();
  }

  private static List<Figure> figures(String system, int[] counts) {
    double precision = (double) counts[0] / Math.max(1, counts[1]);
    double recall = (double) counts[0] / Math.max(1, counts[2]);
    double f1 = 2.0 * counts[0] / Math.max(1, counts[1] + counts[2]);
    return List.of(
        new Figure("countries", SET, system, "P", precision, counts[1]),
        new Figure("countries", SET, system, "R", recall, counts[2]),
        new Figure("countries", SET, system, "F1", f1, counts[2]));
  }
}
