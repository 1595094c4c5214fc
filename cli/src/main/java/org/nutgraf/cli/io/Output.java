// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.nutgraf.write.ResultWriter;
import org.nutgraf.write.ResultWriters;

/**
 * Standard output, or a file that gets its name only when it is complete; until then the text is in
 * a file next to it whose name ends in {@code .part}. The file extension determines the
 * compression. A checkpoint forces everything written so far to disk, so that a killed run can
 * resume from there.
 */
public final class Output implements Closeable {

  private final Writer writer = new Text();
  private final Optional<PrintWriter> standard;
  private final Optional<Path> target;
  private final Optional<Path> part;
  private final Compression compression;
  private final Optional<FileChannel> channel;
  private Optional<Writer> open = Optional.empty();
  private boolean muted;
  private boolean finished;

  private Output(PrintWriter standard) {
    this.standard = Optional.of(standard);
    target = Optional.empty();
    part = Optional.empty();
    channel = Optional.empty();
    compression = Compression.NONE;
  }

  private Output(Path target, Optional<Path> part, long from) throws IOException {
    standard = Optional.empty();
    this.target = Optional.of(target);
    this.part = part;
    compression = Compression.of(target.toString());
    channel = Optional.of(part.isPresent() ? openPart(target, from) : openDevice(target));
  }

  private static FileChannel openDevice(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.WRITE);
  }

  private static FileChannel openPart(Path target, long from) throws IOException {
    Path part = partOf(target);
    FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw new IOException("output is being written by another run: " + part);
      }
      if (channel.size() < from) {
        throw new IOException(
            "interrupted output must have "
                + from
                + " bytes, but is shorter; run without --resume to start over: "
                + part);
      }
      if (from == 0) {
        RunState.delete(target);
      }
      return channel.truncate(from).position(from);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Opens a new file, or standard output. */
  public static Output open(Optional<Path> target, PrintWriter standardOutput) throws IOException {
    if (target.isEmpty()) {
      return new Output(standardOutput);
    }
    return create(resolve(target.get()));
  }

  /** Opens a new file, whose path is resolved. */
  private static Output create(Path file) throws IOException {
    return new Output(file, isDevice(file) ? Optional.empty() : Optional.of(partOf(file)), 0);
  }

  /** Opens a file to append after the {@code bytes} bytes that an interrupted run has written. */
  public static Output resume(Path file, long bytes) throws IOException {
    return new Output(file, Optional.of(partOf(file)), bytes);
  }

  /** Returns the file that a path denotes, following symbolic links. */
  public static Path resolve(Path path) throws IOException {
    Path file = path.toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new IOException("output must be a file, was the folder " + file);
    }
    if (!Files.isDirectory(file.getParent())) {
      throw new IOException("output folder must exist; create it: " + file.getParent());
    }
    return Files.exists(file) ? file.toRealPath() : file;
  }

  /** Returns whether a path is a device or a pipe, which cannot be replaced by a file. */
  public static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  /** Returns the file that contains an output until it is complete. */
  public static Path partOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Returns a result writer; closing it does not close this output. */
  public ResultWriter writer(OutputForm form) {
    return form.open(writer);
  }

  /** Returns a writer of JSON lines with vectors; closing it does not close this output. */
  public ResultWriter writerWithVectors() {
    return ResultWriters.jsonLinesWithVectors(writer);
  }

  /** Discards everything written until the next call with false; used to suppress a header. */
  public void mute(boolean on) {
    muted = on;
  }

  /** Writes text unchanged. */
  public void write(String string) throws IOException {
    writer.write(string);
  }

  /** Forces everything written to disk and returns the length of the file. */
  public long checkpoint() throws IOException {
    if (open.isPresent()) {
      open.get().close();
      open = Optional.empty();
    }
    if (part.isPresent()) {
      channel.orElseThrow().force(true);
      return channel.orElseThrow().position();
    }
    return 0;
  }

  /** Gives the complete file its final name. */
  public void commit() throws IOException {
    writer.flush();
    if (target.isPresent()) {
      current();
      checkpoint();
      finished = true;
      channel.orElseThrow().close();
    }
    if (part.isPresent()) {
      AtomicFiles.move(part.get(), target.orElseThrow());
    }
    finished = true;
  }

  /** Deletes an incomplete file, unless its state was saved so that a later run can resume. */
  @Override
  public void close() throws IOException {
    if (!finished && channel.isPresent()) {
      channel.get().close();
      if (part.isPresent() && !Files.exists(RunState.fileOf(target.orElseThrow()))) {
        Files.deleteIfExists(part.get());
      }
    }
  }

  /** A lone surrogate, which UTF-8 cannot encode, is written as a question mark. */
  private Writer current() throws IOException {
    if (open.isEmpty()) {
      OutputStream file =
          new FilterOutputStream(Channels.newOutputStream(channel.orElseThrow())) {
            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
              out.write(buffer, offset, length);
            }

            @Override
            public void close() {
              // The channel stays open for the next part.
            }
          };
      OutputStream bytes = new BufferedOutputStream(compression.compress(file), 1 << 16);
      open = Optional.of(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    }
    return open.get();
  }

  /** The writer handed to result writers. */
  private final class Text extends Writer {

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      if (muted) {
        return;
      }
      if (standard.isPresent()) {
        standard.get().write(buffer, offset, length);
      } else {
        current().write(buffer, offset, length);
      }
    }

    /** Flushes standard output and detects a closed pipe; a file is flushed by checkpoints. */
    @Override
    public void flush() throws IOException {
      Optional<IOException> failure = standard.flatMap(StandardOutput::failure);
      if (failure.isPresent()) {
        throw failure.get();
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
