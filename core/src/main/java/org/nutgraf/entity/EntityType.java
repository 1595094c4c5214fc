// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

/** The type of an entity. */
public enum EntityType {
  /** A human being, real or fictional. */
  PERSON,
  /** A company, institution, party, team, publication or any other organised group. */
  ORGANIZATION,
  /** A country or territory with an ISO 3166-1 code. */
  COUNTRY,
  /** Any other place, such as a city, region, continent, river or building. */
  PLACE
}
