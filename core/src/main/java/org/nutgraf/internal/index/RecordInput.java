// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.io.IOException;

/** Reads what {@link RecordOutput} wrote; damaged input always leads to an {@link IOException}. */
final class RecordInput {

  private final byte[] bytes;
  private final int end;
  private int at;

  RecordInput(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    at = offset;
    end = offset + length;
  }

  int readByte() throws IOException {
    if (at >= end) {
      throw new IOException("record must be complete, ended at byte " + at);
    }
    return bytes[at++] & 0xff;
  }

  byte[] readBytes(int count) throws IOException {
    if (count > end - at) {
      throw new IOException("record must be complete, ended at byte " + end);
    }
    byte[] values = new byte[count];
    System.arraycopy(bytes, at, values, 0, count);
    at += count;
    return values;
  }

  int readVarint() throws IOException {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int b = readByte();
      value |= (b & 0x7f) << shift;
      if ((b & 0x80) == 0) {
        return value;
      }
    }
    throw new IOException("number must have at most 5 bytes, at byte " + at);
  }

  /**
   * Reads a count.
   *
   * @param minBytes minimum size in bytes of one of the elements counted
   */
  int readCount(int minBytes) throws IOException {
    int count = readVarint();
    if (count < 0 || count > (end - at) / minBytes) {
      throw new IOException("count must fit into the record, was " + count + " at byte " + at);
    }
    return count;
  }

  int readInt() throws IOException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = value << 8 | readByte();
    }
    return value;
  }

  long readLong() throws IOException {
    return (long) readInt() << 32 | readInt() & 0xffffffffL;
  }

  float readFloat() throws IOException {
    return Float.intBitsToFloat(readInt());
  }

  double readDouble() throws IOException {
    return Double.longBitsToDouble(readLong());
  }

  String readString() throws IOException {
    int length = readCount(1);
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      int b = readByte();
      if (b < 0x80) {
        text[i] = (char) b;
      } else if (b < 0xe0) {
        text[i] = (char) ((b & 0x1f) << 6 | readByte() & 0x3f);
      } else {
        text[i] = (char) ((b & 0xf) << 12 | (readByte() & 0x3f) << 6 | readByte() & 0x3f);
      }
    }
    return new String(text);
  }

  void expectEnd() throws IOException {
    if (at != end) {
      throw new IOException("record must end at byte " + end + ", read up to " + at);
    }
  }
}
