// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8, skips a byte order mark, and reports the source if the bytes are not valid UTF-8.
 */
final class Utf8Reader extends Reader {

  static final String REMEDY =
      "text must be UTF-8; convert it, for example with iconv -f WINDOWS-1252";

  private final Reader reader;
  private final String source;
  private boolean atStart = true;

  Utf8Reader(InputStream in, String source) {
    reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    this.source = source;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    try {
      int read = reader.read(buffer, offset, length);
      if (atStart && read > 0) {
        atStart = false;
        if (buffer[offset] == '\uFEFF') {
          System.arraycopy(buffer, offset + 1, buffer, offset, read - 1);
          return read > 1 ? read - 1 : read(buffer, offset, length);
        }
      }
      return read;
    } catch (CharacterCodingException e) {
      throw new ArticleFormatException(source, 0, REMEDY);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
