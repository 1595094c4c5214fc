// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/**
 * Reads lines of UTF-8 in bounded memory. For a line that is too long or not valid UTF-8 an
 * exception is thrown; the next call continues with the line after it.
 */
final class Utf8Lines implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final String source;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int limit;
  private long line;

  Utf8Lines(InputStream in, String source, int maxBytes) {
    this.in = in;
    this.source = source;
    this.maxBytes = maxBytes;
  }

  /** Returns the number of the last line read, from 1. */
  long line() {
    return line;
  }

  /**
   * Returns the next line without its line terminator, or empty at the end of the input.
   *
   * @throws ArticleFormatException if the line is too long or not valid UTF-8
   */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      length += position - start;
      if (length <= maxBytes) {
        bytes.write(buffer, start, position - start);
      }
      ended = position < limit;
      position += ended ? 1 : 0;
    }
    if (!ended && length == 0) {
      return Optional.empty();
    }
    line++;
    if (length > maxBytes) {
      throw new ArticleFormatException(
          source, line, "a record must be at most " + maxBytes + " bytes, was " + length);
    }
    return Optional.of(decode(bytes.toByteArray()));
  }

  private boolean fill() throws IOException {
    if (position < limit) {
      return true;
    }
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  private String decode(byte[] bytes) throws ArticleFormatException {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ArticleFormatException(source, line, Utf8Reader.REMEDY);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
