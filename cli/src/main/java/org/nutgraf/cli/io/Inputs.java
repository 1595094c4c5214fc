// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.nutgraf.Article;
import org.nutgraf.read.ArticleFormatException;
import org.nutgraf.read.ArticleReader;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.read.ArticleReaders.Format;
import org.nutgraf.read.HtmlRules;

/** Reads articles from several files, or from standard input, in order. */
public final class Inputs implements Closeable {

  private static final Path STANDARD_INPUT = Path.of("-");

  private final Iterator<Path> files;
  private final Format format;
  private final HtmlRules rules;
  private final long size;
  private final AtomicLong read = new AtomicLong();
  private Optional<ArticleReader> open = Optional.empty();

  private Inputs(List<Path> files, Format format, HtmlRules rules, long size) {
    this.files = files.iterator();
    this.format = format;
    this.rules = rules;
    this.size = size;
  }

  /** Opens files without HTML rules; see {@link #of(List, Format, HtmlRules)}. */
  public static Inputs of(List<Path> files, Format format) throws IOException {
    return of(files, format, HtmlRules.none());
  }

  /**
   * Checks that every file can be read before the first is opened.
   *
   * @throws IOException if a file cannot be read
   */
  public static Inputs of(List<Path> files, Format format, HtmlRules rules) throws IOException {
    long size = files.isEmpty() || files.contains(STANDARD_INPUT) ? -1 : 0;
    for (Path file : files) {
      if (file.equals(STANDARD_INPUT)) {
        continue;
      }
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.isDirectory(file)) {
        throw new IOException("input must be a file, was the folder " + file);
      }
      size = size < 0 ? -1 : size + Files.size(file);
    }
    return new Inputs(files.isEmpty() ? List.of(STANDARD_INPUT) : files, format, rules, size);
  }

  /** Returns the next article, or empty after the last; see {@link ArticleReader#next}. */
  public Optional<Article> next() throws IOException {
    while (open.isPresent() || files.hasNext()) {
      if (open.isEmpty()) {
        open = Optional.of(open(files.next()));
      }
      Optional<Article> article = nextOf(open.get());
      if (article.isPresent()) {
        return article;
      }
      close();
    }
    return Optional.empty();
  }

  /** An error that concerns a whole input ends it; the next call continues with the next input. */
  private Optional<Article> nextOf(ArticleReader reader) throws IOException {
    try {
      return reader.next();
    } catch (ArticleFormatException e) {
      if (e.line() == 0) {
        close();
      }
      throw e;
    }
  }

  private ArticleReader open(Path file) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      BufferedInputStream in = new BufferedInputStream(new StandardInput());
      return open(in, Compression.of(in), "standard input");
    }
    String name = file.toString();
    InputStream in = Files.newInputStream(file);
    try {
      return open(in, Compression.of(name), name);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private ArticleReader open(InputStream in, Compression compression, String name)
      throws IOException {
    InputStream bytes = InputBytes.open(in, compression, name, read::addAndGet);
    boolean named = Compression.of(name) == compression;
    String plain = named ? compression.plainName(name) : name;
    return ArticleReaders.open(bytes, plain, format, rules);
  }

  /** Returns the number of stored bytes read so far. */
  public long bytesRead() {
    return read.get();
  }

  /** Returns the stored size of all inputs in bytes, or -1 if unknown. */
  public long size() {
    return size;
  }

  /** Standard input belongs to the process and is not closed. */
  private static final class StandardInput extends FilterInputStream {

    StandardInput() {
      super(System.in);
    }

    @Override
    public void close() {
      // See above.
    }
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      ArticleReader reader = open.get();
      open = Optional.empty();
      reader.close();
    }
  }
}
