// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.internal.math.Logistic;

/**
 * A trained name finder: its lexicon, the weights of its features, and the calibration of its
 * probabilities.
 *
 * <p>Immutable. The file is gzipped: magic and version, lexicon, weights, slope and offset of the
 * calibration.
 *
 * @param lexicon word clusters and name lists
 * @param weights weights of the features
 * @param calibration calibrates the log-odds of a name's probability; its parameters have float
 *     precision
 */
public record NameModel(NameLexicon lexicon, WeightTable weights, Calibration calibration) {

  /** Probabilities are clipped to [EPSILON, 1 - EPSILON] before their log-odds are taken. */
  public static final double EPSILON = 1e-6;

  private static final int MAGIC = 0x4E55544E;
  private static final int VERSION = 3;
  private static final int L = NameLabels.COUNT;

  public void write(OutputStream stream) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(stream);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip));
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    lexicon.write(out);
    weights.write(out);
    out.writeFloat((float) calibration.slope());
    out.writeFloat((float) calibration.bias());
    out.flush();
    zip.finish();
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the file is not a name model, or has another version
   */
  public static NameModel read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("file is not a name model");
    }
    Varints.bounded(in.readInt(), VERSION, VERSION, "version of the name model");
    return new NameModel(
        NameLexicon.read(in),
        WeightTable.read(in),
        new Calibration(WeightTable.finite(in.readFloat()), 0, WeightTable.finite(in.readFloat())));
  }

  /** Returns the calibrated probability of a name that was found with probability {@code p}. */
  double confidence(double p) {
    return calibration.probability(Logistic.logit(p, EPSILON));
  }

  /** Returns the emission scores of every token of a document. */
  public float[] scores(NameDocument document) {
    return scores(weights, new NameFeatures(lexicon, document, 0), document);
  }

  /** Returns the emission scores of every token of a document under the given weights. */
  public static float[] scores(NameWeights weights, TokenFeatures features, NameDocument document) {
    float[] scores = new float[document.rows.length * L];
    int[] values = new int[NameFeatures.MAX_FEATURES];
    for (int i = 0; i < document.rows.length; i++) {
      weights.addTo(values, features.extract(i, values), scores, i * L);
    }
    return scores;
  }

  /** Returns the best labels of each sentence of a document. */
  public static int[][] labels(float[] transitions, float[] scores, NameDocument document) {
    SequenceScores chain = new SequenceScores(transitions);
    int[][] labels = new int[document.sentences()][];
    for (int s = 0; s < labels.length; s++) {
      int from = document.starts[s];
      labels[s] = new int[document.starts[s + 1] - from];
      chain.begin(scores, from, labels[s].length);
      chain.best(labels[s]);
    }
    return labels;
  }
}
