// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.util.Locale;

/** A step of the way of an article, in the order in which they run. */
public enum Stage {
  /** Reading the article from its source. */
  READ,
  /** Detecting the language; the one stage besides those with a model of ours to be disabled. */
  LANGUAGE,
  /** Splitting the text into sentences and tokens; goes with {@link #ENTITIES}. */
  ANALYSIS,
  /** People, organisations, countries and places. */
  ENTITIES,
  /** The semantic vector. */
  VECTOR,
  /** Media topics; needs the vector. */
  TOPICS,
  /** Related articles, which follow enrichment. */
  RELATED;

  /**
   * Returns the name as records and messages give it.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the name by which records call this stage's model.
   *
   * @return "encoder" for the vector, else the label
   */
  public String modelLabel() {
    return this == VECTOR ? "encoder" : label();
  }
}
