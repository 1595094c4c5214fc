// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.model;

/** Thrown if a model is not on the class path; the message names the artifact to add. */
public final class ModelNotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param model name of the missing model
   * @param remedy what to do, for example which Maven artifact to add
   */
  public ModelNotFoundException(String model, String remedy) {
    super("model not found: " + model + "; " + remedy);
  }
}
