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

  /** Writes a field that is a whole number and returns this. */
  public ProtobufWriter number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  /** Writes a field that is a 32-bit number and returns this. */
  public ProtobufWriter fraction(int field, float value) {
    varint((long) field << 3 | 5);
    int bits = Float.floatToIntBits(value);
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      out.write(bits >>> shift);
    }
    return this;
  }

  /** Writes a field that is text as UTF-8 and returns this. */
  public ProtobufWriter text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a field that is a message and returns this. */
  public ProtobufWriter message(int field, ProtobufWriter value) {
    return bytes(field, value.toByteArray());
  }

  /** Writes a field that is bytes and returns this. */
  public ProtobufWriter bytes(int field, byte[] value) {
    lengthOf(field, value.length);
    out.writeBytes(value);
    return this;
  }

  /** Writes a field as {@link Protobuf#whole} gave it and returns this. */
  public ProtobufWriter whole(ByteBuffer field) {
    byte[] bytes = new byte[field.remaining()];
    field.get(bytes);
    out.writeBytes(bytes);
    return this;
  }

  /** Writes what stands before a field of {@code length} bytes, and returns this. */
  public ProtobufWriter lengthOf(int field, int length) {
    varint((long) field << 3 | 2);
    varint(length);
    return this;
  }

  /** Returns what was written, to be read. */
  public ByteBuffer toBuffer() {
    return ByteBuffer.wrap(out.toByteArray());
  }

  /** Returns what was written. */
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
