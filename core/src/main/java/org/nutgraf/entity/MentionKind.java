// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

/** How a mention names its entity. */
public enum MentionKind {
  /** By its name or part of it: "Colombia", "Blinken". */
  NAME,
  /** By another name, such as an acronym or metonym: "OAS", "Washington" for the US government. */
  ALIAS,
  /** By an adjective or demonym: "Colombian", "Colombians", "US" in "US officials". */
  ADJECTIVE
}
