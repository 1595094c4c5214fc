// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.topic.TopicClassifier;

class TopicModelTest {

  private static final Calibration C = new Calibration(4, 1, -2);
  private static final TopicModel.Calibrations CALIBRATIONS =
      new TopicModel.Calibrations(C, C, C, C, new Calibration(1, 2, 3));

  private static TopicModel model() {
    TopicFeatures features =
        new TopicFeatures(new float[] {0, 0, 1}, new float[][] {{1, 0, 0}, {0, 1, 0}}, 0.5f);
    return TopicModel.of(
        List.of("a", "b"),
        features,
        new float[][] {{1, 2, 3, 4, 5, 6, 7}, {-1, 0, 0.25f, 0, 0, 0, 0.5f}},
        new float[][] {{0, 0, 0, 0, 0, 0, 1}},
        CALIBRATIONS,
        List.of("c"),
        new float[][] {{0, 0.6f, 0.8f}});
  }

  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model().write(out);
    return out.toByteArray();
  }

  @Test
  void featuresAreTheDirectionAndTheProducts() {
    float[] features = model().features().of(new float[] {3, 4, 1});
    assertThat(features)
        .containsExactly(
            new float[] {0.6f, 0.8f, 0, 0.18f * 1.4142135f, 0.32f * 1.4142135f, 0.48f},
            within(1e-5f));
  }

  @Test
  void productOfFeaturesIsTheSquareOfAProduct() {
    TopicFeatures features = model().features();
    float[] a = features.of(new float[] {1, 2, 3});
    float[] b = features.of(new float[] {-2, 1, 4});
    double linear = 0;
    double products = 0;
    for (int i = 0; i < a.length; i++) {
      if (i < 3) {
        linear += a[i] * b[i];
      } else {
        products += a[i] * b[i];
      }
    }
    double onAxes = linear - a[2] * b[2];
    assertThat(products).isCloseTo(0.5 * onAxes * onAxes, within(1e-6));
  }

  @Test
  void survivesWritingAndReading() throws IOException {
    TopicModel read = TopicModel.read(new ByteArrayInputStream(bytes()));
    float[] vector = {0.3f, -2, 5};
    float[] features = model().features().of(vector);
    assertThat(read.features().of(vector)).containsExactly(features);
    for (int label = 0; label < 2; label++) {
      assertThat(read.assigned(label, features))
          .isCloseTo(model().assigned(label, features), within(1e-3));
    }
    assertThat(read.cosine(0, features)).isCloseTo(model().cosine(0, features), within(1e-4));
    assertThat(read.labels()).containsExactly("a", "b");
    assertThat(read.named()).containsExactly("c");
    assertThat(read.calibrations()).isEqualTo(CALIBRATIONS);
  }

  @Test
  void damageIsRejectedWithoutHarm() throws IOException {
    byte[] whole = bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> TopicModel.read(new ByteArrayInputStream(cut)))
          .isInstanceOf(IOException.class);
    }
    Random random = new Random(3);
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      try {
        TopicModel.read(new ByteArrayInputStream(damaged));
      } catch (IOException e) {
        assertThat(e).isNotNull();
      }
    }
  }

  @Test
  void sizesMustMatch() {
    TopicFeatures features = new TopicFeatures(new float[] {0, 0}, new float[0][], 0);
    assertThatThrownBy(
            () ->
                TopicModel.of(
                    List.of("a"),
                    features,
                    new float[][] {{1, 2}},
                    new float[][] {{1, 2, 3}},
                    CALIBRATIONS,
                    List.of(),
                    new float[0][]))
        .hasMessage("row must have 3 values, was 2");
    assertThatThrownBy(() -> features.of(new float[3]))
        .hasMessage("vector must have 2 dimensions, was 3");
    assertThatThrownBy(() -> new Calibration(Double.NaN, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theErrorForATruncatedModelNamesIt(@TempDir Path folder) throws IOException {
    Path model = folder.resolve("own.bin");
    try (InputStream whole =
        TopicModelTest.class.getResourceAsStream("/org/nutgraf/internal/resource/topics-en.bin")) {
      Files.write(model, whole.readNBytes(1000));
    }
    Files.writeString(TopicClassifier.vocabulary(model), "");
    assertThatThrownBy(() -> TopicClassifier.load(model))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("truncated")
        .hasMessageContaining("own.bin");
  }
}
