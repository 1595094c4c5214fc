// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Feature weights, quantised to one byte each, and transition scores.
 *
 * <p>A feature's hash selects a bit of a bitmap; if it is set, the number of set bits before it is
 * the feature's row. Most features of a text have no row, and the bitmap fits into the processor's
 * cache. Immutable.
 */
public final class WeightTable implements NameWeights {

  private static final int L = NameLabels.COUNT;
  private static final int MAX_ROWS = 1 << 21;

  private final float[] transitions;
  private final float unit;
  private final int mask;
  private final long[] bitmap;
  private final int[] ranks;
  private final byte[] rows;

  private WeightTable(float[] transitions, float unit, int bits, int[] ids, byte[] rows) {
    this.transitions = transitions;
    this.unit = unit;
    this.mask = (1 << bits) - 1;
    this.rows = rows;
    this.bitmap = new long[1 << (bits - 6)];
    this.ranks = new int[1 << (bits - 6)];
    for (int id : ids) {
      bitmap[id >> 6] |= 1L << id;
    }
    for (int i = 1; i < ranks.length; i++) {
      ranks[i] = ranks[i - 1] + Long.bitCount(bitmap[i - 1]);
    }
  }

  @Override
  public float[] transitions() {
    return transitions;
  }

  @Override
  public void addTo(int[] features, int count, float[] scores, int at) {
    int[] sums = new int[L];
    for (int k = 0; k < count; k++) {
      int id = features[k] & mask;
      long word = bitmap[id >> 6];
      if ((word >>> id & 1) != 0) {
        int row = (ranks[id >> 6] + Long.bitCount(word & ((1L << id) - 1))) * L;
        for (int l = 0; l < L; l++) {
          sums[l] += rows[row + l];
        }
      }
    }
    for (int l = 0; l < L; l++) {
      scores[at + l] += sums[l] * unit;
    }
  }

  /**
   * Returns a table of a trainer's weights.
   *
   * @param minWeight rows whose weights are all smaller in absolute value are omitted
   */
  public static WeightTable of(TrainedWeights trainer, float minWeight) {
    float max = 1e-6f;
    int kept = 0;
    int[] ids = new int[trainer.rows()];
    for (int row = 0; row < trainer.rows(); row++) {
      float largest = largest(trainer, row);
      max = Math.max(max, largest);
      if (largest > minWeight) {
        ids[kept++] = row;
      }
    }
    float unit = max / 127;
    byte[] rows = new byte[kept * L];
    for (int k = 0; k < kept; k++) {
      for (int l = 0; l < L; l++) {
        rows[k * L + l] = (byte) Math.round(trainer.weight(ids[k], l) / unit);
      }
    }
    int bits = Integer.numberOfTrailingZeros(trainer.rows());
    return new WeightTable(
        trainer.transitions().clone(), unit, bits, Arrays.copyOf(ids, kept), rows);
  }

  private static float largest(TrainedWeights trainer, int row) {
    float largest = 0;
    for (int l = 0; l < L; l++) {
      largest = Math.max(largest, Math.abs(trainer.weight(row, l)));
    }
    return largest;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(L);
    for (float score : transitions) {
      out.writeFloat(score);
    }
    out.writeFloat(unit);
    out.writeInt(Integer.numberOfTrailingZeros(mask + 1));
    out.writeInt(rows.length / L);
    int last = -1;
    for (int id = 0; id <= mask; id++) {
      if ((bitmap[id >> 6] >>> id & 1) != 0) {
        Varints.write(out, id - last - 1);
        last = id;
      }
    }
    for (int l = 0; l < L; l++) {
      for (int row = 0; row < rows.length; row += L) {
        out.writeByte(rows[row + l]);
      }
    }
  }

  /**
   * Reads a table.
   *
   * @throws IOException if the data is not a valid table
   */
  static WeightTable read(DataInputStream in) throws IOException {
    Varints.bounded(in.readInt(), L, L, "number of labels");
    float[] transitions = new float[L * L];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = finite(in.readFloat());
    }
    float unit = finite(in.readFloat());
    int bits = Varints.bounded(in.readInt(), 6, 24, "bits of the feature hash");
    int count = Varints.bounded(in.readInt(), 0, MAX_ROWS, "number of weight rows");
    return new WeightTable(
        transitions, unit, bits, readIds(in, count, 1 << bits), readRows(in, count));
  }

  static float finite(float value) throws IOException {
    if (!Float.isFinite(value)) {
      throw new IOException("weight must be finite, was " + value);
    }
    return value;
  }

  private static int[] readIds(DataInputStream in, int count, int limit) throws IOException {
    int[] ids = new int[count];
    long id = -1;
    for (int i = 0; i < count; i++) {
      long step = Varints.read(in);
      id += step + 1;
      if (step >= limit || id >= limit) {
        throw new IOException("feature must be below " + limit + ", was " + id);
      }
      ids[i] = (int) id;
    }
    return ids;
  }

  private static byte[] readRows(DataInputStream in, int count) throws IOException {
    byte[] column = new byte[count];
    byte[] rows = new byte[count * L];
    for (int l = 0; l < L; l++) {
      in.readFully(column);
      for (int row = 0; row < count; row++) {
        rows[row * L + l] = column[row];
      }
    }
    return rows;
  }
}
