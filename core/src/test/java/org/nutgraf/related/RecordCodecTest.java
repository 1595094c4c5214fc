// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nutgraf.EnrichedArticle;

class RecordCodecTest {

  private static EnrichedArticle decode(byte[] bytes) throws IOException {
    return RecordCodec.decode(bytes, 0, bytes.length);
  }

  private static EnrichedArticle withoutVector(EnrichedArticle e) {
    return new EnrichedArticle(
        e.article(), e.entities(), e.countries(), e.topics(), Optional.empty(), e.models());
  }

  @Test
  void everyPartComesBackAsItWas() throws IOException {
    EnrichedArticle article = Stories.everything();
    EnrichedArticle back = decode(RecordCodec.encode(article));

    assertThat(withoutVector(back)).isEqualTo(withoutVector(article));
    assertThat(back.vector().orElseThrow().cosine(article.vector().orElseThrow()))
        .isGreaterThan(0.999999);
    assertThat(decode(RecordCodec.encode(withoutVector(article))))
        .isEqualTo(withoutVector(article));
  }

  @Test
  void anotherVersionIsRefusedWithTheRemedy() {
    byte[] bytes = RecordCodec.encode(Stories.everything());
    bytes[0] = 2;
    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 1, was 2")
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
  void aCompactProfileScoresLikeTheWholeOne() throws IOException {
    Relatedness relatedness = Relatedness.english();
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
    Profile compact = ProfileCodec.decode(bytes, 0, bytes.length);

    Profile second = relatedness.profile(other);
    assertThat(relatedness.score(relatedness.evidence(compact, second)))
        .isCloseTo(
            relatedness.score(relatedness.evidence(whole, second)),
            org.assertj.core.api.Assertions.within(0.01));
    for (int length = 0; length < bytes.length; length++) {
      int cut = length;
      assertThatThrownBy(() -> ProfileCodec.decode(bytes, 0, cut)).isInstanceOf(IOException.class);
    }
  }
}
