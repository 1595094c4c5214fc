// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.nutgraf.internal.gazetteer.CountryTable;
import org.nutgraf.internal.gazetteer.Place;
import org.nutgraf.internal.gazetteer.PlaceKey;
import org.nutgraf.internal.gazetteer.Places;
import org.nutgraf.training.data.Supplement;

/**
 * Builds the table of places from GeoNames' towns, the subdivisions of ISO 3166-2 and the project's
 * supplements.
 *
 * <p>The position of a subdivision is that of its seat, or else of its largest town, or else of the
 * town of the same name; its population is the sum of its towns'.
 */
public final class PlaceTableBuilder {

  /** Countries whose codes have been numbered anew, while the English names follow the old ones. */
  private static final Set<String> RENUMBERED = Set.of("IR", "MA");

  private final Map<String, String> regions = new HashMap<>();
  private final Map<String, String> extraNames = new HashMap<>();
  private final Map<String, String> preferred = new HashMap<>();
  private final List<Named> named = new ArrayList<>();
  private final Map<String, PlaceDraft> seats = new HashMap<>();
  private final Map<String, Integer> seatRanks = new HashMap<>();
  private final Map<String, Long> populations = new HashMap<>();
  private final Map<String, PlaceDraft> towns = new HashMap<>();
  private final Map<String, PlaceDraft> exactTowns = new HashMap<>();
  private final Map<String, String> subdivisions = new TreeMap<>();

  /** A place with its keys. */
  private record Named(PlaceDraft place, Set<String> keys) {}

  private PlaceTableBuilder() {}

  /**
   * Reads the sources and writes the table.
   *
   * @param data folder with {@code names/places.tsv.gz} and {@code names/subdivisions.tsv}; the
   *     other lists of names and {@code news/articles.jsonl.gz} show which names are common words
   * @throws IOException if a source cannot be read or the table cannot be written
   */
  public static void build(Path data, OutputStream out) throws IOException {
    PlaceTableBuilder builder = new PlaceTableBuilder();
    builder.readRegions();
    builder.readTowns(data.resolve("names").resolve("places.tsv.gz"));
    builder.readSubdivisions(data.resolve("names").resolve("subdivisions.tsv"));
    builder.readIslands();
    builder.readOtherNames();
    builder.write(out, CommonWords.read(data));
  }

  private void readRegions() throws IOException {
    for (String line : Supplement.lines("geonames-regions.tsv")) {
      String[] cells = cells(line, 3);
      regions.put(cells[0], cells[1]);
      boolean better = cells[2].startsWith("!");
      String name = better ? cells[2].substring(1) : cells[2];
      if (!name.isEmpty()) {
        extraNames.put(cells[1], name);
      }
      if (better) {
        preferred.put(cells[1], name);
      }
    }
  }

