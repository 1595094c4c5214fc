// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Determines the character encoding of an HTML page in the order of the HTML standard: the byte
 * order mark, the Content-Type of saved HTTP headers, the page's meta element; then UTF-8 if the
 * bytes are valid UTF-8, else windows-1252, which the standard also uses for ISO-8859-1.
 */
public final class HtmlCharset {

  private static final int HEAD = 4096;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([a-z0-9_:.-]{2,40})");

  private HtmlCharset() {}

  /** Decodes a page; bytes that are invalid in its encoding become replacement characters. */
  public static String decode(byte[] bytes) {
    int mark = markLength(bytes);
    Charset charset = mark > 0 ? marked(bytes) : declared(bytes).orElseGet(() -> guess(bytes));
    return new String(bytes, mark, bytes.length - mark, charset);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static int markLength(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) ? 2 : 0;
  }

  private static Charset marked(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    if (!declared.find()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(declared.group(1));
      if (charset.equals(StandardCharsets.ISO_8859_1)
          || charset.equals(StandardCharsets.US_ASCII)) {
        return Optional.of(WINDOWS);
      }
      return charset.name().startsWith("UTF-16") || charset.equals(StandardCharsets.UTF_8)
          ? Optional.empty()
          : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Charset guess(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return saysUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS;
    }
  }

  private static boolean saysUtf8(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return declared.find() && declared.group(1).equalsIgnoreCase("utf-8");
  }
}
