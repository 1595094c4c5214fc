// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import org.nutgraf.internal.math.Feature;

/** The features that indicate how much an article is about an entity. Shares are in [0, 1]. */
public enum SalienceFeature implements Feature {
  /** Always 1. */
  CONSTANT("constant"),

  /** Whether the headline mentions it. */
  HEADLINE("headline"),

  /** Whether the lead mentions it. */
  LEAD("lead"),

  /** ln(1 + mentions in the lead). */
  LEAD_MENTIONS_LOG("lead-mentions-log"),

  /** Position of the first mention: 1 at the start of the text, falling to 0 at its end. */
  EARLINESS("earliness"),

  /** 1 / (1 + index of the sentence of the first mention, from 0). */
  SENTENCE_EARLINESS("sentence-earliness"),

  /** ln(mentions). */
  MENTIONS_LOG("mentions-log"),

  /** Number of its mentions relative to the entity with the most mentions. */
  SHARE_OF_MOST("share-of-most"),

  /** Its share of the mentions of all entities. */
  SHARE_OF_ALL("share-of-all"),

  /** Distance between its first and last mention, relative to the length of the text. */
  SPREAD("spread"),

  /** Share of the sentences that mention it. */
  SENTENCES("sentences"),

  /** ln(1 + mentions near the start of their sentence). */
  OPENINGS_LOG("openings-log"),

  /** Whether it is a person. */
  PERSON("person"),

  /** Whether it is an organisation. */
  ORGANIZATION("organization"),

  /** Whether it is a country. */
  COUNTRY("country"),

  /** Whether it is mentioned only by adjectives. */
  ADJECTIVES_ONLY("adjectives-only"),

  /** Whether it is mentioned only once. */
  ONCE("once"),

  /** 1 / (1 + number of entities mentioned before it). */
  RANK("rank"),

  /** Share of its mentions after a preposition of place, which indicates the setting. */
  SETTINGS("settings"),

  /** Share of its mentions as the source of a statement. */
  SOURCES("sources"),

  /** Share of its mentions in the possessive form. */
  OWNERS("owners"),

  /** ln(1 + mentions before a verb). */
  DOERS_LOG("doers-log"),

  /** Product of {@link #PERSON} and {@link #LEAD}. */
  PERSON_IN_LEAD("person-in-lead"),

  /** Product of {@link #ORGANIZATION} and {@link #LEAD}. */
  ORGANIZATION_IN_LEAD("organization-in-lead"),

  /** Product of {@link #PERSON} and {@link #HEADLINE}. */
  PERSON_IN_HEADLINE("person-in-headline"),

  /** Product of {@link #COUNTRY} and {@link #HEADLINE}. */
  COUNTRY_IN_HEADLINE("country-in-headline"),

  /** Product of {@link #HEADLINE} and {@link #MENTIONS_LOG}. */
  HEADLINE_MENTIONS_LOG("headline-mentions-log"),

  /** Number of parts of its name, scaled such that four or more give 1. */
  NAME_PARTS("name-parts");

  private final String key;

  SalienceFeature(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
