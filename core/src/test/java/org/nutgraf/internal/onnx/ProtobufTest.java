// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ProtobufTest {

  private static Protobuf read(int... bytes) {
    ByteBuffer buffer = ByteBuffer.allocate(bytes.length);
    for (int b : bytes) {
      buffer.put((byte) b);
    }
    return new Protobuf(buffer.flip());
  }

  @Test
  void modelsRoundTrip() throws IOException {
    ProtobufWriter inner = new ProtobufWriter().text(3, "harbour é").fraction(7, 1.5f);
    Protobuf in =
        new Protobuf(
            new ProtobufWriter().number(1, -1).message(400, inner).number(2, 300).toBuffer());

    assertThat(in.next()).isTrue();
    assertThat(in.number()).isEqualTo(-1);
    assertThat(in.next()).isTrue();
    assertThat(in.field()).isEqualTo(400);
    Protobuf message = new Protobuf(in.bytes());
    assertThat(message.next()).isTrue();
    assertThat(message.text()).isEqualTo("harbour é");
    assertThat(message.next()).isTrue();
    message.skip();
    assertThat(message.next()).isFalse();
    assertThat(in.next()).isTrue();
    assertThat(in.number()).isEqualTo(300);
    assertThat(in.next()).isFalse();
  }

  @Test
  void anEncodedFieldIsCopiedUnchanged() throws IOException {
    byte[] written = new ProtobufWriter().text(1, "a").number(2, 7).toByteArray();
    ProtobufWriter copy = new ProtobufWriter();
    Protobuf in = new Protobuf(ByteBuffer.wrap(written));
    while (in.next()) {
      copy.whole(in.whole());
    }
    assertThat(copy.toByteArray()).isEqualTo(written);
  }

  @Test
  void malformedMessagesAreRejected() throws IOException {
    Protobuf zero = read(0x00, 0x01);
    assertThatThrownBy(zero::next).isInstanceOf(IOException.class).hasMessageContaining("was 0");
    Protobuf group = read(0x0B);
    assertThat(group.next()).isTrue();
    assertThatThrownBy(group::skip).isInstanceOf(IOException.class).hasMessageContaining("was 3");
    Protobuf endless = read(0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF);
    assertThat(endless.next()).isTrue();
    assertThatThrownBy(endless::number).isInstanceOf(IOException.class).hasMessageContaining("64");
    Protobuf fixed = read(0x0D, 0x01);
    assertThat(fixed.next()).isTrue();
    assertThatThrownBy(fixed::skip)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("truncated");
    Protobuf number = read(0x08, 0x01);
    assertThat(number.next()).isTrue();
    assertThatThrownBy(number::bytes).isInstanceOf(IOException.class).hasMessageContaining("bytes");
  }
}
