// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import org.nutgraf.internal.math.Feature;

/** The features that indicate how much an article is about an entity. Shares are in [0, 1]. */
public enum SalienceFeature implements Feature {
  /** Always 1. */
  CONSTANT("constant"),

  /** Whether the headline mentions it. */
  HEADLINE("headline"),

  /** Whether the headline mentions it, but only by adjectives. */
  HEADLINE_ADJECTIVE("headline-adjective"),

  /** Share of the words of its name in the headline, if the headline does not mention it. */
  HEADLINE_WORDS("headline-words"),

  /** Whether the lead mentions it. */
  LEAD("lead"),

  /** ln(1 + mentions in the lead). */
  LEAD_MENTIONS_LOG("lead-mentions-log"),

  /** Whether the first sentence of the body mentions it. */
  FIRST_SENTENCE("first-sentence"),

  /** Position of the first mention: 1 at the start of the text, falling to 0 at its end. */
  EARLINESS("earliness"),

  /** 1 / (1 + index of the sentence of the first mention, from 0). */
  SENTENCE_EARLINESS("sentence-earliness"),

  /** 1 / (1 + index of the sentence of the body that mentions it first). */
  BODY_EARLINESS("body-earliness"),

  /** 1 / (1 + number of entities mentioned before it). */
  RANK("rank"),

  /** 1 / (1 + number of entities of its type mentioned before it). */
  TYPE_ORDER("type-order"),

  /** ln(mentions). */
  MENTIONS_LOG("mentions-log"),

  /** Number of its mentions relative to the entity with the most mentions. */
  SHARE_OF_MOST("share-of-most"),

  /** 1 / (1 + number of entities with more mentions, or as many but earlier ones). */
  COUNT_RANK("count-rank"),

  /** 1 / (1 + number of entities of its type with more mentions, or as many but earlier ones). */
  TYPE_RANK("type-rank"),

  /** ln(paragraphs that mention it). */
  PARAGRAPHS_LOG("paragraphs-log"),

  /** Distance between its first and last mention, relative to the length of the text. */
  SPREAD("spread"),

  /** ln(1 + mentions near the start of their sentence). */
  OPENINGS_LOG("openings-log"),

  /** ln(1 + mentions before a verb). */
  DOERS_LOG("doers-log"),

  /** Share of its mentions in the possessive form. */
  OWNERS("owners"),

  /** Share of its mentions after a preposition of place, which indicates the setting. */
  SETTINGS("settings"),

  /** Share of its mentions as the source of a statement. */
  SOURCES("sources"),

  /** Share of its mentions within parentheses. */
  BRACKETED("bracketed"),

  /** Whether a title stands before one of its mentions. */
  TITLED("titled"),

  /** Share of its mentions in a list of entities. */
  LISTED("listed"),

  /** ln(1 + pronouns that refer to it). */
  PRONOUNS_LOG("pronouns-log"),

  /** ln(1 + descriptions that refer to it, such as "the ministry"). */
  DESCRIPTIONS_LOG("descriptions-log"),

  /** Whether it is a person. */
  PERSON("person"),

  /** Whether it is an organisation. */
  ORGANIZATION("organization"),

  /** Whether it is a country. */
  COUNTRY("country"),

  /** Share of its mentions as an adjective. */
  ADJECTIVES("adjectives"),

  /** Whether it is mentioned only by adjectives. */
  ADJECTIVES_ONLY("adjectives-only"),

  /** Number of parts of its name, scaled such that four or more give 1. */
  NAME_PARTS("name-parts"),

  /** ln(number of entities in the article). */
  ENTITIES_LOG("entities-log"),

  /** Mean confidence of its mentions. */
  CONFIDENCE("confidence"),

  /** Share of its mentions in the dateline. */
  DATELINE("dateline"),

  /** Product of {@link #PERSON} and {@link #LEAD}. */
  PERSON_IN_LEAD("person-in-lead"),

  /** Product of {@link #PERSON} and {@link #HEADLINE}. */
  PERSON_IN_HEADLINE("person-in-headline"),

  /** Product of {@link #COUNTRY} and {@link #HEADLINE}. */
  COUNTRY_IN_HEADLINE("country-in-headline"),

  /** Product of {@link #HEADLINE} and {@link #MENTIONS_LOG}. */
  HEADLINE_MENTIONS_LOG("headline-mentions-log");

  private final String key;

  SalienceFeature(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
