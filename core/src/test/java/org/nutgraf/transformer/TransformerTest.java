// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityEngineContract;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.transformer.ModelFiles;
import org.nutgraf.model.ModelNotFoundException;
import org.nutgraf.text.AnalyzedText;

class TransformerTest extends EntityEngineContract {

  private static final EntityEngine ENGINE = Transformer.english();

  /** A thousand windows of 160 tokens, at about 30 milliseconds each on an idle machine. */
  @Override
  protected Duration saneTime() {
    return Duration.ofMinutes(4);
  }

  @Override
  protected EntityEngine load() {
    return Transformer.english();
  }

  private static List<Mention> tag(String text) {
    AnalyzedText analyzed = ENGINE.analyzer().analyze(text);
    return ENGINE.tagger().tag(analyzed);
  }

  @Test
  void confidenceOfAPlainNameIsHigherThanOfADoubtfulOne() {
    Mention plain = tag("Lena Marwick, the minister, flew to Norway on Tuesday.").get(0);
    assertThat(plain.text()).isEqualTo("Lena Marwick");
    assertThat(plain.confidence()).isBetween(0.9, 1.0);
    List<Mention> doubtful = tag("Marwick Marwick Oslo bank Okoye of of the Bank Ghana storm");
    assertThat(doubtful).isNotEmpty();
    assertThat(doubtful.stream().mapToDouble(Mention::confidence).min().orElseThrow())
        .isLessThan(plain.confidence());
  }

  /** Names are found both at the end of a window and in the next one. */
  @Test
  void articlesLongerThanAWindowAreTaggedToTheirEnd() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("The minister, Lena Marwick, met the deputy Tomas Okoye in Accra. ");
    }
    List<String> found = new ArrayList<>();
    tag(text.toString()).forEach(mention -> found.add(mention.text()));
    assertThat(found).hasSize(180);
    assertThat(found.subList(177, 180)).containsExactly("Lena Marwick", "Tomas Okoye", "Accra");
  }

  @Test
  void missingModelNamesTheArtifact() {
    assertThatThrownBy(() -> ModelFiles.ofResources("names-transformer-xx"))
        .isInstanceOf(ModelNotFoundException.class)
        .hasMessageContaining("names-transformer-xx.onnx")
        .hasMessageContaining("org.nutgraf:nutgraf-transformer-en");
  }
}
