// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of a message in the wire format of Protocol Buffers in sequence; each must be
 * read or skipped before the next.
 *
 * <p>Source: protobuf.dev, "Encoding". Groups, which ONNX files do not contain, are not supported.
 */
public final class Protobuf {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;
  private static final long MAX_FIELD = (1 << 29) - 1;

  private final ByteBuffer in;
  private int field;
  private int type;
  private int start;

  /** Reads a message from the buffer's position to its limit; the buffer's state is not changed. */
  public Protobuf(ByteBuffer in) {
    this.in = in.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Advances to the next field; returns false at the end.
   *
   * @throws IOException if the message is truncated or malformed; this applies to every method
   */
  public boolean next() throws IOException {
    if (!in.hasRemaining()) {
      return false;
    }
    start = in.position();
    long key = varint();
    if (key >>> 3 == 0 || key >>> 3 > MAX_FIELD) {
      throw new IOException("field must be in [1, " + MAX_FIELD + "], was " + (key >>> 3));
    }
    field = (int) (key >>> 3);
    type = (int) key & 7;
    return true;
  }

  /** Returns the number of the field. */
  public int field() {
    return field;
  }

  /** Returns the value of an integer field. */
  public long number() throws IOException {
    if (type != VARINT) {
      throw new IOException("field " + field + " must be a number, has wire type " + type);
    }
    return varint();
  }

  /** Returns the value of a message or bytes field. */
  public ByteBuffer bytes() throws IOException {
    if (type != BYTES) {
      throw new IOException("field " + field + " must be bytes, has wire type " + type);
    }
    long length = varint();
    if (length < 0 || length > in.remaining()) {
      throw new IOException("field " + field + " is truncated");
    }
    ByteBuffer bytes = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + (int) length);
    return bytes;
  }

  /** Returns the value of a string field. */
  public String text() throws IOException {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  /**
   * Returns the encoded field, including its tag.
   *
   * @throws IOException if it is truncated or malformed
   */
  public ByteBuffer whole() throws IOException {
    skip();
    return in.slice(start, in.position() - start);
  }

  /** Skips the field. */
  public void skip() throws IOException {
    switch (type) {
      case VARINT -> varint();
      case FIXED64 -> pass(Long.BYTES);
      case BYTES -> bytes();
      case FIXED32 -> pass(Integer.BYTES);
      default -> throw new IOException("wire type must be 0, 1, 2 or 5, was " + type);
    }
  }

  private void pass(int bytes) throws IOException {
    if (bytes > in.remaining()) {
      throw new IOException("field " + field + " is truncated");
    }
    in.position(in.position() + bytes);
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (!in.hasRemaining()) {
        throw new IOException("number is truncated");
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
