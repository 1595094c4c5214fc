// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.Stage;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.MentionKind;

/** Pins the codes: if this fails, existing indexes become unreadable. */
class EnumCodesTest {

  private static <E extends Enum<E>> void pinned(EnumCodes<E> codes, List<E> byCode)
      throws IOException {
    for (int code = 0; code < byCode.size(); code++) {
      RecordOutput out = new RecordOutput();
      codes.write(out, byCode.get(code));
      byte[] bytes = out.toBytes();
      assertThat(bytes).containsExactly(code);
      assertThat(codes.read(new RecordInput(bytes, 0, 1))).isEqualTo(byCode.get(code));
    }
    byte[] next = {(byte) byCode.size()};
    assertThatThrownBy(() -> codes.read(new RecordInput(next, 0, 1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("must be one of")
        .hasMessageContaining("was " + byCode.size());
  }

  @Test
  void codesAreThoseOfTheFormat() throws IOException {
    pinned(
        EnumCodes.ENTITY_TYPE,
        List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.COUNTRY, EntityType.PLACE));
    pinned(
        EnumCodes.MENTION_KIND,
        List.of(MentionKind.NAME, MentionKind.ALIAS, MentionKind.ADJECTIVE));
    pinned(
        EnumCodes.COUNTRY_ROLE,
        List.of(CountryRole.DATELINE, CountryRole.SUBJECT, CountryRole.MENTIONED));
    pinned(EnumCodes.STAGE, List.of(Stage.ENTITIES, Stage.TOPICS, Stage.VECTOR));
  }

  @Test
  void everyConstantOfARecordHasACode() {
    RecordOutput out = new RecordOutput();
    for (EntityType type : EntityType.values()) {
      EnumCodes.ENTITY_TYPE.write(out, type);
    }
    for (MentionKind kind : MentionKind.values()) {
      EnumCodes.MENTION_KIND.write(out, kind);
    }
    for (CountryRole role : CountryRole.values()) {
      EnumCodes.COUNTRY_ROLE.write(out, role);
    }
    assertThat(out.toBytes()).hasSize(10);
  }
}
