// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

/** The word lists of the {@link Lexicon}. */
public enum WordList {
  /** Offices, ranks and forms of address before a name. */
  TITLE("title"),

  /** Generations, honours and degrees after a person's name. */
  SUFFIX("suffix"),

  /** Particles that belong to the surname, such as <i>van</i>. */
  PARTICLE("particle"),

  /** Finite verb forms, and adverbs that occur between subject and verb. */
  VERB("verb"),

  /** Function words, weekdays and months: no name consists of them. */
  FUNCTION("function"),

  /** Prepositions and verbs that are followed by a place. */
  PLACE_BEFORE("place-before"),

  /** Words that are followed by an agent. */
  AGENT_BEFORE("agent-before"),

  /** Words after a name that indicate a landmark, as in <i>Niger River</i>. */
  PLACE_FEATURE("place-feature"),

  /** Words before a name that indicate a landmark, as in <i>Lake Chad</i>. */
  FEATURE_BEFORE("feature-before"),

  /** Things named after a country, as in <i>Panama hat</i>. */
  GOODS("goods"),

  /** Context words of <i>china</i> that is not the country. */
  CROCKERY("crockery"),

  /** Context words of <i>turkey</i> that is not the country. */
  POULTRY("poultry"),

  /** Words in the names of public institutions, after a country. */
  INSTITUTION("institution"),

  /** The last words of such names. */
  INSTITUTION_HEAD("institution-head"),

  /** Last words that indicate the name of an organisation. */
  ORGANIZATION_END("organization-end"),

  /** Legal forms of companies. */
  CORPORATE("corporate"),

  /** Last words of an organisation's name that may be omitted. */
  GENERIC_TAIL("generic-tail"),

  /** Generic names of bodies, which are not entities. */
  GENERIC_BODY("generic-body"),

  /** Prepositions that introduce the setting of a story. */
  SETTING("setting"),

  /** Words before the source of a statement. */
  SOURCE_BEFORE("source-before"),

  /** Words after the source of a statement. */
  SOURCE_AFTER("source-after"),

  /** Verbs whose subject is a government or person. */
  AGENT_VERB("agent-verb"),

  /** Forms of <i>to be</i>. */
  COPULA("copula"),

  /** Capitals that usually denote their government if a verb follows (metonymy). */
  METONYM_CITY("metonym-city"),

  /** Names that end in a possessive s, without it. */
  POSSESSIVE_NAME("possessive-name"),

  /** Plural verb forms, which follow a people. */
  PLURAL_VERB("plural-verb"),

  /** Words that are capitalised only because they start a sentence. */
  OPENING("opening"),

  /** Adjectives before a title. */
  OFFICE_ADJECTIVE("office-adjective"),

  /** Abbreviated titles that taggers wrongly include at the end of a mention. */
  TITLE_END("title-end"),

  /** Kinds of storms that have names. */
  STORM("storm"),

  /** Words of picture credits. */
  CREDIT("credit"),

  /** News and picture agencies. */
  AGENCY("agency"),

  /** Words of a newsroom's posts and of the names of publications. */
  NEWSROOM("newsroom"),

  /** Forms of address that are used only for people. */
  HONORIFIC("honorific"),

  /** The word minister, singular and plural. */
  MINISTER("minister"),

  /** Suffixes that distinguish generations. */
  GENERATION("generation"),

  /** Kinship terms. */
  KIN("kin");

  private final String key;

  WordList(String key) {
    this.key = key;
  }

  /** Returns the name of the list in {@code lexicon.tsv}. */
  public String key() {
    return key;
  }
}
