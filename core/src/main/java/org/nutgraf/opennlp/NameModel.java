// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A trained name finder: what it knows of words, and the weights of its features in a byte each.
 *
 * <p>A feature's hash picks a bit of a bitmap; where it is set, the number of set bits before it is
 * the feature's row. Most features of a text have none, and the bitmap stays in the processor's
 * cache.
 *
 * <p>Immutable. The file is gzipped: magic and version, lexicon, label pair scores, the bitmap as
 * distances, then for each row the set of its labels and their weights.
 */
final class NameModel implements NameWeights {

  private static final int MAGIC = 0x4E55544E;
  private static final int VERSION = 1;
  private static final int L = NameLabels.COUNT;
  private static final int MOST_ROWS = 1 << 21;

  private final NameLexicon lexicon;
  private final float[] transitions;
  private final float unit;
  private final int mask;
  private final long[] bitmap;
  private final int[] ranks;
  private final byte[] rows;

  private NameModel(
      NameLexicon lexicon, float[] transitions, float unit, int bits, int[] ids, byte[] rows) {
    this.lexicon = lexicon;
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

  NameLexicon lexicon() {
    return lexicon;
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
   * Makes a model of a trainer's weights.
   *
   * @param least rows without a weight of this size are left out
   */
  static NameModel of(NameLexicon lexicon, CrfTrainer trainer, float least) {
    float most = 0;
    int kept = 0;
    int[] ids = new int[trainer.rows()];
    for (int row = 0; row < trainer.rows(); row++) {
      float largest = largest(trainer, row);
      most = Math.max(most, largest);
      if (largest >= least) {
        ids[kept++] = row;
      }
    }
    float unit = most / 127;
    byte[] rows = new byte[kept * L];
    for (int k = 0; k < kept; k++) {
      for (int l = 0; l < L; l++) {
        rows[k * L + l] = (byte) Math.round(trainer.weight(ids[k], l) / unit);
      }
    }
    int bits = Integer.numberOfTrailingZeros(trainer.rows());
    int[] used = java.util.Arrays.copyOf(ids, kept);
    return new NameModel(lexicon, trainer.transitions().clone(), unit, bits, used, rows);
  }

  private static float largest(CrfTrainer trainer, int row) {
    float largest = 0;
    for (int l = 0; l < L; l++) {
      largest = Math.max(largest, Math.abs(trainer.weight(row, l)));
    }
    return largest;
  }

  void write(OutputStream stream) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(stream);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip));
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    lexicon.write(out);
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
    out.flush();
    zip.finish();
  }

  /**
   * Reads a model.
   *
   * @throws IOException if it is not one, or not of this version
   */
  static NameModel read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("file is not a name model");
    }
    Varints.bounded(in.readInt(), VERSION, VERSION, "version of the name model");
    NameLexicon lexicon = NameLexicon.read(in);
    Varints.bounded(in.readInt(), L, L, "number of labels");
    float[] transitions = new float[L * L];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    float unit = in.readFloat();
    int bits = Varints.bounded(in.readInt(), 6, 24, "bits of the feature hash");
    int count = Varints.bounded(in.readInt(), 0, MOST_ROWS, "number of weight rows");
    return new NameModel(
        lexicon, transitions, unit, bits, readIds(in, count, 1 << bits), readRows(in, count));
  }

  private static int[] readIds(DataInputStream in, int count, int limit) throws IOException {
    int[] ids = new int[count];
    long id = -1;
    for (int i = 0; i < count; i++) {
      id += Varints.read(in) + 1;
      if (id < 0 || id >= limit) {
        throw new IOException("feature must be in [0, " + limit + "), was " + id);
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
