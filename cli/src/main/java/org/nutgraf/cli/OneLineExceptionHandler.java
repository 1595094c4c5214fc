// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.nutgraf.model.ModelNotFoundException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Reports errors that the user can fix on one line; other exceptions keep their stack trace. */
final class OneLineExceptionHandler implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed)
      throws Exception {
    Throwable cause = e instanceof UncheckedIOException u ? u.getCause() : e;
    String message;
    if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
      message = "no such file: " + cause.getMessage();
    } else if (cause instanceof AccessDeniedException) {
      message = "file cannot be read or written: " + cause.getMessage();
    } else if (cause instanceof IOException || cause instanceof ModelNotFoundException) {
      message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    } else if (cause instanceof UnsupportedOperationException && cause.getMessage() != null) {
      message = cause.getMessage();
    } else {
      throw e;
    }
    commandLine.getErr().println("nutgraf: " + message);
    return CommandLine.ExitCode.SOFTWARE;
  }
}
