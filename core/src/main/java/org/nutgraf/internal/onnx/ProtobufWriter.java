// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes the fields of a message in the wire format of Protocol Buffers.
 *
 * <p>Source: protobuf.dev, "Encoding".
 */
public final class ProtobufWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Writes an integer field and returns this. */
  public ProtobufWriter number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  /** Writes a 32-bit floating-point field and returns this. */
  public ProtobufWriter fraction(int field, float value) {
    varint((long) field << 3 | 5);
    int bits = Float.floatToIntBits(value);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      out.write(bits >>> shift);
    }
    return this;
  }

  /** Writes a string field, as UTF-8, and returns this. */
  public ProtobufWriter text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a message field and returns this. */
  public ProtobufWriter message(int field, ProtobufWriter value) {
    return bytes(field, value.toByteArray());
  }

  /** Writes a bytes field and returns this. */
  public ProtobufWriter bytes(int field, byte[] value) {
    lengthOf(field, value.length);
    out.writeBytes(value);
    return this;
  }

  /** Writes an encoded field, as returned by {@link Protobuf#whole}, and returns this. */
  public ProtobufWriter whole(ByteBuffer field) {
    byte[] bytes = new byte[field.remaining()];
    field.get(bytes);
    out.writeBytes(bytes);
    return this;
  }

  /** Writes the tag and length of a field of {@code length} bytes and returns this. */
  public ProtobufWriter lengthOf(int field, int length) {
    varint((long) field << 3 | 2);
    varint(length);
    return this;
  }

  /** Returns the encoded message as a buffer to read from. */
  public ByteBuffer toBuffer() {
    return ByteBuffer.wrap(out.toByteArray());
  }

  /** Returns the encoded message. */
  public byte[] toByteArray() {
    return out.toByteArray();
  }

  private void varint(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      out.write((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
