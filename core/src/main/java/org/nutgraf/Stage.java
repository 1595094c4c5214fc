// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

/** A stage of enrichment that has a model and can be switched off. */
public enum Stage {
  /** People, organisations, countries and places. */
  ENTITIES,
  /** Media topics; needs the vector. */
  TOPICS,
  /** The semantic vector. */
  VECTOR
}
