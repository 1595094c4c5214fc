// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The public lists of names in which the name finder looks up words and phrases: forenames,
 * surnames, cities, universities, companies, countries, peoples, regions and international
 * organisations.
 */
public final class NameLists {

  private static final int FORENAME = 1;
  private static final int SURNAME = 1 << 1;
  private static final int CITY = 1 << 2;
  private static final int BIG_CITY = 1 << 3;
  private static final int COUNTRY = 1 << 4;
  private static final int PEOPLE = 1 << 5;
  private static final int UNIVERSITY = 1 << 6;
  private static final int COMPANY = 1 << 7;
  private static final int REGION = 1 << 8;
  private static final int INTERNATIONAL = 1 << 9;

  private static final int BIG = 300_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern COMPANY_FORM =
      Pattern.compile("\\s+(?:Inc\\.?|Corp\\.?|Company|Co\\.|& Co\\.|Group|Corporation|plc)$");
  private static final Pattern ALTERNATIVES = Pattern.compile(",| or |/");
  private static final Pattern REMARK = Pattern.compile("\\(.*");

  private final SortedMap<String, Integer> bits = new TreeMap<>();

  private NameLists() {}

  /**
   * Reads the lists under {@code data}: {@code names/*.tsv} and {@code countries/sources}; a
   * missing list is skipped.
   *
   * @throws IOException if a list cannot be read
   */
  public static NameLists read(Path data) throws IOException {
    NameLists lists = new NameLists();
    Path names = data.resolve("names");
    lists.addColumn(names.resolve("forenames.tsv"), FORENAME);
    lists.addColumn(names.resolve("surnames.tsv"), SURNAME);
    lists.addColumn(names.resolve("universities.tsv"), UNIVERSITY);
    lists.addCities(names.resolve("cities.tsv"));
    lists.addCompanies(names.resolve("sp500.tsv"));
    Path sources = data.resolve("countries").resolve("sources");
    lists.addTerritories(sources.resolve("cldr-territories-en.json"));
    lists.addFactbook(sources.resolve("factbook-2026-05.jsonl"));
    return lists;
  }

  /**
   * Returns the phrases in lower case, each with the bits, in [1, 65535], of the lists that contain
   * it.
   */
  public Map<String, Integer> bits() {
    return Map.copyOf(bits);
  }

  /** Returns whether a phrase in lower case is a word for the people of a country. */
  public boolean isPeople(String phrase) {
    return (bits.getOrDefault(phrase, 0) & PEOPLE) != 0;
  }

  private void add(String phrase, int bit) {
    String stripped = phrase.strip();
    String plain =
        MARKS.matcher(Normalizer.normalize(stripped, Normalizer.Form.NFD)).replaceAll("");
    for (String form : List.of(stripped, plain)) {
      if (form.length() >= 2 && form.length() <= 80) {
        bits.merge(form.toLowerCase(Locale.ROOT), bit, (a, b) -> a | b);
      }
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
  }

  private static String[] cells(String line) {
    return line.split("\t", -1);
  }

  private void addColumn(Path file, int bit) throws IOException {
    for (String line : lines(file)) {
      add(cells(line)[0], bit);
    }
  }

  private void addCities(Path file) throws IOException {
    for (String line : lines(file)) {
      String[] cells = cells(line);
      add(cells[0], CITY);
      if (cells.length > 3 && cells[3].matches("\\d{1,9}") && Integer.parseInt(cells[3]) >= BIG) {
        add(cells[0], BIG_CITY);
      }
    }
  }

  private void addCompanies(Path file) throws IOException {
    for (String line : lines(file)) {
      String name = cells(line)[0];
      add(name, COMPANY);
      add(COMPANY_FORM.matcher(name).replaceFirst(""), COMPANY);
    }
  }

  private void addTerritories(Path file) throws IOException {
    if (Files.exists(file)) {
      JsonNode names = JSON.readTree(file.toFile());
      names
          .at("/main/en/localeDisplayNames/territories")
          .properties()
          .forEach(
              entry ->
                  add(
                      entry.getValue().asText(),
                      entry.getKey().matches("\\d{3}.*") ? REGION : COUNTRY));
    }
  }

  private void addFactbook(Path file) throws IOException {
    for (String line : lines(file)) {
      JsonNode country = JSON.readTree(line);
      for (String field : List.of("short", "long", "abbreviation")) {
        add(country.path(field).asText(""), COUNTRY);
      }
      for (String form : ALTERNATIVES.split(country.path("demonym_adjective").asText(""))) {
        add(form, PEOPLE);
      }
      String noun = country.path("demonym_noun").asText("").split(",", 2)[0];
      String people = REMARK.matcher(noun).replaceFirst("").strip();
      if (!people.isEmpty()) {
        add(people, PEOPLE);
        add(people + "s", PEOPLE);
      }
      for (String name : country.path("organizations").asText("").split(",")) {
        add(REMARK.matcher(name).replaceFirst(""), INTERNATIONAL);
      }
      add(country.path("capital").asText(""), BIG_CITY);
    }
  }
}
