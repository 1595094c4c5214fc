// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.util.Locale;

/** A step in the processing of an article. Records list models in the order of the constants. */
public enum Stage {
  /** Reading the article from its source. */
  READ,
  /** Detecting the language. */
  LANGUAGE,
  /**
   * Splitting the text into sentences and tokens; enabled and disabled together with {@link
   * #ENTITIES}.
   */
  ANALYSIS,
  /** Recognising people, organisations, countries and places. */
  ENTITIES,
  /** Assigning media topics; needs {@link #VECTOR}, which therefore runs first. */
  TOPICS,
  /** Computing the semantic vector. */
  VECTOR,
  /** Finding related articles, after enrichment. */
  RELATED;

  /**
   * Returns the name used in records and messages.
   *
   * @return the name in lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the name of this stage's model in records.
   *
   * @return "encoder" for {@link #VECTOR}, otherwise the label
   */
  public String modelLabel() {
    return this == VECTOR ? "encoder" : label();
  }
}
