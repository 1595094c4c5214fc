// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.topic;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutgraf.internal.math.Calibration;

/**
 * The weights of a topic classifier: for each label, a linear function of the features that
 * predicts whether an article has it, and for each top label, another that predicts whether it is
 * the primary one. Immutable.
 *
 * <p>On disk, big-endian: the four letters {@code NGTM} and the format version; number of
 * dimensions, axes, labels, top labels and named topics as 32-bit integers; the labels, top labels
 * first, and the named topics in modified UTF-8; the mean, the axes and the weight of the products
 * as 32-bit floats; then for each label, and again for each top label as the primary one, a row of
 * bias and scale as 32-bit floats and the weights as 16-bit multiples of the scale; the five
 * calibrations, three 64-bit floats each; last a row without bias for each named topic.
 */
public final class TopicModel {

  private static final int MAGIC = 'N' << 24 | 'G' << 16 | 'T' << 8 | 'M';
  private static final int VERSION = 2;
  private static final int MAX_DIMENSION = 1 << 12;
  private static final int MAX_AXES = 256;
  private static final int MAX_LABELS = 1 << 12;
  private static final long MAX_WEIGHTS = 1L << 25;

  /**
   * The calibrations that convert raw values to probabilities.
   *
   * @param primary for the primary topic
   * @param top for the other top topics
   * @param lower for trained topics below an assigned one
   * @param named for topics known only by their definition, any of them
   * @param below for topics known only by their definition, below an assigned one
   */
  public record Calibrations(
      Calibration primary,
      Calibration top,
      Calibration lower,
      Calibration named,
      Calibration below) {

    /** Checks that none is null. */
    public Calibrations {
      Objects.requireNonNull(primary, "primary must not be null");
      Objects.requireNonNull(top, "top must not be null");
      Objects.requireNonNull(lower, "lower must not be null");
      Objects.requireNonNull(named, "named must not be null");
      Objects.requireNonNull(below, "below must not be null");
    }
  }

  private final List<String> labels;
  private final TopicFeatures features;
  private final float[][] assigned;
  private final float[][] primary;
  private final Calibrations calibrations;
  private final List<String> named;
  private final float[][] directions;

  private TopicModel(
      List<String> labels,
      TopicFeatures features,
      float[][] assigned,
      float[][] primary,
      Calibrations calibrations,
      List<String> named,
      float[][] directions) {
    this.labels = labels;
    this.features = features;
    this.assigned = assigned;
    this.primary = primary;
    this.calibrations = calibrations;
    this.named = named;
    this.directions = directions;
  }

  /**
   * Returns a model of these weights.
   *
   * @param labels ids of topics, top topics first
   * @param features the features that the weights apply to
   * @param assigned a row for each label: a weight for each feature, then the bias
   * @param primary a row for each top label
   * @param calibrations calibrations of the raw values
   * @param named ids of topics below the labels that are known only by their definition
   * @param directions the direction of each named topic's definition
   * @throws IllegalArgumentException if the sizes do not match or a weight is not finite
   */
  public static TopicModel of(
      List<String> labels,
      TopicFeatures features,
      float[][] assigned,
      float[][] primary,
      Calibrations calibrations,
      List<String> named,
      float[][] directions) {
    Objects.requireNonNull(calibrations, "calibrations must not be null");
    if (assigned.length != labels.size()
        || primary.length == 0
        || primary.length > labels.size()
        || labels.size() > MAX_LABELS
        || named.size() != directions.length
        || named.size() > MAX_LABELS) {
      throw new IllegalArgumentException(
          "there must be a row for each label and for each top label, were "
              + List.of(
                  labels.size(), assigned.length, primary.length, named.size(), directions.length));
    }
    return new TopicModel(
        List.copyOf(labels),
        features,
        rows(assigned, features.size() + 1),
        rows(primary, features.size() + 1),
        calibrations,
        List.copyOf(named),
        rows(directions, features.dimension()));
  }

