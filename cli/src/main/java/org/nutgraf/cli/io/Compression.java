// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How a file is compressed, as the ending of its name says. */
enum Compression {
  NONE(""),
  GZIP(".gz"),
  ZSTD(".zst");

  private static final int BUFFER = 1 << 16;

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** Returns the compression that a file's name tells. */
  static Compression of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Compression compression : new Compression[] {GZIP, ZSTD}) {
      if (lower.endsWith(compression.ending)) {
        return compression;
      }
    }
    return NONE;
  }

  /** Returns the compression that the first bytes tell; the stream is left at its start. */
  static Compression of(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] start = in.readNBytes(4);
    in.reset();
    if (start.length > 1 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
      return GZIP;
    }
    boolean zstd =
        start.length == 4
            && (start[0] & 0xFF) == 0x28
            && (start[1] & 0xFF) == 0xB5
            && (start[2] & 0xFF) == 0x2F
            && (start[3] & 0xFF) == 0xFD;
    return zstd ? ZSTD : NONE;
  }

  /** Returns the name that a file has once it is expanded. */
  String plainName(String name) {
    return name.substring(0, name.length() - ending.length());
  }

  /** Returns a stream of what {@code in} holds; several compressed parts in a row are one. */
  InputStream expand(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GZIPInputStream(new Unended(in), BUFFER);
      case ZSTD -> new ZstdInputStream(in);
    };
  }

  /** Returns a stream that compresses into {@code out}. */
  OutputStream compress(OutputStream out) throws IOException {
    return switch (this) {
      case NONE -> out;
      case GZIP -> new GZIPOutputStream(out, BUFFER);
      case ZSTD -> new ZstdOutputStream(out);
    };
  }

  /** The gzip reader takes 0 for the end, although more may come through a pipe. */
  private static final class Unended extends FilterInputStream {

    Unended(InputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      return Math.max(1, super.available());
    }
  }
}
