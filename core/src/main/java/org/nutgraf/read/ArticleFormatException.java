// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.IOException;

/** Thrown if an input does not contain an article in the expected format. */
public final class ArticleFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final long line;

  /**
   * Creates the exception.
   *
   * @param source name of the input, for example a file name
   * @param line line number, from 1; 0 if the exception concerns the whole input
   * @param message the violated rule, the actual value and, if there is one, the remedy
   */
  public ArticleFormatException(String source, long line, String message) {
    super(source + (line > 0 ? ":" + line : "") + ": " + message);
    this.source = source;
    this.line = line;
  }

  /** Returns the name of the input. */
  public String source() {
    return source;
  }

  /** Returns the line number, from 1; 0 if the exception concerns the whole input. */
  public long line() {
    return line;
  }
}
