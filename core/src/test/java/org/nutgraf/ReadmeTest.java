// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's example is the file that the consumer project compiles and runs. */
class ReadmeTest {

  @Test
  void exampleIsTheConsumersAndShort() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String example = Files.readString(Path.of("src/it/consumer/src/main/java/Example.java"));

    assertThat(readme).contains("```java\n" + example + "```");
    assertThat(example.lines().filter(line -> !line.isBlank()).count()).isLessThan(15);
  }

  @Test
  void namesTheBuiltArtifact() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String pom = Files.readString(Path.of("..", "pom.xml"));
    String version = pom.substring(pom.indexOf("<version>"), pom.indexOf("</version>"));
    assertThat(readme).contains("<artifactId>nutgraf-core</artifactId>\n  " + version);
  }
}
