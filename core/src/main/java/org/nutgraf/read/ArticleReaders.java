// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** Opens inputs in the forms that Nutgraf reads; all of them are UTF-8. */
public final class ArticleReaders {

  /** The most UTF-16 units that are read as one page, text or JSON line: 16 Mi. */
  public static final int MAX_LENGTH = 16 << 20;

  private static final int LOOK_AHEAD = 1 << 16;

  private ArticleReaders() {}

  /** The form of an input. */
  public enum Format {
    /** Told by the file name and the first characters. */
    AUTO,
    /** The visible text of a web page: masthead, headline, article, rail of headlines. */
    PAGE,
    /** One plain article: a headline, a blank line, paragraphs. */
    TEXT,
    /** JSON objects, one a line. */
    JSONL
  }

  /**
   * Opens a file; a {@code null}-free short form of {@link #open(InputStream, String, Format)}.
   *
   * @throws ArticleFormatException if the form cannot be told or is not read yet
   * @throws IOException if the file cannot be read
   */
  public static ArticleReader open(Path file, Format format) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return open(in, file.toString(), format);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /**
   * Opens a stream, which the reader then owns.
   *
   * @param in the bytes, UTF-8 with or without byte order mark
   * @param source name of the input for messages; its ending helps {@link Format#AUTO}
   * @param format the form, or {@link Format#AUTO}
   * @throws ArticleFormatException if the form cannot be told or is not read yet
   * @throws IOException if the stream cannot be read
   */
  public static ArticleReader open(InputStream in, String source, Format format)
      throws IOException {
    Objects.requireNonNull(format, "format must not be null");
    BufferedReader reader = new BufferedReader(new Utf8Reader(in, source), LOOK_AHEAD);
    return switch (format) {
      case PAGE -> new PageReader(reader, source);
      case TEXT -> new TextReader(reader, source);
      case JSONL -> new JsonLinesReader(reader, source);
      case AUTO -> auto(reader, source);
    };
  }

  private static ArticleReader auto(BufferedReader reader, String source) throws IOException {
    String name = source.toLowerCase(Locale.ROOT);
    String start = peek(reader).stripLeading();
    if (name.endsWith(".html") || name.endsWith(".htm") || start.startsWith("<")) {
      throw new ArticleFormatException(
          source, 0, "HTML is not read yet; save the page's text and read it with --from page");
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || start.startsWith("{")) {
      return new JsonLinesReader(reader, source);
    }
    return PageText.looksLikePage(start)
        ? new PageReader(reader, source)
        : new TextReader(reader, source);
  }

  private static String peek(Reader reader) throws IOException {
    reader.mark(LOOK_AHEAD);
    char[] start = new char[LOOK_AHEAD - 1];
    int length = 0;
    int read;
    while (length < start.length
        && (read = reader.read(start, length, start.length - length)) > 0) {
      length += read;
    }
    reader.reset();
    return new String(start, 0, length);
  }

  static String readAll(Reader reader, String source) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    int read;
    while ((read = reader.read(buffer)) > 0) {
      if (text.length() + read > MAX_LENGTH) {
        throw new ArticleFormatException(
            source,
            0,
            "one article must be at most "
                + MAX_LENGTH
                + " characters long; give many articles as JSON lines");
      }
      text.append(buffer, 0, read);
    }
    return text.toString();
  }

  static Reader of(String text) {
    return new StringReader(text);
  }
}
