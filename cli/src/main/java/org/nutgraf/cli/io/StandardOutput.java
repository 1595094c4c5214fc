// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard output or error in UTF-8; remembers why a write failed. */
public final class StandardOutput extends PrintWriter {

  private final Remembering stream;

  private StandardOutput(Remembering stream, boolean autoFlush) {
    super(new OutputStreamWriter(stream, StandardCharsets.UTF_8), autoFlush);
    this.stream = stream;
  }

  /** Opens a stream of the process in UTF-8, regardless of the platform's charset. */
  public static StandardOutput of(FileDescriptor descriptor, boolean autoFlush) {
    return new StandardOutput(new Remembering(new FileOutputStream(descriptor)), autoFlush);
  }

  /** Wraps any stream in the same way. */
  public static StandardOutput of(OutputStream stream) {
    return new StandardOutput(new Remembering(stream), false);
  }

  /**
   * Flushes {@code out} and returns the first write error; distinguishes a closed pipe from other
   * errors such as a full disk.
   */
  public static Optional<IOException> failure(PrintWriter out) {
    if (!out.checkError()) {
      return Optional.empty();
    }
    IOException cause = out instanceof StandardOutput known ? known.stream.failure : null;
    String why = cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    return Optional.of(
        why.isEmpty() || why.contains("roken pipe")
            ? new IOException("standard output was closed before everything was written", cause)
            : new IOException("standard output cannot be written: " + why, cause));
  }

  private static final class Remembering extends FilterOutputStream {

    private IOException failure;

    Remembering(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
