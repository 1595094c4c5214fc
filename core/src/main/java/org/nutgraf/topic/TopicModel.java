// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The weights of a topic classifier: for each label one linear function of the semantic vector
 * which says whether an article has it, and for each top label another which says whether it is the
 * primary one. Immutable.
 *
 * <p>On disk, big-endian: the four letters {@code NGTM}, format version, number of dimensions, of
 * labels and of top labels as 32-bit integers; the labels in modified UTF-8, the top ones first;
 * then as 32-bit floats the mean that is taken from a vector, the labels' weights, and the top
 * labels' primary weights, each row ended by its bias.
 */
public final class TopicModel {

  private static final int MAGIC = 'N' << 24 | 'G' << 16 | 'T' << 8 | 'M';
  private static final int VERSION = 1;
  private static final int MAX_DIMENSION = 1 << 14;
  private static final int MAX_LABELS = 1 << 14;

  private final List<String> labels;
  private final float[] mean;
  private final float[][] assigned;
  private final float[][] primary;

  private TopicModel(List<String> labels, float[] mean, float[][] assigned, float[][] primary) {
    this.labels = labels;
    this.mean = mean;
    this.assigned = assigned;
    this.primary = primary;
  }

  /**
   * Returns a model of these weights.
   *
   * @param labels ids of topics, the top ones first
   * @param mean the mean that is taken from a vector
   * @param assigned a row for each label: a weight for each dimension, then the bias
   * @param primary a row for each top label
   * @throws IllegalArgumentException if the sizes do not fit or a weight is not finite
   */
  public static TopicModel of(
      List<String> labels, float[] mean, float[][] assigned, float[][] primary) {
    Objects.requireNonNull(mean, "mean must not be null");
    if (assigned.length != labels.size()
        || primary.length == 0
        || primary.length > labels.size()
        || labels.size() > MAX_LABELS
        || mean.length == 0
        || mean.length > MAX_DIMENSION) {
      throw new IllegalArgumentException(
          "sizes must fit, were "
              + List.of(labels.size(), mean.length, assigned.length, primary.length));
    }
    return new TopicModel(
        List.copyOf(labels),
        checked(mean, mean.length),
        rows(assigned, mean.length + 1),
        rows(primary, mean.length + 1));
  }

  private static float[][] rows(float[][] rows, int width) {
    float[][] copy = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = checked(rows[i], width);
    }
    return copy;
  }

  private static float[] checked(float[] row, int width) {
    if (row.length != width) {
      throw new IllegalArgumentException("row must have " + width + " values, was " + row.length);
    }
    for (float value : row) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException("weight must be finite, was " + value);
      }
    }
    return row.clone();
  }

  /** Returns the ids of the topics that can be given, the top ones first. */
  public List<String> labels() {
    return labels;
  }

  /** Returns the number of dimensions of the vectors it reads. */
  public int dimension() {
    return mean.length;
  }

  int topLabels() {
    return primary.length;
  }

  /** Returns the vector less the mean. */
  float[] centred(float[] vector) {
    float[] centred = new float[mean.length];
    for (int i = 0; i < centred.length; i++) {
      centred[i] = vector[i] - mean[i];
    }
    return centred;
  }

  /** Returns the log-odds of label {@code label}. */
  double assigned(int label, float[] centred) {
    return linear(assigned[label], centred);
  }

  /** Returns the logit of top label {@code label} as the primary one. */
  double primary(int label, float[] centred) {
    return linear(primary[label], centred);
  }

  private static double linear(float[] row, float[] centred) {
    double sum = row[centred.length];
    for (int i = 0; i < centred.length; i++) {
      sum += (double) row[i] * centred[i];
    }
    return sum;
  }

  /**
   * Reads a model.
   *
   * @param in not closed
   * @throws IOException if the bytes are not such a model
   */
  public static TopicModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in));
    int magic = data.readInt();
    int version = data.readInt();
    if (magic != MAGIC || version != VERSION) {
      throw new IOException("file must be a topic model of version " + VERSION);
    }
    int dimension = number(data, MAX_DIMENSION);
    int labelCount = number(data, MAX_LABELS);
    int topCount = number(data, labelCount);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < labelCount; i++) {
      labels.add(data.readUTF());
    }
    float[] mean = row(data, dimension);
    float[][] assigned = new float[labelCount][];
    for (int i = 0; i < labelCount; i++) {
      assigned[i] = row(data, dimension + 1);
    }
    float[][] primary = new float[topCount][];
    for (int i = 0; i < topCount; i++) {
      primary[i] = row(data, dimension + 1);
    }
    try {
      return of(labels, mean, assigned, primary);
    } catch (IllegalArgumentException e) {
      throw new IOException("topic model is damaged: " + e.getMessage(), e);
    }
  }

  private static int number(DataInputStream data, int most) throws IOException {
    int number = data.readInt();
    if (number < 1 || number > most) {
      throw new IOException("number must be in [1, " + most + "], was " + number);
    }
    return number;
  }

  private static float[] row(DataInputStream data, int width) throws IOException {
    float[] row = new float[width];
    for (int i = 0; i < width; i++) {
      row[i] = data.readFloat();
    }
    return row;
  }

  /**
   * Writes the model.
   *
   * @param out not closed
   */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(mean.length);
    data.writeInt(labels.size());
    data.writeInt(primary.length);
    for (String label : labels) {
      data.writeUTF(label);
    }
    write(data, mean);
    for (float[] row : assigned) {
      write(data, row);
    }
    for (float[] row : primary) {
      write(data, row);
    }
    data.flush();
  }

  private static void write(DataOutputStream data, float[] row) throws IOException {
    for (float value : row) {
      data.writeFloat(value);
    }
  }
}
