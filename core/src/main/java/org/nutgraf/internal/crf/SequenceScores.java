// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.util.Arrays;

/**
 * A linear-chain model of one sentence: best labels, and marginal probabilities of labels and
 * names.
 *
 * <p>Uses the Viterbi algorithm and the forward-backward algorithm with scaling at each token
 * (Rabiner, 1989), over legal transitions only. The arrays grow to the longest sentence seen and
 * are reused. Not thread-safe.
 *
 * <p>{@link #best} deliberately shares no code with the Viterbi of the transformer's labels. Here,
 * scores are summed as floats over the few legal predecessors of each of 17 labels, with a score
 * for each transition and a constraint on the last label; there, log probabilities are summed as
 * doubles with legality of transitions as the only constraint. A shared method would round
 * differently in one of the two, and thus break ties differently, and would need a callback for
 * every transition in the loop that dominates tagging time.
 */
public final class SequenceScores {

  static final int L = NameLabels.COUNT;

  /** Emission scores of each token, {@code emissions[i * L + label]}. */
  public float[] emissions = new float[64 * L];

  private final float[] transitions;
  private final double[] weights = new double[L * L];
  private double[] potentials = new double[64 * L];
  private double[] alpha = new double[64 * L];
  private double[] beta = new double[64 * L];
  private double[] scale = new double[64];
  private int length;

  /** Creates an object with the transition scores {@code transitions[from * L + to]}. */
  public SequenceScores(float[] transitions) {
    this.transitions = transitions;
    refresh();
  }

  /** Must be called after the transition scores have changed. */
  public void refresh() {
    for (int to = 0; to < L; to++) {
      for (int from : NameLabels.FROM[to]) {
        weights[from * L + to] = Math.exp(transitions[from * L + to]);
      }
    }
  }

  /** Starts a sentence with emission scores of 0. */
  public void begin(int tokens) {
    length = tokens;
    if (emissions.length < tokens * L) {
      int room = Math.max(tokens, emissions.length / L * 2);
      emissions = new float[room * L];
      potentials = new double[room * L];
      alpha = new double[room * L];
      beta = new double[room * L];
      scale = new double[room];
    }
    Arrays.fill(emissions, 0, tokens * L, 0f);
  }

  /** Starts a sentence with its tokens' emission scores, copied from those of a document. */
  public void begin(float[] document, int from, int tokens) {
    begin(tokens);
    System.arraycopy(document, from * L, emissions, 0, tokens * L);
  }

  /** Computes marginal probabilities. */
  public void forwardBackward() {
    if (length == 0) {
      return;
    }
    for (int i = 0; i < length; i++) {
      exponentiate(i * L);
    }
    forward();
    backward();
  }

  private void exponentiate(int at) {
    float max = emissions[at];
    for (int l = 1; l < L; l++) {
      max = Math.max(max, emissions[at + l]);
    }
    for (int l = 0; l < L; l++) {
      potentials[at + l] = Math.exp(emissions[at + l] - max);
    }
  }

  private void forward() {
    for (int i = 0; i < length; i++) {
      int at = i * L;
      double sum = 0;
      for (int to = 0; to < L; to++) {
        double in = 0;
        if (i == 0) {
          in = NameLabels.starts(to) ? 1 : 0;
        } else {
          for (int from : NameLabels.FROM[to]) {
            in += alpha[at - L + from] * weights[from * L + to];
          }
        }
        if (i == length - 1 && !NameLabels.ends(to)) {
          in = 0;
        }
        alpha[at + to] = in * potentials[at + to];
        sum += alpha[at + to];
      }
      scale[i] = 1 / Math.max(sum, 1e-300);
      for (int l = 0; l < L; l++) {
        alpha[at + l] *= scale[i];
      }
    }
  }

  private void backward() {
    int last = (length - 1) * L;
    for (int l = 0; l < L; l++) {
      beta[last + l] = NameLabels.ends(l) ? 1 : 0;
    }
    for (int i = length - 2; i >= 0; i--) {
      int at = i * L;
      Arrays.fill(beta, at, at + L, 0);
      for (int to = 0; to < L; to++) {
        double out = potentials[at + L + to] * beta[at + L + to] * scale[i + 1];
        for (int from : NameLabels.FROM[to]) {
          beta[at + from] += weights[from * L + to] * out;
        }
      }
    }
  }

  /**
   * Returns the marginal probability of a label at a token; call it after {@link #forwardBackward}.
   */
  public double probability(int token, int label) {
    return alpha[token * L + label] * beta[token * L + label];
  }

  /** Returns the marginal probability of a transition from a token to the next one. */
  public double pair(int token, int from, int to) {
    int next = (token + 1) * L + to;
    return alpha[token * L + from]
        * weights[from * L + to]
        * potentials[next]
        * beta[next]
        * scale[token + 1];
  }

  /** Returns the probability that the tokens {@code [from, to)} are a name of the given type. */
  public double name(int from, int to, int type) {
    if (to - from == 1) {
      return probability(from, NameLabels.label(type, NameLabels.UNIT));
    }
    int label = NameLabels.label(type, NameLabels.BEGIN);
    double p = alpha[from * L + label];
    for (int i = from + 1; i < to; i++) {
      int position = i == to - 1 ? NameLabels.LAST : NameLabels.INSIDE;
      int next = NameLabels.label(type, position);
      p *= weights[label * L + next] * potentials[i * L + next] * scale[i];
      label = next;
    }
    return p * beta[(to - 1) * L + label];
  }

  /** Writes the best labels of the sentence into {@code labels}. */
  void best(int[] labels) {
    if (length == 0) {
      return;
    }
    byte[] back = new byte[length * L];
    float[] now = new float[L];
    float[] before = new float[L];
    for (int i = 0; i < length; i++) {
      for (int to = 0; to < L; to++) {
        float max = Float.NEGATIVE_INFINITY;
        if (i == 0) {
          max = NameLabels.starts(to) ? 0 : max;
        } else {
          for (int from : NameLabels.FROM[to]) {
            float score = before[from] + transitions[from * L + to];
            if (score > max) {
              max = score;
              back[i * L + to] = (byte) from;
            }
          }
        }
        now[to] = max + emissions[i * L + to];
      }
      float[] swap = before;
      before = now;
      now = swap;
    }
    int label = NameLabels.OUTSIDE;
    for (int l = 1; l < L; l++) {
      label = NameLabels.ends(l) && before[l] > before[label] ? l : label;
    }
    for (int i = length - 1; i >= 0; i--) {
      labels[i] = label;
      label = back[i * L + label];
    }
  }
}
