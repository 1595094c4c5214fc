// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import org.nutgraf.internal.math.Feature;

/** What indicates that a story plays in a country; shares are in [0, 1], logs are ln(1 + count). */
public enum CountryFeature implements Feature {
  /** Always 1. */
  CONSTANT("constant"),

  /** Whether the dateline lies there. */
  DATELINE("dateline"),

  /** Whether the headline mentions it. */
  HEADLINE("headline"),

  /** Log of its mentions in the lead. */
  LEAD_SIGHTINGS_LOG("lead-sightings-log"),

  /** Log of its mentions by name, present or former. */
  NAMES_LOG("names-log"),

  /** Log of its mentions by adjective or people. */
  ADJECTIVES_LOG("adjectives-log"),

  /** Log of the mentions of its capital or of another seat of government. */
  SEATS_LOG("seats-log"),

  /** Log of the mentions of its other places. */
  TOWNS_LOG("towns-log"),

  /** Its share of the mentions of all countries. */
  SHARE("share"),

  /** Whether no other country is mentioned. */
  ALONE("alone"),

  /** Whether the dateline lies there and the text mentions it once at most. */
  DATELINE_ONLY("dateline-only"),

  /** Log of all its mentions. */
  SIGHTINGS_LOG("sightings-log");

  private final String key;

  CountryFeature(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
