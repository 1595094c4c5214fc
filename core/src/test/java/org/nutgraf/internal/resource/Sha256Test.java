// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** The example of FIPS 180-2, appendix B.1. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void computesTheChecksumOfTheStandardsExample() {
    assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(ABC);
    assertThat(HexFormat.of().formatHex(Sha256.of("abc"))).isEqualTo(ABC);
  }

  @Test
  void returnsItsBeginning() {
    assertThat(Sha256.hex("abc", 8)).isEqualTo(ABC.substring(0, 16));
    assertThat(Sha256.hex("abc", 32)).isEqualTo(ABC);
  }

  @Test
  void textIsEncodedAsUtf8() {
    assertThat(Sha256.hex("\u00fc", 32))
        .isEqualTo(Sha256.hex(new byte[] {(byte) 0xc3, (byte) 0xbc}));
  }
}
