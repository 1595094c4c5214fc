// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

/** What kind of thing an entity is. */
public enum EntityType {
  /** A human being, real or fictional. */
  PERSON,
  /** A company, institution, party, team, publication or any other organised group. */
  ORGANIZATION,
  /** A country or territory with an ISO 3166-1 code. */
  COUNTRY,
  /** Any other place: city, region, continent, river, building. */
  PLACE
}
