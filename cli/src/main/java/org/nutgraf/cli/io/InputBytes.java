// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import org.nutgraf.read.ArticleFormatException;

/**
 * The bytes of one input, decompressed if necessary. Protects against decompression bombs and
 * reports damaged input.
 */
final class InputBytes extends FilterInputStream {

  /** Maximum expansion factor; text rarely compresses by more than a factor of 20. */
  static final int MAX_EXPANSION = 250;

  /** Decompressed bytes below which the factor is not checked: small inputs are harmless. */
  private static final long UNCHECKED = 64L << 20;

  private final Counted raw;
  private final String source;
  private long decompressed;

  private InputBytes(InputStream in, Counted raw, String source) {
    super(in);
    this.raw = raw;
    this.source = source;
  }

  /**
   * Opens an input.
   *
   * @param in its bytes as stored
   * @param counter receives the number of stored bytes read
   */
  static InputBytes open(
      InputStream in, Compression compression, String source, LongConsumer counter)
      throws IOException {
    Counted raw = new Counted(in, counter);
    try {
      return new InputBytes(compression.decompress(raw), raw, source);
    } catch (ZipException | EOFException | ZstdIOException e) {
      throw damaged(source, e);
    }
  }

  private static ArticleFormatException damaged(String source, IOException e) {
    return new ArticleFormatException(
        source,
        0,
        "compressed input is damaged or incomplete (" + e.getMessage() + "); download it again");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count;
    try {
      count = super.read(buffer, offset, length);
    } catch (ZipException | EOFException | ZstdIOException e) {
      throw damaged(source, e);
    }
    decompressed += Math.max(0, count);
    if (decompressed > UNCHECKED && decompressed / MAX_EXPANSION > raw.count) {
      throw new ArticleFormatException(
          source,
          0,
          "compressed input must expand to at most "
              + MAX_EXPANSION
              + " times its size; decompress it yourself if you trust it");
    }
    return count;
  }

  /** Counts the bytes read. */
  private static final class Counted extends FilterInputStream {

    private final LongConsumer counter;
    private long count;

    Counted(InputStream in, LongConsumer counter) {
      super(in);
      this.counter = counter;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      add(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      add(read);
      return read;
    }

    private void add(int read) {
      if (read > 0) {
        count += read;
        counter.accept(read);
      }
    }
  }
}
