// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.nutgraf.model.ModelNotFoundException;

class ArtifactResourceTest {

  @Test
  void modelsOfOtherArtifactsAreFound() throws IOException {
    try (InputStream in =
        ArtifactResource.open("META-INF/nutgraf/names-transformer-en.properties", "add it")) {
      assertThat(in.read()).isNotNegative();
    }
  }

  @Test
  void aMissingModelNamesTheRemedy() {
    assertThatThrownBy(() -> ArtifactResource.open("missing.onnx", "add the artifact a:b"))
        .isInstanceOf(ModelNotFoundException.class)
        .hasMessage("model not found: missing.onnx; add the artifact a:b");
  }
}
