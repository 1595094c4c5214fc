// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.crf;

import java.util.Locale;
import org.nutgraf.internal.crf.NameDocument;
import org.nutgraf.internal.crf.NameLabels;
import org.nutgraf.internal.crf.NameModel;
import org.nutgraf.internal.crf.SequenceScores;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.training.math.PlattScaling;

/** Calibrates the probabilities of names on held-out documents. */
final class NameCalibration {

  private final PlattScaling scaling = new PlattScaling(NameModel.EPSILON);

  /** Adds the names that a model finds in a document, and whether they are correct. */
  void add(float[] transitions, float[] scores, NameDocument document, int[][] gold) {
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
          scaling.add(chain.name(start, end, NameLabels.type(labels[s][start])), right);
        }
        start = end;
      }
    }
  }

  /** Returns the calibration, its parameters rounded to the precision of a model file. */
  Calibration fit() {
    Calibration exact = scaling.fit();
    return new Calibration((float) exact.slope(), 0, (float) exact.bias());
  }

  /** Describes a calibration for the log. */
  String summary(Calibration calibration) {
    return String.format(
        Locale.ROOT,
        "confidence: %d names, slope %.3f, offset %.3f",
        scaling.size(),
        calibration.slope(),
        calibration.bias());
  }
}
