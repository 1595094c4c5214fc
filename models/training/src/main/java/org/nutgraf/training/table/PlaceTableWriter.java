// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.nutgraf.internal.gazetteer.Places;

/** Writes the binary table that {@link Places} reads; equal input gives equal bytes. */
final class PlaceTableWriter {

  private static final int MAX_KEY = 255;

  private final List<PlaceDraft> places;
  private final Map<String, String> subdivisions;
  private final DataOutputStream out;

  private PlaceTableWriter(
      List<PlaceDraft> places, Map<String, String> subdivisions, DataOutputStream out) {
    this.places = places;
    this.subdivisions = subdivisions;
    this.out = out;
  }

  /**
   * Writes a table and closes the stream.
   *
   * @param places all places
   * @param subdivisions names by ISO 3166-2 code
   * @param keys the indexes of the places of each key, the largest place first
   * @param common whether a key is a common word
   * @throws IOException if writing fails
   */
  static void write(
      OutputStream file,
      List<PlaceDraft> places,
      Map<String, String> subdivisions,
      Map<String, List<Integer>> keys,
      Predicate<String> common)
      throws IOException {
    OutputStream zip =
        new GZIPOutputStream(file, 1 << 16) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        };
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16))) {
      PlaceTableWriter writer = new PlaceTableWriter(places, subdivisions, out);
      writer.places();
      writer.keys(keys, common);
    }
  }

  private void places() throws IOException {
    out.writeInt(Places.MAGIC);
    TreeSet<String> countries = new TreeSet<>();
    places.forEach(place -> countries.add(place.country()));
    out.writeShort(countries.size());
    for (String code : countries) {
      out.writeUTF(code);
    }
    List<String> codes = new ArrayList<>(new TreeSet<>(subdivisions.keySet()));
    codes.remove("");
    codes.add(0, "");
    out.writeShort(codes.size());
    for (String code : codes) {
      out.writeUTF(code);
      out.writeUTF(subdivisions.getOrDefault(code, ""));
    }
    out.writeInt(places.size());
    List<String> order = List.copyOf(countries);
    for (PlaceDraft place : places) {
      out.writeByte(order.indexOf(place.country()));
    }
    for (PlaceDraft place : places) {
      int at = place.subdivision().isEmpty() ? 0 : codes.indexOf(place.subdivision());
      out.writeShort(Math.max(0, at));
    }
    for (PlaceDraft place : places) {
      out.writeByte(place.kind().ordinal());
    }
    column(PlaceDraft::population);
    column(PlaceDraft::latitude);
    column(PlaceDraft::longitude);
    column(PlaceDraft::geonames);
  }

  private void column(ToIntFunction<PlaceDraft> value) throws IOException {
    for (PlaceDraft place : places) {
      variable(zigzag(value.applyAsInt(place)));
    }
  }

  private void keys(Map<String, List<Integer>> keys, Predicate<String> common) throws IOException {
    List<String> sorted = new ArrayList<>();
    for (String key : keys.keySet()) {
      if (bytes(key).length <= MAX_KEY) {
        sorted.add(key);
      }
    }
    sorted.sort(Comparator.comparing(PlaceTableWriter::bytes, Arrays::compareUnsigned));
    out.writeInt(sorted.size());
    byte[] before = {};
    int last = 0;
    for (String key : sorted) {
      byte[] bytes = bytes(key);
      int shared = Math.max(0, Arrays.mismatch(before, bytes));
      out.writeByte(shared);
      out.writeByte(bytes.length - shared);
      out.write(bytes, shared, bytes.length - shared);
      List<Integer> list = keys.get(key);
      variable(list.size() << 1 | (common.test(key) ? 1 : 0));
      for (int place : list) {
        variable(zigzag(place - last));
        last = place;
      }
      before = bytes;
    }
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }

  private static int zigzag(int value) {
    return value << 1 ^ value >> 31;
  }

  private void variable(int value) throws IOException {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.writeByte(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}
