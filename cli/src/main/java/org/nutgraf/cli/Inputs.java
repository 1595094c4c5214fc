// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.nutgraf.Article;
import org.nutgraf.read.ArticleFormatException;
import org.nutgraf.read.ArticleReader;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.read.ArticleReaders.Format;

/** Reads several files, or standard input, one after the other. */
final class Inputs implements Closeable {

  private static final Path STANDARD_INPUT = Path.of("-");

  private final Iterator<Path> files;
  private final Format format;
  private Optional<ArticleReader> open = Optional.empty();

  private Inputs(List<Path> files, Format format) {
    this.files = files.iterator();
    this.format = format;
  }

  /**
   * Checks that every file can be read before the first is opened.
   *
   * @throws IOException if one cannot
   */
  static Inputs of(List<Path> files, Format format) throws IOException {
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
    }
    return new Inputs(files.isEmpty() ? List.of(STANDARD_INPUT) : files, format);
  }

  /** Returns the next article, or empty after the last; see {@link ArticleReader#next}. */
  Optional<Article> next() throws IOException {
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

  /** A fault of a whole input ends that input; the next call goes on with the one after it. */
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
    return file.equals(STANDARD_INPUT)
        ? ArticleReaders.open(
            new FilterInputStream(System.in) {
              @Override
              public void close() {
                // The process owns standard input.
              }
            },
            "standard input",
            format)
        : ArticleReaders.open(file, format);
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