  private static float[][] rows(float[][] rows, int width) {
    float[][] copy = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = checked(rows[i], width);
    }
    return copy;
  }

  static float[] checked(float[] row, int width) {
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

  /** Returns the ids of the topics that can be assigned, top topics first. */
  public List<String> labels() {
    return labels;
  }

  /** Returns the number of labels that are top topics. */
  public int topLabels() {
    return primary.length;
  }

  /** Returns the ids of the topics that are known only by their definition. */
  public List<String> named() {
    return named;
  }

  /** Returns the cosine between an article's features and the definition of a named topic. */
  public double cosine(int namedTopic, float[] of) {
    float[] direction = directions[namedTopic];
    float sum = 0;
    for (int i = 0; i < direction.length; i++) {
      sum += direction[i] * of[i];
    }
    return sum;
  }

  /** Returns the features that the weights apply to. */
  public TopicFeatures features() {
    return features;
  }

  /** Returns the calibrations of the values. */
  public Calibrations calibrations() {
    return calibrations;
  }

  /** Returns the raw value of label {@code label}: near 1 if it applies, near 0 otherwise. */
  public double assigned(int label, float[] of) {
    return linear(assigned[label], of);
  }

  /** Returns the raw value of top label {@code label} as the primary one. */
  public double primary(int label, float[] of) {
    return linear(primary[label], of);
  }

  private static double linear(float[] row, float[] features) {
    // Four independent sums, so that the additions can overlap.
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < features.length; i += 4) {
      a += row[i] * features[i];
      b += row[i + 1] * features[i + 1];
      c += row[i + 2] * features[i + 2];
      d += row[i + 3] * features[i + 3];
    }
    for (; i < features.length; i++) {
      a += row[i] * features[i];
    }
    return a + b + c + d + row[features.length];
  }

  /**
   * Returns whether a file is a topic model, of any version, by its first four bytes.
   *
   * @param in not closed; four bytes are read from it
   */
  public static boolean isModel(InputStream in) throws IOException {
    byte[] first = in.readNBytes(Integer.BYTES);
    return first.length == Integer.BYTES && ByteBuffer.wrap(first).getInt() == MAGIC;
  }

  /**
   * Reads a model.
   *
   * @param in not closed
   * @throws IOException if the data is not a valid model
   */
  public static TopicModel read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    int magic = data.readInt();
    int version = data.readInt();
    if (magic != MAGIC || version != VERSION) {
      throw new IOException("file must be a topic model of version " + VERSION);
    }
    int dimension = number(data, 1, MAX_DIMENSION);
    int axisCount = number(data, 0, MAX_AXES);
    int labelCount = number(data, 1, MAX_LABELS);
    int topCount = number(data, 1, labelCount);
    int namedCount = number(data, 0, MAX_LABELS);
    List<String> labels = words(data, labelCount);
    List<String> named = words(data, namedCount);
    try {
      float[] mean = floats(data, dimension);
      float[][] axes = new float[axisCount][];
      for (int i = 0; i < axisCount; i++) {
        axes[i] = floats(data, dimension);
      }
      TopicFeatures features = new TopicFeatures(mean, axes, data.readFloat());
      if ((long) features.size() * (labelCount + topCount) > MAX_WEIGHTS) {
        throw new IOException("topic model must have at most " + MAX_WEIGHTS + " weights");
      }
      return of(
          labels,
          features,
          rows(data, labelCount, features.size(), true),
          rows(data, topCount, features.size(), true),
          new Calibrations(
              calibration(data),
              calibration(data),
              calibration(data),
              calibration(data),
              calibration(data)),
          named,
          rows(data, namedCount, dimension, false));
    } catch (IllegalArgumentException e) {
      throw new IOException("topic model is damaged: " + e.getMessage(), e);
    }
  }

  private static int number(DataInputStream data, int min, int max) throws IOException {
    int number = data.readInt();
    if (number < min || number > max) {
      throw new IOException("number must be in [" + min + ", " + max + "], was " + number);
    }
    return number;
  }

  private static float[] floats(DataInputStream data, int width) throws IOException {
    float[] row = new float[width];
    for (int i = 0; i < width; i++) {
      row[i] = data.readFloat();
    }
    return row;
  }

  private static List<String> words(DataInputStream data, int count) throws IOException {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(data.readUTF());
    }
    return words;
  }

  private static float[][] rows(DataInputStream data, int count, int width, boolean hasBias)
      throws IOException {
    float[][] rows = new float[count][hasBias ? width + 1 : width];
    for (float[] row : rows) {
      if (hasBias) {
        row[width] = data.readFloat();
      }
      float scale = data.readFloat();
      for (int i = 0; i < width; i++) {
        row[i] = data.readShort() * scale;
      }
    }
    return rows;
  }

  private static Calibration calibration(DataInputStream data) throws IOException {
    return new Calibration(data.readDouble(), data.readDouble(), data.readDouble());
  }

  /**
   * Writes the model.
   *
   * @param out not closed
   */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(features.dimension());
    data.writeInt(features.axes().length);
    data.writeInt(labels.size());
    data.writeInt(primary.length);
    data.writeInt(named.size());
    for (String label : labels) {
      data.writeUTF(label);
    }
    for (String topic : named) {
      data.writeUTF(topic);
    }
    writeFloats(data, features.mean());
    for (float[] axis : features.axes()) {
      writeFloats(data, axis);
    }
    data.writeFloat(features.weight());
    writeRows(data, assigned, true);
    writeRows(data, primary, true);
    for (Calibration c :
        List.of(
            calibrations.primary(),
            calibrations.top(),
            calibrations.lower(),
            calibrations.named(),
            calibrations.below())) {
      data.writeDouble(c.slope());
      data.writeDouble(c.context());
      data.writeDouble(c.bias());
    }
    writeRows(data, directions, false);
    data.flush();
  }

  private static void writeFloats(DataOutputStream data, float[] row) throws IOException {
    for (float value : row) {
      data.writeFloat(value);
    }
  }

  private static void writeRows(DataOutputStream data, float[][] rows, boolean hasBias)
      throws IOException {
    for (float[] row : rows) {
      int width = hasBias ? row.length - 1 : row.length;
      float max = 0;
      for (int i = 0; i < width; i++) {
        max = Math.max(max, Math.abs(row[i]));
      }
      float scale = max == 0 ? 1 : max / Short.MAX_VALUE;
      if (hasBias) {
        data.writeFloat(row[width]);
      }
      data.writeFloat(scale);
      for (int i = 0; i < width; i++) {
        data.writeShort(Math.round(row[i] / scale));
      }
    }
  }
}
