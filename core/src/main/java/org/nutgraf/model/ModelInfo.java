// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.model;

import java.util.Objects;

/**
 * The identification of a pretrained model, from the head of its model card.
 *
 * @param name unique name, for example {@code nutgraf-names-en}
 * @param version version of the model, not of the library
 * @param sha256 SHA-256 of the model file, 64 lower-case hexadecimal digits; empty if the model
 *     consists of several files
 * @param licence SPDX id of the model's licence
 * @param source its origin: a Maven artifact, or the command that rebuilds it
 * @param description what it does and what it was trained on
 */
public record ModelInfo(
    String name, String version, String sha256, String licence, String source, String description) {

  /**
   * Validates the components.
   *
   * @throws IllegalArgumentException if the name is blank or the checksum is malformed
   */
  public ModelInfo {
    Objects.requireNonNull(version, "version must not be null");
    Objects.requireNonNull(licence, "licence must not be null");
    Objects.requireNonNull(source, "source must not be null");
    Objects.requireNonNull(description, "description must not be null");
    if (name.isBlank()) {
      throw new IllegalArgumentException("model name must not be blank");
    }
    if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "sha256 must be 64 lower-case hexadecimal digits or empty, was " + sha256);
    }
  }

  /** Returns name and version as {@code name-version}, or only the name if the version is empty. */
  public String id() {
    return version.isEmpty() ? name : name + "-" + version;
  }
}
