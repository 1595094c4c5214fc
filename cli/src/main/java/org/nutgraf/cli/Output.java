// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.Closeable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.nutgraf.write.ResultWriter;
import org.nutgraf.write.ResultWriters;

/** Standard output, or a file that appears under its name only when it is complete. */
final class Output implements Closeable {

  private final Writer writer;
  private final Optional<Path> target;
  private final Optional<Path> part;
  private boolean committed;

  private Output(Writer writer, Optional<Path> target, Optional<Path> part) {
    this.writer = writer;
    this.target = target;
    this.part = part;
  }

  static Output open(Optional<Path> target, PrintWriter standardOutput) throws IOException {
    if (target.isEmpty()) {
      return new Output(new Unclosed(standardOutput), target, Optional.empty());
    }
    Path file = target.get().toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new IOException("output must be a file, was the folder " + file);
    }
    if (!Files.isDirectory(file.getParent())) {
      throw new IOException("output folder must exist, create it: " + file.getParent());
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    return new Output(
        Files.newBufferedWriter(part, StandardCharsets.UTF_8),
        Optional.of(file),
        Optional.of(part));
  }

  ResultWriter writer(EnrichCommand.Target form) {
    return switch (form) {
      case JSONL -> ResultWriters.jsonLines(writer);
      case SUMMARY -> ResultWriters.summary(writer);
    };
  }

  /** Writes text as it is. */
  void write(String text) throws IOException {
    writer.write(text);
  }

  /** Gives the complete file its name. */
  void commit() throws IOException {
    writer.flush();
    if (part.isPresent()) {
      writer.close();
      try {
        Files.move(part.get(), target.orElseThrow(), StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part.get(), target.orElseThrow(), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    committed = true;
  }

  @Override
  public void close() throws IOException {
    if (!committed && part.isPresent()) {
      writer.close();
      Files.deleteIfExists(part.get());
    }
  }

  /** The process owns standard output: it is flushed, not closed. */
  private static final class Unclosed extends FilterWriter {

    Unclosed(PrintWriter out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
