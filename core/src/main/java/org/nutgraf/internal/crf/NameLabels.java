// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.util.List;

/**
 * The labels of the name finder in the BILOU scheme: Outside, and for each type of name its
 * Beginning, Inside, Last and Unit (single) token (Ratinov and Roth, Design challenges in named
 * entity recognition, CoNLL 2009).
 */
public final class NameLabels {

  /** Types by number; MISC is learnt so that such names get no other type, but never returned. */
  public static final List<String> TYPES = List.of("PER", "ORG", "LOC", "MISC");

  public static final int OUTSIDE = 0;
  static final int BEGIN = 0;
  static final int INSIDE = 1;
  static final int LAST = 2;
  static final int UNIT = 3;
  public static final int COUNT = 1 + 4 * TYPES.size();

  /** {@code FROM[to]} lists the labels that may precede {@code to}. */
  public static final int[][] FROM = from();

  private NameLabels() {}

  static int label(int type, int position) {
    return 1 + 4 * type + position;
  }

  public static int type(int label) {
    return (label - 1) / 4;
  }

  static int position(int label) {
    return (label - 1) % 4;
  }

  /** Returns whether a sentence may begin with {@code label}. */
  static boolean starts(int label) {
    return label == OUTSIDE || position(label) == BEGIN || position(label) == UNIT;
  }

  /** Returns whether a sentence may end with {@code label}. */
  public static boolean ends(int label) {
    return label == OUTSIDE || position(label) == LAST || position(label) == UNIT;
  }

  /** Returns whether {@code to} may follow {@code from}. */
  static boolean follows(int from, int to) {
    return ends(from) ? starts(to) : !starts(to) && type(from) == type(to);
  }

  private static int[][] from() {
    int[][] result = new int[COUNT][];
    for (int to = 0; to < COUNT; to++) {
      int[] before = new int[COUNT];
      int n = 0;
      for (int from = 0; from < COUNT; from++) {
        if (follows(from, to)) {
          before[n++] = from;
        }
      }
      result[to] = java.util.Arrays.copyOf(before, n);
    }
    return result;
  }

  /**
   * Encodes a type for each token as labels.
   *
   * @param types type of each token, -1 if it is in no name
   * @param begins whether a name begins at each token
   */
  public static int[] encode(int[] types, boolean[] begins) {
    int[] labels = new int[types.length];
    for (int i = 0; i < types.length; i++) {
      if (types[i] < 0) {
        continue;
      }
      boolean first = begins[i] || i == 0 || types[i - 1] != types[i];
      boolean last = i + 1 == types.length || begins[i + 1] || types[i + 1] != types[i];
      labels[i] = label(types[i], first ? last ? UNIT : BEGIN : last ? LAST : INSIDE);
    }
    return labels;
  }
}
