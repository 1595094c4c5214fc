// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Corrects the probabilities of names by those of documents not learnt from: a logistic curve over
 * the log-odds (Platt, 1999), fitted by Newton's method.
 */
public final class CrfCalibration {

  private static final int ROUNDS = 200;

  private final List<double[]> names = new ArrayList<>();
  private double slope = 1;
  private double offset;

  /** Takes in the names that a model finds in a document, and whether they are right. */
  public void add(float[] transitions, float[] scores, NameDocument document, int[][] gold) {
    int[][] labels = NameModel.labels(transitions, scores, document);
    SequenceScores chain = new SequenceScores(transitions);
    for (int s = 0; s < labels.length; s++) {
      chain.begin(scores, document.starts[s], labels[s].length);
      chain.forwardBackward();
      int start = 0;
      while (start < labels[s].length) {
        int end = start + 1;
        if (labels[s][start] != NameLabels.OUTSIDE) {
          while (!NameLabels.ends(labels[s][end - 1])) {
            end++;
          }
          boolean right = true;
          for (int i = start; i < end; i++) {
            right &= labels[s][i] == gold[s][i];
          }
          int type = NameLabels.type(labels[s][start]);
          double p = Math.min(1 - 1e-6, Math.max(1e-6, chain.name(start, end, type)));
          names.add(new double[] {Math.log(p / (1 - p)), right ? 1 : 0});
        }
        start = end;
      }
    }
  }

  public void fit() {
    for (int round = 0; round < ROUNDS && !names.isEmpty(); round++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = 1e-6;
      double h01 = 0;
      double h11 = 1e-6;
      for (double[] name : names) {
        double p = 1 / (1 + Math.exp(-slope * name[0] - offset));
        double w = p * (1 - p);
        g0 += (name[1] - p) * name[0];
        g1 += name[1] - p;
        h00 += w * name[0] * name[0];
        h01 += w * name[0];
        h11 += w;
      }
      double determinant = h00 * h11 - h01 * h01;
      // A full step may overshoot to where the curve is flat and never come back.
      slope += bounded((h11 * g0 - h01 * g1) / determinant);
      offset += bounded((h00 * g1 - h01 * g0) / determinant);
    }
    boolean sane = slope > 0.05 && slope < 20 && Math.abs(offset) < 20;
    slope = sane ? slope : 1;
    offset = sane ? offset : 0;
  }

  private static double bounded(double step) {
    return Math.max(-0.1, Math.min(0.1, step));
  }

  public float slope() {
    return (float) slope;
  }

  public float offset() {
    return (float) offset;
  }

  public String summary() {
    return String.format(
        Locale.ROOT, "confidence: %d names, slope %.3f, offset %.3f", names.size(), slope, offset);
  }
}
