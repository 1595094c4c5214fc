// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

/** The kind of relation between a related article and the one being read. */
public enum RelationKind {
  /** Another report of the same news. */
  SAME_STORY,
  /**
   * An earlier or later development of the same story: the same people or organisations and the
   * same subject.
   */
  FOLLOW_UP,
  /** Background to the story: the same subject and countries, but other people. */
  BACKGROUND,
  /** The same people or organisations, but another subject. */
  SAME_PEOPLE,
  /** None of the above: at most a topic or some terms in common. */
  SAME_TOPIC
}