  private void readTowns(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        town(cells(line, 9));
      }
    }
  }

  private void town(String[] cells) {
    String country = cells[3];
    String region = regions.getOrDefault(country + "." + cells[4], "");
    int people = Integer.parseInt(cells[6]);
    PlaceDraft town =
        new PlaceDraft(
            Place.Kind.TOWN,
            country,
            region,
            people,
            thousandths(cells[7]),
            thousandths(cells[8]),
            Integer.parseInt(cells[0]));
    String key = PlaceKey.of(cells[1]);
    named.add(new Named(town, Set.of(key)));
    towns.merge(country + key, town, PlaceTableBuilder::larger);
    exactTowns.merge(country + cells[1], town, PlaceTableBuilder::larger);
    if (!region.isEmpty()) {
      populations.merge(region, (long) people, Long::sum);
      int rank = cells[5].equals("PPLC") ? 2 : cells[5].equals("PPLA") ? 1 : 0;
      int best = seatRanks.getOrDefault(region, -1);
      if (rank > best || rank == best && people > seats.get(region).population()) {
        seats.put(region, town);
        seatRanks.put(region, rank);
      }
    }
  }

  private static PlaceDraft larger(PlaceDraft a, PlaceDraft b) {
    return a.population() >= b.population() ? a : b;
  }

  private void readSubdivisions(Path file) throws IOException {
    Set<String> countries = new HashSet<>();
    CountryTable.bundled().rows().forEach(row -> countries.add(PlaceKey.of(row.name())));
    Map<String, Map<String, String>> parts = new LinkedHashMap<>();
    Map<String, PlaceDraft> drafts = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] cells = cells(line, 5);
      boolean misnamed = RENUMBERED.contains(cells[1]) && cells[4].equals(cells[1]);
      String english = misnamed ? "" : SubdivisionNames.clean(cells[2]);
      String standard = SubdivisionNames.clean(cells[3]);
      String name = preferred.getOrDefault(cells[0], english.isEmpty() ? standard : english);
      Set<String> keys = new HashSet<>();
      for (String form : List.of(name, english, standard, extraNames.getOrDefault(cells[0], ""))) {
        if (!form.isBlank()) {
          keys.add(PlaceKey.of(form));
          keys.add(PlaceKey.of(SubdivisionNames.bare(form)));
          SubdivisionNames.parts(form)
              .forEach(
                  part ->
                      parts
                          .computeIfAbsent(PlaceKey.of(part), key -> new TreeMap<>())
                          .merge(cells[1], cells[0], (a, b) -> ""));
        }
      }
      subdivisions.put(cells[0], name);
      keys.removeIf(key -> key.length() < 2);
      if (keys.stream().noneMatch(countries::contains) && !keys.isEmpty()) {
        PlaceDraft draft = subdivision(cells[0], cells[1], keys);
        drafts.put(cells[0], draft);
        named.add(new Named(draft, keys));
      }
    }
    addParts(parts, drafts);
  }

  private PlaceDraft subdivision(String code, String country, Set<String> keys) {
    PlaceDraft seat = seats.get(code);
    long people = populations.getOrDefault(code, 0L);
    for (String key : keys) {
      PlaceDraft town = towns.get(country + key);
      if (seat == null && town != null) {
        seat = town;
        people = Math.max(people, town.population());
      }
    }
    return at(
        Place.Kind.SUBDIVISION, country, code, (int) Math.min(people, Integer.MAX_VALUE), seat);
  }

  private static PlaceDraft at(
      Place.Kind kind, String country, String code, int people, PlaceDraft seat) {
    return seat == null
        ? new PlaceDraft(kind, country, code, people, Places.NOWHERE, 0, 0)
        : new PlaceDraft(kind, country, code, people, seat.latitude(), seat.longitude(), 0);
  }

  /** Adds the names in compounds that are no other place's name. */
  private void addParts(Map<String, Map<String, String>> parts, Map<String, PlaceDraft> drafts) {
    Set<String> known = new HashSet<>();
    named.forEach(place -> known.addAll(place.keys()));
    parts.forEach(
        (key, codes) -> {
          if (!known.contains(key) && codes.size() == 1) {
            String country = codes.keySet().iterator().next();
            String code = codes.values().iterator().next();
            PlaceDraft whole = drafts.get(code);
            PlaceDraft part = whole != null ? whole : at(Place.Kind.REGION, country, "", 0, null);
            named.add(new Named(part, Set.of(key)));
          }
        });
  }

  private void readIslands() throws IOException {
    for (String line : Supplement.lines("island-supplement.tsv")) {
      String[] cells = cells(line, 5);
      Set<String> keys = new HashSet<>();
      for (String name : cells[0].split("\\|")) {
        keys.add(PlaceKey.of(name));
      }
      PlaceDraft seat = cells[4].isEmpty() ? null : exactTowns.get(cells[1] + cells[4]);
      if (seat == null) {
        seat = towns.get(cells[1] + keys.iterator().next());
      }
      int people = Integer.parseInt(cells[3]) * 1000;
      PlaceDraft island = at(Place.Kind.REGION, cells[1], cells[2], people, seat);
      if (!completes(island, keys)) {
        named.add(new Named(island, keys));
      }
    }
  }

  /** Completes the subdivision of this name, if there is one. */
  private boolean completes(PlaceDraft island, Set<String> keys) {
    for (int i = 0; i < named.size(); i++) {
      PlaceDraft known = named.get(i).place();
      if (known.kind() == Place.Kind.SUBDIVISION
          && known.subdivision().equals(island.subdivision())
          && named.get(i).keys().stream().anyMatch(keys::contains)) {
        Set<String> all = new HashSet<>(named.get(i).keys());
        all.addAll(keys);
        PlaceDraft placed = known.latitude() == Places.NOWHERE ? island : known;
        int people = Math.max(known.population(), island.population());
        named.set(
            i,
            new Named(at(known.kind(), known.country(), known.subdivision(), people, placed), all));
        return true;
      }
    }
    return false;
  }

  private void readOtherNames() throws IOException {
    for (String line : Supplement.lines("city-supplement.tsv")) {
      String[] cells = line.split("\t", -1);
      if (cells.length < 3) {
        throw new IOException("supplement line must have 3 fields, had " + cells.length);
      }
      PlaceDraft town = cells.length > 3 ? exactTowns.get(cells[1] + cells[3]) : null;
      PlaceDraft known =
          town != null
              ? town
              : at(Place.Kind.TOWN, cells[1], "", Integer.parseInt(cells[2]) * 1000, null);
      named.add(new Named(known, Set.of(PlaceKey.of(cells[0]))));
    }
  }

  private void write(OutputStream out, CommonWords common) throws IOException {
    Map<PlaceDraft, Integer> index = new LinkedHashMap<>();
    named.sort(
        Comparator.comparing((Named place) -> place.keys().stream().sorted().findFirst().get()));
    named.forEach(place -> index.putIfAbsent(place.place(), index.size()));
    List<PlaceDraft> places = List.copyOf(index.keySet());
    Map<String, List<Integer>> keys = new TreeMap<>();
    for (Named place : named) {
      for (String key : place.keys()) {
        List<Integer> list = keys.computeIfAbsent(key, k -> new ArrayList<>());
        int at = index.get(place.place());
        if (!list.contains(at)) {
          list.add(at);
        }
      }
    }
    Comparator<Integer> bySize = Comparator.comparingInt(at -> -places.get(at).population());
    keys.values().forEach(list -> list.sort(bySize.thenComparing(Comparator.naturalOrder())));
    PlaceTableWriter.write(out, places, subdivisions, keys, common::contains);
  }

  private static String[] cells(String line, int count) throws IOException {
    String[] cells = line.split("\t", -1);
    if (cells.length != count) {
      throw new IOException(
          "line must have " + count + " fields, had " + cells.length + ": " + line);
    }
    return cells;
  }

  private static int thousandths(String degrees) {
    return (int) Math.round(Double.parseDouble(degrees) * 1000);
  }
}
