// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

/** Thrown when a stage fails on an article; the cause says why. */
public final class EnrichmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String stage;
  private final String articleId;

  /**
   * Creates the exception.
   *
   * @param stage the stage that failed, in lower case, for example "entities"
   * @param articleId id of the article
   * @param cause what went wrong
   */
  public EnrichmentException(String stage, String articleId, Throwable cause) {
    super("stage " + stage + " failed on article " + articleId + ": " + cause.getMessage(), cause);
    this.stage = stage;
    this.articleId = articleId;
  }

  /** Returns the stage that failed, in lower case. */
  public String stage() {
    return stage;
  }

  /** Returns the id of the article. */
  public String articleId() {
    return articleId;
  }
}
