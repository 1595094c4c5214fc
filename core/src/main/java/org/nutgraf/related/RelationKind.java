// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

/** How a related article belongs to the one being read. */
public enum RelationKind {
  /** The same news, told again. */
  SAME_STORY,
  /**
   * An earlier or later turn of the same story: the same people or organisations, the same matter.
   */
  FOLLOW_UP,
  /** What helps to understand the story: the same matter and countries, other people. */
  BACKGROUND,
  /** The same people or organisations in another matter. */
  SAME_PEOPLE,
  /** The same subject elsewhere. */
  SAME_TOPIC
}
