// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.nutgraf.text.Span;

class LocationTest {

  private static Location at(double latitude, double longitude) {
    return new Location(
        "CR",
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.of(latitude),
        OptionalDouble.of(longitude),
        OptionalInt.empty());
  }

  @Test
  void numbersOutOfRangeAreRejected() {
    assertThat(at(-90, 180).latitude()).hasValue(-90);
    assertThatThrownBy(() -> at(90.1, 0)).hasMessageContaining("latitude must be in [-90, 90]");
    assertThatThrownBy(() -> at(0, -181)).hasMessageContaining("longitude must be in");
    assertThatThrownBy(() -> at(Double.NaN, 0)).hasMessageContaining("latitude");
  }

  @Test
  void halvesOfAPairAreRejected() {
    assertThatThrownBy(
            () ->
                new Location(
                    "CR",
                    Optional.of("CR-P"),
                    Optional.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalInt.empty()))
        .hasMessageContaining("must have a code and a name");
  }

  @Test
  void onlyAPlaceHasALocation() {
    Mention mention = new Mention(new Span(0, 3), "Ana", EntityType.PERSON, MentionKind.NAME, 1);
    assertThatThrownBy(
            () ->
                new Entity(
                    "person:ana",
                    "Ana",
                    EntityType.PERSON,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(at(9, -84)),
                    0.5,
                    true,
                    List.of(mention)))
        .hasMessageContaining("location must be empty unless type is PLACE");
  }
}
