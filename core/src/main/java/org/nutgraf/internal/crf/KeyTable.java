// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An immutable map, with open addressing, from keys of {@link Hashes#KEY_BITS} bits to rows of
 * small integers. Two words may collide; with 100,000 words, the probability is one in ten million
 * for each word looked up.
 */
public final class KeyTable {

  private static final int MAX_KEYS = 1 << 20;

  private final int width;
  private final int size;
  private final long[] keys;
  private final short[] values;
  private final int mask;

  private KeyTable(int width, int size) {
    this.width = width;
    this.size = size;
    int capacity = Integer.highestOneBit(Math.max(4, size)) * 4;
    this.keys = new long[capacity];
    Arrays.fill(keys, -1);
    this.values = new short[capacity * width];
    this.mask = capacity - 1;
  }

  /** Creates a table of rows of equal width with values in [0, 65535]. */
  public static KeyTable of(int width, Map<Long, int[]> rows) {
    KeyTable table = new KeyTable(width, rows.size());
    rows.forEach(table::put);
    return table;
  }

  private void put(long key, int[] row) {
    int slot = slot(key);
    keys[slot] = key;
    for (int k = 0; k < width; k++) {
      values[slot * width + k] = (short) row[k];
    }
  }

  private int slot(long key) {
    int slot = (int) (key ^ (key >>> 21)) & mask;
    while (keys[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Returns the handle of a key's row, or -1 if there is none. */
  int find(long key) {
    int slot = slot(key);
    return keys[slot] < 0 ? -1 : slot;
  }

  /** Returns a value of the row with the given handle. */
  int value(int handle, int column) {
    return values[handle * width + column] & 0xFFFF;
  }

  int size() {
    return size;
  }

  int width() {
    return width;
  }

  void write(DataOutputStream out) throws IOException {
    SortedMap<Long, Integer> sorted = new TreeMap<>();
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] >= 0) {
        sorted.put(keys[slot], slot);
      }
    }
    out.writeInt(size);
    out.writeInt(width);
    long last = 0;
    for (long key : sorted.keySet()) {
      Varints.write(out, key - last);
      last = key;
    }
    for (int k = 0; k < width; k++) {
      for (int slot : sorted.values()) {
        Varints.write(out, value(slot, k));
      }
    }
  }

  /**
   * Reads a table.
   *
   * @throws IOException if the data is not a valid table
   */
  static KeyTable read(DataInputStream in) throws IOException {
    int size = Varints.bounded(in.readInt(), 0, MAX_KEYS, "table size");
    int width = Varints.bounded(in.readInt(), 0, 16, "table width");
    KeyTable table = new KeyTable(width, size);
    int[] slots = new int[size];
    long key = 0;
    for (int i = 0; i < size; i++) {
      long step = Varints.read(in);
      key += step;
      if (step < 0 || key >= 1L << Hashes.KEY_BITS || (i > 0 && step == 0)) {
        throw new IOException("table keys must be ascending and below 2^" + Hashes.KEY_BITS);
      }
      slots[i] = table.slot(key);
      table.keys[slots[i]] = key;
    }
    for (int k = 0; k < width; k++) {
      for (int slot : slots) {
        int value = Varints.bounded((int) Varints.read(in), 0, 0xFFFF, "table value");
        table.values[slot * width + k] = (short) value;
      }
    }
    return table;
  }
}
