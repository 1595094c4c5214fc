// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeacherLabelsTest {

  @Test
  void findsLabelFilesUpToTheLimitOfNews(@TempDir Path folder) throws IOException {
    for (String name :
        List.of(
            "news-0.conll",
            "news-1.conll",
            "news-2.conll",
            "news-3.conll.part",
            "events-10.conll",
            "clusters.bin")) {
      Files.createFile(folder.resolve(name));
    }
    assertThat(TeacherLabels.files(folder, 2))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("events-10.conll", "news-0.conll", "news-1.conll");
  }

  @Test
  void rejectsAFolderWithoutLabels(@TempDir Path folder) {
    assertThatThrownBy(() -> TeacherLabels.files(folder, 2))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has no labels");
  }
}
