// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.page.HtmlCharset;

/**
 * Opens inputs in the supported formats. The encoding is UTF-8, except for HTML and feeds, which
 * declare their encoding.
 */
public final class ArticleReaders {

  /**
   * The maximum length of a page, text, item or JSON line, in bytes or UTF-16 code units: 16 Mi.
   */
  public static final int MAX_LENGTH = 16 << 20;

  private static final int LOOK_AHEAD = 1 << 16;

  private static final Pattern FEED =
      Pattern.compile(
          "\\A(<\\?xml[^>]{0,200}>\\s{0,99})?(<!--[^>]{0,999}-->\\s{0,99})?<(rss|feed|rdf:RDF)\\b");

  private static final Pattern NINJS =
      Pattern.compile(
          "\\A\\[?\\s{0,99}\\{[\\s\\S]{0,60000}?(iptc\\.org/std/ninjs|\"standard\"\\s{0,9}:\\s{0,9}\\{"
              + "|\"(version[cC]reated|body_text|body_html|bodies|headlines?)\"\\s{0,9}:)");

  /** Matches a JSON array or an object that spans several lines, neither of which is JSON Lines. */
  private static final Pattern SPREAD_JSON =
      Pattern.compile(
          "\\A(\\[\\s{0,99}\\{|\\{[ \\t]{0,99}(\"[^\"\\n]{1,99}\"[^\\n]{0,999},)?[ \\t\\r]{0,99}\\n)");

  private ArticleReaders() {}

  /** The format of an input. */
  public enum Format {
    /** Detected from the file name and content. */
    AUTO,
    /** The visible text of a web page: masthead, headline, article, related headlines. */
    PAGE,
    /** A single article as plain text: a headline, a blank line, and paragraphs. */
    TEXT,
    /** JSON objects, one per line. */
    JSONL,
    /** Headlines only, one per line. */
    HEADLINES,
    /** An HTML page; see {@link HtmlRules}. */
    HTML,
    /** An RSS or Atom feed. */
    FEED,
    /** IPTC ninjs items, versions 1 to 3: one JSON object, several, or an array of them. */
    NINJS
  }

  /**
   * Opens a file and detects its format.
   *
   * @param file the input
   * @return a reader, which the caller closes
   * @throws IOException if the file cannot be read
   */
  public static ArticleReader open(Path file) throws IOException {
    return open(file, Format.AUTO);
  }

  /**
   * Opens a file; see {@link #open(InputStream, String, Format, HtmlRules)}.
   *
   * @param file the input
   * @param format the format, or {@link Format#AUTO} to detect it
   * @return a reader, which the caller closes
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
   * Opens a stream without site-specific rules.
   *
   * @param in the input; closed with the reader
   * @param source name of the input for messages; its extension is used by {@link Format#AUTO}
   * @param format the format, or {@link Format#AUTO} to detect it
   * @return a reader, which the caller closes
   * @throws IOException if the stream cannot be read
   */
  public static ArticleReader open(InputStream in, String source, Format format)
      throws IOException {
    return open(in, source, format, HtmlRules.none());
  }

  /**
   * Opens a stream.
   *
   * @param in the input; closed with the reader
   * @param source name of the input for messages; its extension is used by {@link Format#AUTO}
   * @param format the format, or {@link Format#AUTO} to detect it
   * @param rules site-specific selectors for {@link Format#HTML}
   * @return a reader, which the caller closes
   * @throws IOException if the stream cannot be read
   */
  public static ArticleReader open(InputStream in, String source, Format format, HtmlRules rules)
      throws IOException {
    Objects.requireNonNull(format, "format must not be null");
    Objects.requireNonNull(rules, "rules must not be null");
    BufferedInputStream bytes = new BufferedInputStream(in, LOOK_AHEAD);
    return switch (format == Format.AUTO ? detectFormat(bytes, source) : format) {
      case PAGE ->
          new SingleArticleReader(bytes, () -> PageText.article(text(bytes, source), source));
      case TEXT ->
          new SingleArticleReader(bytes, () -> PlainText.article(text(bytes, source), source));
      case HEADLINES -> new HeadlineReader(bytes, source);
      case JSONL -> new JsonLinesReader(bytes, source);
      case HTML ->
          new SingleArticleReader(
              bytes, () -> HtmlPage.article(HtmlCharset.decode(all(bytes, source)), rules, source));
      case FEED -> new FeedReader(bytes, source);
      case NINJS -> new NinjsReader(bytes, source);
      case AUTO -> throw new IllegalStateException("AUTO is resolved above");
    };
  }

  /**
   * Opens enriched records, the JSON lines written by {@link
   * org.nutgraf.write.ResultWriters#jsonLines}.
   *
   * @param in the UTF-8 input; closed with the reader
   * @param source name of the input for messages
   * @return a reader, which the caller closes
   */
  public static EnrichedReader enriched(InputStream in, String source) {
    return new EnrichedReader(in, source);
  }

  /**
   * Parses a result from the JSON returned by {@link org.nutgraf.write.ResultWriters#toJson}. See
   * {@link EnrichedReader} for the information that the format does not contain.
   *
   * @param json a JSON object
   * @return the result
   * @throws ArticleFormatException if the object is not an enriched article, or reports a failed
   *     enrichment
   */
  public static EnrichedArticle fromJson(String json) throws ArticleFormatException {
    Objects.requireNonNull(json, "json must not be null");
    byte[] line = json.replace('\n', ' ').getBytes(UTF_8);
    try (EnrichedReader reader = enriched(new ByteArrayInputStream(line), "JSON")) {
      return reader
          .next()
          .orElseThrow(
              () -> new ArticleFormatException("JSON", 0, "must hold an object, was blank"));
    } catch (ArticleFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string cannot fail", e);
    }
  }

  private static Format detectFormat(BufferedInputStream bytes, String source) throws IOException {
    String name = source.toLowerCase(Locale.ROOT);
    bytes.mark(LOOK_AHEAD);
    String start =
        new String(bytes.readNBytes(LOOK_AHEAD - 1), UTF_8).replace("\uFEFF", "").strip();
    bytes.reset();
    if (FEED.matcher(start).find()) {
      return Format.FEED;
    }
    if (name.endsWith(".html")
        || name.endsWith(".htm")
        || start.startsWith("<")
        || start.startsWith("HTTP/")) {
      return Format.HTML;
    }
    if (NINJS.matcher(start).find() || SPREAD_JSON.matcher(start).find()) {
      return Format.NINJS;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || start.startsWith("{")) {
      return Format.JSONL;
    }
    return PageText.looksLikePage(start) ? Format.PAGE : Format.TEXT;
  }

  private static byte[] all(InputStream in, String source) throws IOException {
    byte[] bytes = in.readNBytes(MAX_LENGTH + 1);
    if (bytes.length > MAX_LENGTH) {
      throw tooLong(source);
    }
    return bytes;
  }

  private static String text(InputStream in, String source) throws IOException {
    Reader reader = new Utf8Reader(in, source);
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[8192];
    int read;
    while ((read = reader.read(buffer)) > 0) {
      if (text.length() + read > MAX_LENGTH) {
        throw tooLong(source);
      }
      text.append(buffer, 0, read);
    }
    return text.toString();
  }

  private static ArticleFormatException tooLong(String source) {
    return new ArticleFormatException(
        source,
        0,
        "one article must be at most "
            + MAX_LENGTH
            + " characters long; give many articles as JSON lines");
  }
}
