// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Variable-length integers: seven bits per byte, least significant first. */
public final class Varints {

  private Varints() {}

  static void write(DataOutputStream out, long value) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  static long read(DataInputStream in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int b = in.readUnsignedByte();
      value |= (long) (b & 0x7F) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw new IOException("number must have at most 63 bits");
  }

  public static int bounded(int value, int min, int max, String what) throws IOException {
    if (value < min || value > max) {
      throw new IOException(what + " must be in [" + min + ", " + max + "], was " + value);
    }
    return value;
  }
}
