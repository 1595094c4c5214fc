// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.nutgraf.write.ResultWriter;

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
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new Output(writer(file), Optional.of(file), Optional.empty());
    }
    Path real = Files.exists(file) ? file.toRealPath() : file;
    Path part =
        real.resolveSibling(real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    return new Output(writer(part), Optional.of(real), Optional.of(part));
  }

  /** Writes a lone surrogate, which UTF-8 cannot hold, as a question mark of the same length. */
  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
  }

  ResultWriter writer(OutputForm form) {
    return form.open(writer);
  }

  /** Writes text as it is. */
  void write(String text) throws IOException {
    writer.write(text);
  }

  /** Gives the complete file its name. */
  void commit() throws IOException {
    writer.flush();
    if (target.isPresent()) {
      writer.close();
    }
    if (part.isPresent()) {
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

  /** The process owns standard output: it is flushed, not closed; a lost reader is noticed. */
  private static final class Unclosed extends FilterWriter {

    private final PrintWriter printer;

    Unclosed(PrintWriter out) {
      super(out);
      printer = out;
    }

    @Override
    public void flush() throws IOException {
      if (printer.checkError()) {
        throw new IOException("standard output was closed before everything was written");
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
