// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.nutgraf.Stage;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.MentionKind;

/**
 * The byte codes of enum constants in an index. They are part of the index format: existing codes
 * never change, and a new constant gets an unused code.
 */
final class EnumCodes<E extends Enum<E>> {

  static final EnumCodes<EntityType> ENTITY_TYPE =
      new EnumCodes<>(
          EntityType.class,
          Map.of(
              EntityType.PERSON, 0,
              EntityType.ORGANIZATION, 1,
              EntityType.COUNTRY, 2,
              EntityType.PLACE, 3));

  static final EnumCodes<MentionKind> MENTION_KIND =
      new EnumCodes<>(
          MentionKind.class,
          Map.of(MentionKind.NAME, 0, MentionKind.ALIAS, 1, MentionKind.ADJECTIVE, 2));

  static final EnumCodes<CountryRole> COUNTRY_ROLE =
      new EnumCodes<>(
          CountryRole.class,
          Map.of(CountryRole.DATELINE, 0, CountryRole.SUBJECT, 1, CountryRole.MENTIONED, 2));

  /** Stages that have a model. */
  static final EnumCodes<Stage> STAGE =
      new EnumCodes<>(Stage.class, Map.of(Stage.ENTITIES, 0, Stage.TOPICS, 1, Stage.VECTOR, 2));

  private final Class<E> type;
  private final Map<E, Integer> codes;

  private EnumCodes(Class<E> type, Map<E, Integer> codes) {
    this.type = type;
    this.codes = new EnumMap<>(codes);
  }

  /**
   * Writes a constant as one byte.
   *
   * @throws IllegalArgumentException if it has no code
   */
  void write(RecordOutput out, E constant) {
    Integer code = codes.get(constant);
    if (code == null) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " must have a code in EnumCodes, was " + constant);
    }
    out.writeByte(code);
  }

  /**
   * Reads a constant.
   *
   * @throws IOException if no constant has this code
   */
  E read(RecordInput in) throws IOException {
    int code = in.readByte();
    for (Map.Entry<E, Integer> entry : codes.entrySet()) {
      if (entry.getValue() == code) {
        return entry.getKey();
      }
    }
    throw new IOException(
        "code of " + type.getSimpleName() + " must be one of " + codes.values() + ", was " + code);
  }
}
