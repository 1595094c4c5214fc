// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
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
    JSONL,
    /** Bare headlines, one a line. */
    HEADLINES
  }

  /**
   * Opens a file; see {@link #open(InputStream, String, Format)}.
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
    BufferedInputStream bytes = new BufferedInputStream(in, LOOK_AHEAD);
    return switch (format == Format.AUTO ? tell(bytes, source) : format) {
      case PAGE -> new PageReader(text(bytes, source), source);
      case TEXT -> new TextReader(text(bytes, source), source);
      case HEADLINES -> new HeadlineReader(text(bytes, source), source);
      case JSONL -> new JsonLinesReader(bytes, source);
      case AUTO -> throw new IllegalStateException("the form was told above");
    };
  }

  private static BufferedReader text(InputStream bytes, String source) {
    return new BufferedReader(new Utf8Reader(bytes, source));
  }

  private static Format tell(BufferedInputStream bytes, String source) throws IOException {
    String name = source.toLowerCase(Locale.ROOT);
    bytes.mark(LOOK_AHEAD);
    String start = new String(bytes.readNBytes(LOOK_AHEAD - 1), UTF_8).stripLeading();
    bytes.reset();
    if (name.endsWith(".html") || name.endsWith(".htm") || start.startsWith("<")) {
      throw new ArticleFormatException(
          source, 0, "HTML is not read yet; save the page's text and read it with --from page");
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || start.startsWith("{")) {
      return Format.JSONL;
    }
    return PageText.looksLikePage(start) ? Format.PAGE : Format.TEXT;
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
}
