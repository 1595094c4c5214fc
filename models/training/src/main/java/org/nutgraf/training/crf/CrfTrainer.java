// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.crf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.nutgraf.internal.crf.NameFeatures;
import org.nutgraf.internal.crf.NameLabels;
import org.nutgraf.internal.crf.SequenceScores;
import org.nutgraf.internal.crf.TokenFeatures;
import org.nutgraf.internal.crf.TrainedWeights;
import org.nutgraf.internal.crf.Varints;

/**
 * Trains a linear-chain conditional random field over hashed features, one sentence at a time.
 *
 * <p>Source: Lafferty, McCallum and Pereira (2001), with the AdaGrad updates of Duchi, Hazan and
 * Singer (2011). Labels whose probability has an error below a thousandth are not updated, which
 * saves most of the work and changes the gradient by no more than that error.
 */
final class CrfTrainer implements TrainedWeights {

  private static final int L = NameLabels.COUNT;
  private static final double NEGLIGIBLE = 1e-3;
  private static final float FIRST_SQUARE = 0.1f;

  private final int mask;
  private final float[] weights;
  private final float[] squares;
  private final float[] transitions = new float[L * L];
  private final float[] transitionSquares = new float[L * L];
  private final SequenceScores scores = new SequenceScores(transitions);
  private final double[] pairs = new double[L * L];
  private int[] buffer = new int[64 * NameFeatures.MAX_FEATURES];
  private int[] counts = new int[64];
  private final int[] one = new int[NameFeatures.MAX_FEATURES];
  private float rate = 0.1f;
  private float decay;
  private int dropout;
  private long state;

  CrfTrainer(int bits) {
    mask = (1 << bits) - 1;
    weights = new float[(1 << bits) * L];
    squares = new float[(1 << bits) * L];
    Arrays.fill(squares, FIRST_SQUARE);
    Arrays.fill(transitionSquares, 1f);
  }

  /** Sets the learning rate and the weight decay. */
  void steps(float newRate, float newDecay) {
    rate = newRate;
    decay = newDecay;
  }

  /** Sets the dropout rate of features, in [0, 1). */
  void dropout(double share, long seed) {
    dropout = (int) (share * 0x10000);
    state = seed;
  }

  /**
   * Updates the weights with one sentence.
   *
   * @param features features of the document
   * @param from first token of the sentence
   * @return the sum of its tokens' negative log-likelihoods
   */
  double learn(TokenFeatures features, int from, int[] gold, float weight) {
    int n = gold.length;
    if (buffer.length < n * NameFeatures.MAX_FEATURES) {
      buffer = new int[n * 2 * NameFeatures.MAX_FEATURES];
      counts = new int[n * 2];
    }
    scores.begin(n);
    for (int i = 0; i < n; i++) {
      int count = drop(one, features.extract(from + i, one));
      System.arraycopy(one, 0, buffer, i * NameFeatures.MAX_FEATURES, count);
      counts[i] = count;
      addTo(one, count, scores.emissions, i * L);
    }
    scores.refresh();
    scores.forwardBackward();
    double loss = 0;
    for (int i = 0; i < n; i++) {
      loss -= Math.log(Math.max(1e-12, scores.probability(i, gold[i])));
      step(i, gold[i], weight);
    }
    stepTransitions(gold, weight);
    return loss;
  }

  /** Drops features at random. */
  private int drop(int[] values, int count) {
    if (dropout == 0) {
      return count;
    }
    int kept = 0;
    for (int k = 0; k < count; k++) {
      state = state * 0x5DEECE66DL + 0xB;
      if ((state >>> 24 & 0xFFFF) >= dropout) {
        values[kept++] = values[k];
      }
    }
    return kept;
  }

  private void step(int token, int gold, float weight) {
    for (int l = 0; l < L; l++) {
      double wrong = (l == gold ? 1 : 0) - scores.probability(token, l);
      if (Math.abs(wrong) < NEGLIGIBLE) {
        continue;
      }
      float g = (float) wrong * weight;
      float gg = g * g;
      int at = token * NameFeatures.MAX_FEATURES;
      for (int k = 0; k < counts[token]; k++) {
        int w = (buffer[at + k] & mask) * L + l;
        squares[w] += gg;
        float step = rate / (float) Math.sqrt(squares[w]);
        weights[w] += step * (g - decay * weights[w]);
      }
    }
  }

  private void stepTransitions(int[] gold, float weight) {
    Arrays.fill(pairs, 0);
    for (int i = 0; i + 1 < gold.length; i++) {
      for (int to = 0; to < L; to++) {
        for (int before : NameLabels.FROM[to]) {
          pairs[before * L + to] -= scores.pair(i, before, to);
        }
      }
      pairs[gold[i] * L + gold[i + 1]] += 1;
    }
    for (int k = 0; k < pairs.length; k++) {
      if (Math.abs(pairs[k]) > NEGLIGIBLE) {
        float g = (float) pairs[k] * weight;
        transitionSquares[k] += g * g;
        transitions[k] += rate / (float) Math.sqrt(transitionSquares[k]) * g;
      }
    }
  }

  @Override
  public void addTo(int[] values, int count, float[] into, int at) {
    for (int k = 0; k < count; k++) {
      int w = (values[k] & mask) * L;
      for (int l = 0; l < L; l++) {
        into[at + l] += weights[w + l];
      }
    }
  }

  @Override
  public float[] transitions() {
    return transitions;
  }

  @Override
  public int rows() {
    return mask + 1;
  }

  @Override
  public float weight(int row, int label) {
    return weights[row * L + label];
  }

  /** Writes the training state, omitting rows that were never updated. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(mask);
    out.writeLong(state);
    writeFloats(out, transitions, 0, transitions.length);
    writeFloats(out, transitionSquares, 0, transitionSquares.length);
    for (int row = 0; row <= mask; row++) {
      if (isStepped(row)) {
        out.writeInt(row);
        writeFloats(out, weights, row * L, L);
        writeFloats(out, squares, row * L, L);
      }
    }
    out.writeInt(-1);
  }

  private boolean isStepped(int row) {
    for (int l = 0; l < L; l++) {
      if (squares[row * L + l] != FIRST_SQUARE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Restores the state that {@link #write} wrote into a new trainer.
   *
   * @throws IOException if the state cannot be read or belongs to a trainer of another size
   */
  void read(DataInputStream in) throws IOException {
    Varints.bounded(in.readInt(), mask, mask, "size of the trainer less one");
    state = in.readLong();
    readFloats(in, transitions, 0, transitions.length);
    readFloats(in, transitionSquares, 0, transitionSquares.length);
    for (int row = in.readInt(); row >= 0; row = in.readInt()) {
      Varints.bounded(row, 0, mask, "row of the trainer");
      readFloats(in, weights, row * L, L);
      readFloats(in, squares, row * L, L);
    }
  }

  private static void writeFloats(DataOutputStream out, float[] values, int from, int count)
      throws IOException {
    for (int i = from; i < from + count; i++) {
      out.writeFloat(values[i]);
    }
  }

  private static void readFloats(DataInputStream in, float[] into, int from, int count)
      throws IOException {
    for (int i = from; i < from + count; i++) {
      into[i] = in.readFloat();
    }
  }
}
