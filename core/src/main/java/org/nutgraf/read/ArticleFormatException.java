// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.IOException;

/** Thrown when an input does not hold an article in the form asked for. */
public final class ArticleFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String source;
  private final long line;

  /**
   * Creates the exception.
   *
   * @param source name of the input, for example a file name
   * @param line line in it, from 1; 0 where the whole input is meant
   * @param message the rule, the value and the remedy
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

  /** Returns the line, from 1; 0 where the whole input is meant. */
  public long line() {
    return line;
  }
}
