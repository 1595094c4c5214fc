// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.internal.related.RelatednessScorer;
import org.nutgraf.related.Stories;
import org.nutgraf.semantic.SemanticVector;

class RecordCodecTest {

  private static EnrichedArticle decode(byte[] bytes) throws IOException {
    EnrichedArticle everything = Stories.everything();
    return RecordCodec.decode(new BytesRef(bytes), everything.vector(), everything.models());
  }

  @Test
  void everyPartRoundTrips() throws IOException {
    EnrichedArticle article = Stories.everything();
    assertThat(decode(RecordCodec.encode(article))).isEqualTo(article);
  }

  @Test
  void aVectorKeepsItsDirectionAsBytes() {
    Random random = new Random(5);
    for (int dimension : new int[] {2, 64, 384, 1024}) {
      SemanticVector[] vectors = new SemanticVector[2];
      for (int i = 0; i < 2; i++) {
        float[] values = new float[dimension];
        for (int d = 0; d < dimension; d++) {
          values[d] = (float) random.nextGaussian() + 0.5f;
        }
        vectors[i] = SemanticVector.of(values);
      }
      double back =
          SemanticVector.ofBytes(vectors[0].toBytes())
              .cosine(SemanticVector.ofBytes(vectors[1].toBytes()));
      assertThat(back).isCloseTo(vectors[0].cosine(vectors[1]), within(0.005));
    }
  }

  @Test
  void aTableOfModelsRoundTripsAndDamageIsReported() throws IOException {
    ModelTable table = new ModelTable();
    int none = table.number(Map.of());
    int some = table.number(Stories.everything().models());
    assertThat(table.number(Stories.everything().models())).isEqualTo(some);

    ModelTable back = ModelTable.read(table.write());
    assertThat(back.models(none)).isEmpty();
    assertThat(back.models(some)).isEqualTo(Stories.everything().models());
    assertThatThrownBy(() -> back.models(2)).hasMessageContaining("row 2, lists 2");
    assertThatThrownBy(() -> ModelTable.read(table.write().substring(8)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ModelTable.read("?")).hasMessageContaining("damaged");
  }

  @Test
  void aRecordWithoutLocationsIsRead() throws IOException {
    EnrichedArticle article =
        Stories.story("a").text("Golfito", "A ferry.").people("Golfito").build();
    byte[] bytes = RecordCodec.encode(article);
    int salience = indexOf(bytes, ByteBuffer.allocate(8).putDouble(0.8).array());
    byte[] old = new byte[bytes.length - 1];
    System.arraycopy(bytes, 0, old, 0, salience - 1);
    System.arraycopy(bytes, salience, old, salience - 1, bytes.length - salience);
    old[0] = 2;
    assertThat(RecordCodec.decode(new BytesRef(old), Optional.empty(), Map.of()))
        .isEqualTo(article);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("part must be in the bytes");
  }

  @Test
  void anotherVersionIsRejectedWithTheRemedy() {
    byte[] bytes = RecordCodec.encode(Stories.everything());
    bytes[0] = 1;
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 3, was 1")
        .hasMessageContaining("rebuild");
  }

  @Test
  void damageEndsInAnIoException() {
    byte[] whole = RecordCodec.encode(Stories.everything());
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> decode(cut)).isInstanceOf(IOException.class);
    }
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] hurt = whole.clone();
      for (int n = 0; n < 3; n++) {
        hurt[random.nextInt(hurt.length)] = (byte) random.nextInt();
      }
      try {
        decode(hurt);
      } catch (IOException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  @Test
  void aCompactProfileScoresLikeTheFullOne() throws IOException {
    RelatednessScorer relatedness = RelatednessScorer.english();
    EnrichedArticle one =
        Stories.story("1")
            .text("Ferry line reopens", "Elena Marchetti said the ferry would sail in Panama.")
            .about(Stories.TRANSPORT, 0.9)
            .people("Elena Marchetti")
            .countries("Panama")
            .at(0.9f, 0.3f, 0.1f)
            .build();
    EnrichedArticle other =
        Stories.story("2")
            .text("Second ferry", "A ferry from Panama, said Elena Marchetti, is on its way.")
            .about(Stories.TRANSPORT, 0.7)
            .people("Elena Marchetti")
            .countries("Panama")
            .at(0.8f, 0.4f, 0.2f)
            .build();
    Profile whole = relatedness.profile(one);
    byte[] bytes = ProfileCodec.encode(whole);
    Profile compact = ProfileCodec.decode(new BytesRef(bytes), whole.vector);

    Profile second = relatedness.profile(other);
    assertThat(relatedness.score(relatedness.evidence(compact, second)))
        .isCloseTo(relatedness.score(relatedness.evidence(whole, second)), within(0.01));
    for (int length = 0; length < bytes.length; length++) {
      int cut = length;
      assertThatThrownBy(() -> ProfileCodec.decode(new BytesRef(bytes, 0, cut), Optional.empty()))
          .isInstanceOf(IOException.class);
    }
  }
}
