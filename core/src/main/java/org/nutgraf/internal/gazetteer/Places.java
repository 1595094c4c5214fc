// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.nutgraf.internal.resource.BundledResource;

/**
 * The places of the world by name: towns of 1,000 people and more, the subdivisions of countries,
 * and islands.
 *
 * <p>The table is built by {@code nutgraf train places}. Its gzipped format, big-endian: {@link
 * #MAGIC}; the country codes and the subdivisions (code, name), each list with its length before
 * it; the number of places and their columns (country, subdivision, kind, population, position in
 * thousandths of a degree, GeoNames id); the number of keys, and for each, in ascending order of
 * bytes, the length of the prefix that it shares with the one before, the rest, and its places, the
 * largest first. Numbers called variable have 7 bits per byte, lowest first.
 *
 * <p>In memory the keys are one array of bytes, in which a name is found by binary search.
 * Immutable.
 */
public final class Places {

  /** First four bytes of the table: "NGPL". */
  public static final int MAGIC = 0x4e47504c;

  /** The value of a latitude that stands for an unknown position. */
  public static final int NOWHERE = 100_000;

  private static final Place.Kind[] KINDS = Place.Kind.values();

  private final String[] countries;
  private final Place.Subdivision[] subdivisions;
  private final byte[] country;
  private final short[] subdivision;
  private final byte[] kind;
  private final int[] population;
  private final int[] latitude;
  private final int[] longitude;
  private final int[] geonames;
  private byte[] pool = new byte[1 << 16];
  private final int[] keyEnd;
  private final int[] listEnd;
  private final boolean[] common;
  private int[] lists;

  private Places(Cursor in) throws IOException {
    if (in.number(4) != MAGIC) {
      throw new IOException("table of places must start with NGPL");
    }
    countries = new String[in.number(2)];
    for (int i = 0; i < countries.length; i++) {
      countries[i] = in.text();
    }
    subdivisions = new Place.Subdivision[in.number(2)];
    for (int i = 0; i < subdivisions.length; i++) {
      subdivisions[i] = new Place.Subdivision(in.text(), in.text());
    }
    int size = in.number(4);
    country = in.bytes(size);
    subdivision = new short[size];
    for (int i = 0; i < size; i++) {
      subdivision[i] = (short) in.number(2);
    }
    kind = in.bytes(size);
    population = in.signed(size);
    latitude = in.signed(size);
    longitude = in.signed(size);
    geonames = in.signed(size);
    int keys = in.number(4);
    keyEnd = new int[keys];
    listEnd = new int[keys];
    common = new boolean[keys];
    lists = new int[keys + keys / 2];
    readKeys(in);
  }

  private void readKeys(Cursor in) {
    int end = 0;
    int start = 0;
    int listed = 0;
    int last = 0;
    for (int k = 0; k < keyEnd.length; k++) {
      int shared = in.number(1);
      int rest = in.number(1);
      if (end + shared + rest > pool.length) {
        pool = Arrays.copyOf(pool, pool.length * 2);
      }
      System.arraycopy(pool, start, pool, end, shared);
      System.arraycopy(in.table, in.at, pool, end + shared, rest);
      in.at += rest;
      start = end;
      end += shared + rest;
      keyEnd[k] = end;
      int head = in.variable();
      common[k] = (head & 1) != 0;
      for (int i = 0; i < head >> 1; i++) {
        if (listed == lists.length) {
          lists = Arrays.copyOf(lists, lists.length * 2);
        }
        last += in.signed();
        lists[listed++] = last;
      }
      listEnd[k] = listed;
    }
    pool = Arrays.copyOf(pool, end);
    lists = Arrays.copyOf(lists, listed);
  }

  /** Reads numbers and texts from a table in memory. */
  private static final class Cursor {

    private final byte[] table;
    private int at;

    Cursor(byte[] table) {
      this.table = table;
    }

    int number(int bytes) {
      int value = 0;
      for (int i = 0; i < bytes; i++) {
        value = value << 8 | table[at++] & 0xff;
      }
      return value;
    }

    String text() {
      int length = number(2);
      at += length;
      return new String(table, at - length, length, StandardCharsets.UTF_8);
    }

    byte[] bytes(int length) {
      at += length;
      return Arrays.copyOfRange(table, at - length, at);
    }

    int variable() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        int next = table[at++];
        value |= (next & 0x7f) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }

    /** Undoes the zigzag code of a signed number. */
    int signed() {
      int code = variable();
      return (code >>> 1) ^ -(code & 1);
    }

    int[] signed(int size) {
      int[] values = new int[size];
      for (int i = 0; i < size; i++) {
        values[i] = signed();
      }
      return values;
    }
  }

  /** Returns the bundled table, which is loaded at the first call. */
  public static Places standard() {
    return Holder.STANDARD;
  }

  /**
   * Reads a table.
   *
   * @throws IOException if it is not a table of places
   */
  public static Places read(InputStream in) throws IOException {
    try (InputStream unzipped = new GZIPInputStream(in, 1 << 16)) {
      return new Places(new Cursor(unzipped.readAllBytes()));
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new IOException("table of places is truncated", e);
    }
  }

  /** Returns the places with a name, the most populous first; empty if there is none. */
  public List<Place> named(String name) {
    int k = find(PlaceKey.of(name));
    if (k < 0) {
      return List.of();
    }
    List<Place> places = new ArrayList<>();
    for (int i = k == 0 ? 0 : listEnd[k - 1]; i < listEnd[k]; i++) {
      places.add(place(lists[i]));
    }
    return places;
  }

  /**
   * Returns whether a name is also an ordinary word, a forename or a surname, so that a place of
   * this name needs further evidence.
   */
  public boolean isCommon(String name) {
    int k = find(PlaceKey.of(name));
    return k >= 0 && common[k];
  }

  private Place place(int i) {
    Place.Subdivision in = subdivisions[subdivision[i]];
    boolean known = latitude[i] != NOWHERE;
    return new Place(
        KINDS[kind[i]],
        countries[country[i] & 0xff],
        in.code().isEmpty() ? Optional.empty() : Optional.of(in),
        population[i],
        known
            ? Optional.of(new Place.Point(latitude[i] / 1000.0, longitude[i] / 1000.0))
            : Optional.empty(),
        geonames[i]);
  }

  private int find(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = keyEnd.length - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(
              pool, mid == 0 ? 0 : keyEnd[mid - 1], keyEnd[mid], bytes, 0, bytes.length);
      if (order == 0) {
        return mid;
      }
      if (order < 0) {
        low = mid + 1;
      } else {
        high = mid - 1;
      }
    }
    return -1;
  }

  private static final class Holder {
    static final Places STANDARD = BundledResource.read("places.bin", Places::read);
  }
}
