// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

/** How a mention names its entity. */
public enum MentionKind {
  /** By its name or a part of it: "Colombia", "Blinken". */
  NAME,
  /** By another name: "Washington" for the US government, "OAS". */
  ALIAS,
  /**
   * By an adjective or a word for its people: "Colombian", "Colombians", "US" in "US officials".
   */
  ADJECTIVE
}
