// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.training.data.Supplement;
import org.nutgraf.training.table.CountryRow.Field;

/**
 * Builds the table of countries from open sources: {@code country-codes.csv} (PDDL), the newest
 * {@code factbook-*.jsonl} (CC0), {@code cldr-territories-en.json} (Unicode-3.0), and the project's
 * own supplement.
 */
public final class CountryTableBuilder {

  private static final String HEAD =
      "# nutgraf-countries 1\n"
          + "# code, name, Wikidata id, names, adjectives, people, former names, capitals, seats\n";

  private final Map<String, CountryRow> rows = new TreeMap<>();
  private final Map<String, String> codeOfFips = new HashMap<>();

  private CountryTableBuilder() {}

  /**
   * Reads the sources and returns the table's text.
   *
   * @param sources folder with the three files
   * @throws IOException if a file is missing or cannot be read
   */
  public static String build(Path sources) throws IOException {
    CountryTableBuilder table = new CountryTableBuilder();
    table.readCodes(sources.resolve("country-codes.csv"));
    table.readTerritories(sources.resolve("cldr-territories-en.json"));
    table.readFactbook(newestFactbook(sources));
    table.readSupplement();
    table.dropSharedFormerNames();
    StringBuilder text = new StringBuilder(HEAD);
    table.rows.values().forEach(row -> text.append(row.line()).append('\n'));
    return text.toString();
  }

  private static Path newestFactbook(Path sources) throws IOException {
    try (var files = Files.list(sources)) {
      return files
          .filter(file -> file.getFileName().toString().matches("factbook-.*\\.jsonl"))
          .sorted()
          .reduce((a, b) -> b)
          .orElseThrow(() -> new IOException("no factbook-*.jsonl in " + sources));
    }
  }

  private void readCodes(Path file) throws IOException {
    List<List<String>> records = CsvLine.records(Files.readString(file, StandardCharsets.UTF_8));
    List<String> head = records.get(0);
    for (List<String> fields : records.subList(1, records.size())) {
      Map<String, String> record = new HashMap<>();
      for (int i = 0; i < head.size() && i < fields.size(); i++) {
        record.put(head.get(i), fields.get(i).strip());
      }
      CountryRow row = row(record.get("ISO3166-1-Alpha-2"));
      row.wikidata = record.get("wikidata_id").replaceFirst(".*/", "");
      for (String fips : record.get("FIPS").split(",")) {
        codeOfFips.put(fips.strip().toLowerCase(Locale.ROOT), row.code);
      }
      row.add(Field.NAMES, plain(record.get("CLDR display name")));
      row.add(Field.NAMES, plain(record.get("UNTERM English Short")));
      row.add(Field.NAMES, plain(record.get("UNTERM English Formal")));
      row.add(Field.CAPITALS, record.get("Capital"));
    }
    codeOfFips.putAll(Map.of("kv", "XK", "ri", "RS"));
  }

  private void readTerritories(Path file) throws IOException {
    JsonNode names =
        new ObjectMapper()
            .readTree(Files.readString(file, StandardCharsets.UTF_8))
            .at("/main/en/localeDisplayNames/territories");
    names
        .properties()
        .forEach(
            entry -> {
              String code = entry.getKey().substring(0, Math.min(2, entry.getKey().length()));
              if (code.equals("XK") || rows.containsKey(code)) {
                String name = plain(entry.getValue().asText());
                if (entry.getKey().length() == 2) {
                  row(code).name = name;
                }
                row(code).add(Field.NAMES, name);
              }
            });
  }

  private void readFactbook(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode entry = json.readTree(line);
      String code = codeOfFips.get(entry.path("gec").asText());
      if (code == null) {
        continue;
      }
      CountryRow row = row(code);
      row.add(Field.NAMES, plain(text(entry, "short")));
      row.add(Field.NAMES, plain(text(entry, "long")));
      FactbookForms.names(text(entry, "former")).forEach(f -> row.add(Field.FORMER, f));
      FactbookForms.demonyms(text(entry, "demonym_adjective"))
          .forEach(f -> row.add(Field.ADJECTIVES, f));
      FactbookForms.demonyms(text(entry, "demonym_noun")).forEach(f -> row.add(Field.PEOPLE, f));
      FactbookForms.names(text(entry, "capital")).forEach(f -> row.add(Field.CAPITALS, f));
    }
  }

  private void readSupplement() throws IOException {
    for (String line : Supplement.lines("country-supplement.tsv")) {
      supplement(line.split("\t"));
    }
  }

  private void supplement(String[] cells) throws IOException {
    if (cells.length != 3) {
      throw new IOException("supplement line must have 3 fields, had " + cells.length);
    }
    CountryRow row = row(cells[0]);
    if (cells[1].equals("name")) {
      row.name = cells[2];
      row.add(Field.NAMES, cells[2]);
    } else if (cells[1].equals("wikidata")) {
      row.wikidata = cells[2];
    } else if (cells[1].startsWith("-")) {
      row.forms(Field.of(cells[1].substring(1))).removeAll(List.of(cells[2].split("\\|")));
    } else {
      for (String form : cells[2].split("\\|")) {
        row.add(Field.of(cells[1]), form);
      }
    }
  }

  /** Drops former names that two countries share, or that are another country's present name. */
  private void dropSharedFormerNames() {
    Map<String, Integer> owners = new HashMap<>();
    for (CountryRow row : rows.values()) {
      for (Field field : List.of(Field.NAMES, Field.FORMER)) {
        row.forms(field).forEach(form -> owners.merge(form, 1, Integer::sum));
      }
    }
    for (CountryRow row : rows.values()) {
      row.forms(Field.FORMER).removeAll(row.forms(Field.NAMES));
      row.forms(Field.FORMER).removeIf(form -> owners.getOrDefault(form, 0) > 1);
    }
  }

  private CountryRow row(String code) {
    return rows.computeIfAbsent(code, CountryRow::new);
  }

  private static String text(JsonNode entry, String key) {
    JsonNode value = entry.path(key);
    return value.isTextual() ? value.asText() : "";
  }

  /**
   * Strips remarks and the article and spells out {@code &}; returns an empty string if the name is
   * not usable.
   */
  private static String plain(String name) {
    String plain =
        name.replaceFirst("; note.*", "")
            .replaceAll("\\*", "")
            .replaceAll("\\([^)]*\\)", "")
            .replace(" & ", " and ")
            .replaceFirst("^[Tt]he ", "")
            .replaceAll(" +", " ")
            .strip();
    return plain.equalsIgnoreCase("none") || plain.contains(",") ? "" : plain;
  }
}
