// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

/** The closed word lists of the {@link Lexicon}. */
public enum WordList {
  /** Offices, ranks and forms of address before a name. */
  TITLE("title"),

  /** Generations, honours and degrees after a person's name. */
  SUFFIX("suffix"),

  /** Particles that belong to the surname, such as <i>van</i>. */
  PARTICLE("particle"),

  /** Verbs in the forms that follow a subject, and adverbs that stand between the two. */
  VERB("verb"),

  /** Function words, weekdays and months: no name consists of them. */
  FUNCTION("function"),

  /** Prepositions and verbs that are followed by a place. */
  PLACE_BEFORE("place-before"),

  /** Words that are followed by somebody who acts. */
  AGENT_BEFORE("agent-before"),

  /** Words after a name that make it a landmark, as in <i>Niger River</i>. */
  PLACE_FEATURE("place-feature"),

  /** Words before a name that make it a landmark, as in <i>Lake Chad</i>. */
  FEATURE_BEFORE("feature-before"),

  /** Things that are called after a country, as in <i>Panama hat</i>. */
  GOODS("goods"),

  /** Words near <i>china</i> that is no country. */
  CROCKERY("crockery"),

  /** Words near <i>turkey</i> that is no country. */
  POULTRY("poultry"),

  /** Words of the names of public institutions that follow a country. */
  INSTITUTION("institution"),

  /** The last words of such names. */
  INSTITUTION_HEAD("institution-head"),

  /** Last words that make a name an organisation's. */
  ORGANIZATION_END("organization-end"),

  /** Legal forms of companies. */
  CORPORATE("corporate"),

  /** Last words of an organisation's name that may be left out. */
  GENERIC_TAIL("generic-tail"),

  /** Bodies named by their kind alone, which are no entities. */
  GENERIC_BODY("generic-body"),

  /** Prepositions that make what follows the setting of a story. */
  SETTING("setting"),

  /** Words before the source of a statement. */
  SOURCE_BEFORE("source-before"),

  /** Words after the source of a statement. */
  SOURCE_AFTER("source-after"),

  /** Verbs whose subject is a government or person. */
  AGENT_VERB("agent-verb"),

  /** Forms of <i>to be</i>. */
  COPULA("copula"),

  /** Capitals that usually stand for their government where a verb follows. */
  METONYM_CITY("metonym-city"),

  /** Names that end in a possessive s, without it. */
  POSSESSIVE_NAME("possessive-name"),

  /** Verbs in the plural, which follow a people. */
  PLURAL_VERB("plural-verb"),

  /** Words that are capitalized only because they open a sentence. */
  OPENING("opening"),

  /** Adjectives before an office. */
  OFFICE_ADJECTIVE("office-adjective"),

  /** Abbreviated offices that end a mention wrongly. */
  TITLE_END("title-end"),

  /** Kinds of storms that have names. */
  STORM("storm"),

  /** Words of picture credits. */
  CREDIT("credit"),

  /** News and picture agencies. */
  AGENCY("agency"),

  /** Forms of address that only people have. */
  HONORIFIC("honorific"),

  /** The word minister, singular and plural. */
  MINISTER("minister"),

  /** Suffixes that tell father and son apart. */
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
