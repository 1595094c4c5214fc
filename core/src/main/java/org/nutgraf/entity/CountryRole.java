// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

/** The role of a country in a story. */
public enum CountryRole {
  /** The story was filed from the country, according to its dateline. */
  DATELINE,
  /** The story takes place in the country or is about it. */
  SUBJECT,
  /** The country is only mentioned. */
  MENTIONED
}
