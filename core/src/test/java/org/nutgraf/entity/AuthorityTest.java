// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.internal.entity.StandardResolver;
import org.nutgraf.internal.entity.Story;

class AuthorityTest {

  private static final String LIST =
      "# our tags\n"
          + "p1\tAna Ruiz Vega\tPERSON\tAna Ruiz|Anita Ruiz\n"
          + "p2\tLuz Mora\tPERSON\t\tnever\n"
          + "o1\tBanco del Puerto\tORGANIZATION\tthe Puerto bank\talways\n"
          + "x1\tMorning Notes\tORGANIZATION\t\tban\n";

  @TempDir private Path folder;

  private Resolution resolve(String marked) throws IOException {
    Path file = Files.writeString(folder.resolve("tags.tsv"), LIST, StandardCharsets.UTF_8);
    Story story = Story.of(marked);
    return StandardResolver.of(Authority.read(file), Optional.empty())
        .resolve(story.text, story.mentions);
  }

  @Test
  void namesIdsAndMergesArePinned() throws IOException {
    Resolution found = resolve("{P Ana Ruiz} spoke. {P Anita Ruiz} sang. Ruiz left.");
    assertThat(Story.ids(found)).containsExactly("p1");
    assertThat(found.entities().get(0).name()).isEqualTo("Ana Ruiz Vega");
    assertThat(found.entities().get(0).mentions()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void privatePeopleAndBannedNamesAreOmitted() throws IOException {
    Resolution found = resolve("{O Morning Notes}: {P Luz Mora} met {P Tom Hill}. Mora smiled.");
    assertThat(Story.ids(found)).containsExactly("person:tom-hill");
  }

  @Test
  void whatIsAlwaysTaggedNeedsNoTagger() throws IOException {
    Resolution found = resolve("Clients of Banco del Puerto queued at the Puerto bank.");
    assertThat(Story.surfaces(Story.entity(found, "o1")))
        .containsExactly("Banco del Puerto", "the Puerto bank");
  }

  @Test
  void accentsAndCaseDoNotMatter() {
    Authority list =
        Authority.of(
            List.of(new Authority.Entry("l1", "Bogotá", EntityType.PLACE, List.of(), Set.of())));
    assertThat(list.find("bogota")).isPresent();
    assertThat(list.find("Cali")).isEmpty();
  }

  @Test
  void theErrorNamesTheInvalidLine() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.tsv"), "a\tA\tPERSON\nb\tB\tANIMAL\n");
    assertThatThrownBy(() -> Authority.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("type must be one of")
        .hasMessageContaining("was ANIMAL");
    Path twice = Files.writeString(folder.resolve("twice.tsv"), "a\tA\tPERSON\na\tB\tPERSON\n");
    assertThatThrownBy(() -> Authority.read(twice)).hasMessageContaining("line 2");
    assertThatThrownBy(
            () -> new Authority.Entry("c1", "Peru", EntityType.COUNTRY, List.of(), Set.of()))
        .hasMessageContaining("country:");
  }
}
