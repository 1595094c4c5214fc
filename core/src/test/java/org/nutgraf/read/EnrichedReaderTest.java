// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.Location;

class EnrichedReaderTest {

  private static EnrichedArticle read(String location) throws IOException {
    String line =
        "{\"id\":\"a\",\"title\":\"Golfito\",\"text\":\"Golfito\",\"entities\":[{\"id\":"
            + "\"place:golfito\",\"type\":\"PLACE\",\"name\":\"Golfito\","
            + location
            + "\"salience\":0.5,\"about\":true,\"mentions\":[{\"start\":0,\"end\":7,"
            + "\"text\":\"Golfito\",\"kind\":\"NAME\",\"confidence\":1}]}],\"countries\":[],"
            + "\"models\":{\"entities\":\"names-1\"}}";
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try (EnrichedReader reader = new EnrichedReader(new ByteArrayInputStream(bytes), "a.jsonl")) {
      return reader.next().orElseThrow();
    }
  }

  @Test
  void aLocationIsReadAsFarAsItIsKnown() throws IOException {
    Location full =
        read("\"location\":{\"iso\":\"CR\",\"subdivision\":\"CR-P\",\"subdivisionName\":"
                + "\"Puntarenas\",\"latitude\":8.639,\"longitude\":-83.166,\"geonames\":3623064},")
            .entities()
            .get(0)
            .location()
            .orElseThrow();
    assertThat(full.subdivisionCode()).contains("CR-P");
    assertThat(full.subdivisionName()).contains("Puntarenas");
    assertThat(full.latitude()).hasValue(8.639);
    assertThat(full.longitude()).hasValue(-83.166);
    assertThat(full.geonamesId()).isEqualTo(OptionalInt.of(3623064));

    Location country =
        read("\"location\":{\"iso\":\"CR\"},").entities().get(0).location().orElseThrow();
    assertThat(country.isoCode()).isEqualTo("CR");
    assertThat(country.latitude()).isEmpty();
  }

  @Test
  void aRecordWithoutLocationsIsRead() throws IOException {
    assertThat(read("").entities().get(0).location()).isEmpty();
  }
}
