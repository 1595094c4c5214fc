// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

/** The part a country plays in a story. */
public enum CountryRole {
  /** The story was filed from there. */
  DATELINE,
  /** The story plays there or is about it. */
  SUBJECT,
  /** It is only mentioned. */
  MENTIONED
}
