// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import org.nutgraf.internal.math.Feature;

/**
 * The features that indicate that a story takes place in a country. Shares are in [0, 1]; logs are
 * ln(1 + count).
 */
public enum CountryFeature implements Feature {
  /** Always 1. */
  CONSTANT("constant"),

  /** Whether the dateline is in the country. */
  DATELINE("dateline"),

  /** Whether the headline mentions the country. */
  HEADLINE("headline"),

  /** Log of its mentions in the lead. */
  LEAD_SIGHTINGS_LOG("lead-sightings-log"),

  /** Log of its mentions by current or former name. */
  NAMES_LOG("names-log"),

  /** Log of its mentions by adjective or demonym. */
  ADJECTIVES_LOG("adjectives-log"),

  /** Log of the mentions of its capital or of another seat of government. */
  SEATS_LOG("seats-log"),

  /** Log of the mentions of its other places. */
  TOWNS_LOG("towns-log"),

  /** Log of the mentions of its institutions, parties, currency and the like. */
  INSTITUTIONS_LOG("institutions-log"),

  /** Log of the mentions of its leaders. */
  LEADERS_LOG("leaders-log"),

  /** Log of the mentions of institutions that other countries have too. */
  USUAL_LOG("usual-log"),

  /** Its share of the mentions of all countries. */
  SHARE("share"),

  /** Whether no other country is mentioned. */
  ALONE("alone"),

  /** Whether the dateline is in the country and the text mentions it at most once. */
  DATELINE_ONLY("dateline-only"),

  /** Log of all its mentions. */
  SIGHTINGS_LOG("sightings-log"),

  /** How late it is first mentioned: ln(1 + distance / 400), in UTF-16 code units. */
  FIRST_LOG("first-log"),

  /** Log of the number of other countries, if the article has a dateline; otherwise 0. */
  RIVALS_LOG("rivals-log");

  private final String key;

  CountryFeature(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
