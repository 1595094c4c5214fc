// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.util.Arrays;

/** Writes variable-length integers, strings and floating-point numbers to a growing byte array. */
final class RecordOutput {

  private byte[] bytes = new byte[1024];
  private int size;

  void writeByte(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  void writeBytes(byte[] values) {
    for (byte value : values) {
      writeByte(value);
    }
  }

  /** Writes an unsigned integer, seven bits per byte, least significant first. */
  void writeVarint(int value) {
    int rest = value;
    while ((rest & ~0x7f) != 0) {
      writeByte((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    writeByte(rest);
  }

  void writeInt(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      writeByte(value >>> shift);
    }
  }

  void writeLong(long value) {
    writeInt((int) (value >>> 32));
    writeInt((int) value);
  }

  void writeFloat(float value) {
    writeInt(Float.floatToIntBits(value));
  }

  void writeDouble(double value) {
    writeLong(Double.doubleToLongBits(value));
  }

  /** Writes each UTF-16 code unit in one to three bytes, so that ill-formed text is preserved. */
  void writeString(String text) {
    writeVarint(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        writeByte(c);
      } else if (c < 0x800) {
        writeByte(0xc0 | (c >> 6));
        writeByte(0x80 | (c & 0x3f));
      } else {
        writeByte(0xe0 | (c >> 12));
        writeByte(0x80 | ((c >> 6) & 0x3f));
        writeByte(0x80 | (c & 0x3f));
      }
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
