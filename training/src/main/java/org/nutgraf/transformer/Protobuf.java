// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of a message in the wire format of Protocol Buffers, one after the other.
 *
 * <p>Source: protobuf.dev, "Encoding". Only what ONNX files hold is read: no groups.
 */
final class Protobuf {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final ByteBuffer in;
  private int field;
  private int type;

  Protobuf(ByteBuffer in) {
    this.in = in.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Goes to the next field; false at the end. */
  boolean next() throws IOException {
    if (!in.hasRemaining()) {
      return false;
    }
    long key = varint();
    field = (int) (key >>> 3);
    type = (int) key & 7;
    return true;
  }

  /** Returns the number of the field. */
  int field() {
    return field;
  }

  /** Returns a field that is a whole number. */
  long number() throws IOException {
    if (type != VARINT) {
      throw new IOException("field " + field + " must be a number, has wire type " + type);
    }
    return varint();
  }

  /** Returns a field that is a message or bytes. */
  ByteBuffer bytes() throws IOException {
    if (type != BYTES) {
      throw new IOException("field " + field + " must be bytes, has wire type " + type);
    }
    long length = varint();
    if (length < 0 || length > in.remaining()) {
      throw new IOException("field " + field + " is cut short");
    }
    ByteBuffer bytes = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + (int) length);
    return bytes;
  }

  /** Returns a field that is text. */
  String text() throws IOException {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  /** Tells whether the field is a message or bytes, as packed numbers are. */
  boolean isBytes() {
    return type == BYTES;
  }

  /** Passes over the field. */
  void skip() throws IOException {
    switch (type) {
      case VARINT -> varint();
      case FIXED64 -> in.position(in.position() + Long.BYTES);
      case BYTES -> bytes();
      case FIXED32 -> in.position(in.position() + Integer.BYTES);
      default -> throw new IOException("wire type must be 0, 1, 2 or 5, was " + type);
    }
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (!in.hasRemaining()) {
        throw new IOException("number is cut short");
      }
      byte b = in.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IOException("number is longer than 64 bits");
  }
}
