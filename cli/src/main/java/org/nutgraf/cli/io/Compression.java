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

/** Compression of a file. */
enum Compression {
  NONE(""),
  GZIP(".gz"),
  ZSTD(".zst");

  private static final int BUFFER = 1 << 16;

  private final String extension;

  Compression(String extension) {
    this.extension = extension;
  }

  /** Detects the compression from the file extension. */
  static Compression of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Compression compression : new Compression[] {GZIP, ZSTD}) {
      if (lower.endsWith(compression.extension)) {
        return compression;
      }
    }
    return NONE;
  }

  /** Detects the compression from the first bytes and resets the stream. */
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

  /** Returns the file name without the compression extension. */
  String plainName(String name) {
    return name.substring(0, name.length() - extension.length());
  }

  /** Returns the decompressed content of {@code in}; concatenated members are read as one. */
  InputStream decompress(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GZIPInputStream(new Unfinished(in), BUFFER);
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

  /** The gzip reader takes 0 available bytes for the end, although more may come through a pipe. */
  private static final class Unfinished extends FilterInputStream {

    Unfinished(InputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      return Math.max(1, super.available());
    }
  }
}
