// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

/** Thrown if a stage fails on an article; the cause is the underlying exception. */
public final class EnrichmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Stage stage;
  private final String articleId;

  /**
   * Creates the exception.
   *
   * @param stage the stage that failed
   * @param articleId id of the article
   * @param cause the underlying exception
   */
  public EnrichmentException(Stage stage, String articleId, Throwable cause) {
    super(
        "stage " + stage.label() + " failed on article " + articleId + ": " + cause.getMessage(),
        cause);
    this.stage = stage;
    this.articleId = articleId;
  }

  /** Returns the stage that failed. */
  public Stage stage() {
    return stage;
  }

  /** Returns the id of the article. */
  public String articleId() {
    return articleId;
  }
}
