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

  /** Things, dishes, diseases and sayings named after a country, as whole phrases. */
  COMPOUND("compound"),

  /** Words before the name of a language that is no nationality, as in <i>speaks French</i>. */
  LANGUAGE_BEFORE("language-before"),

  /** Words after the name of a language, as in <i>French lessons</i>. */
  LANGUAGE_AFTER("language-after"),

  /** Words after a country in the names of streets, houses and seas, which are elsewhere. */
  STREET("street"),

  /** Shops and the like, which may be named after a country. */
  SHOP("shop"),

  /** Countries and cities whose names are given to people. */
  GIVEN_PLACE("given-place"),

  /** First words of organisations and regions whose names end in a country. */
  ORGANIZATION_START("organization-start"),

  /** Cities that stand for international bodies. */
  INTERNATIONAL_SEAT("international-seat"),

  /** Words of the European Union and of NATO. */
  EUROPEAN_UNION("european-union"),

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
  KIN("kin"),

  /** Ethnic groups and members of religions, which are not entities. */
  PEOPLE("people"),

  /** Nouns after the name of an ethnic group: <i>Hausa herders</i>. */
  PEOPLE_NOUN("people-noun"),

  /** Illnesses, feasts, religions, programmes, terms and posts, which are not entities. */
  CONCEPT("concept"),

  /** Head words of names of laws, awards and events, which are not entities. */
  WORK_HEAD("work-head"),

  /** Further heads of such names, before <i>of</i>: <i>Code of Conduct</i>. */
  WORK_HEAD_OF("work-head-of"),

  /** Degrees and honours after a person's name, without full stops. */
  DEGREE("degree"),

  /** Words that end the name of a newspaper or broadcaster and stand for it: <i>the Times</i>. */
  NEWSPAPER("newspaper"),

  /**
   * Heads before "of" that may follow instead: <i>Ministry of Health</i>, <i>Health Ministry</i>.
   */
  TURNING_HEAD("turning-head"),

  /** Occupations that may precede a name at the start of a sentence. */
  OCCUPATION("occupation"),

  /** Plurals that own an organisation: <i>Farmers' Federation</i>. */
  PLURAL_OWNER("plural-owner"),

  /** Forms of respect that are also given names, before a full name: <i>Nawab</i>. */
  TITLE_OR_NAME("title-or-name"),

  /** Members of religions as the first half of a compound: <i>Muslim-majority</i>. */
  RELIGIOUS("religious"),

  /** Heads of bodies whose field follows after "of", "for" or "on". */
  BODY_OF("body-of"),

  /** Plurals that name a party by its members. */
  PARTY_MEMBERS("party-members"),

  /** Brands that end in a possessive s, without it, and are hardly ever a person's name. */
  BRAND("brand"),

  /** Finite verb forms that are not nouns or participles and thus hardly follow a possessive. */
  FINITE("finite"),

  /** Second halves of compounds with a name: <i>based</i> in <i>Nairobi-based</i>. */
  COMPOUND_END("compound-end"),

  /** First halves of compounds with a name: <i>pro</i> in <i>pro-Beijing</i>. */
  COMPOUND_START("compound-start"),

  /** Possessive pronouns of the third person. */
  POSSESSIVE("possessive"),

  /** Forms of address and kinship terms for men. */
  MASCULINE("masculine"),

  /** Forms of address and kinship terms for women. */
  FEMININE("feminine"),

  /** Short forms of first names, each as {@code short=full}. */
  HYPOCORISM("hypocorism"),

  /** Abbreviated ranks and offices before a name that are titles only in capitals. */
  TITLE_CAPITALS("title-capitals"),

  /** First words of titles whose second word is another title, such as <i>Tan</i> in Tan Sri. */
  TITLE_FIRST("title-first"),

  /** Titles that are also given names, such as <i>Prince</i> or <i>Major</i>. */
  TITLE_FORENAME("title-forename"),

  /** Those that are given names more often than titles, before a single surname. */
  FORENAME("forename"),

  /** Nouns before a letter that is not an initial, as in <i>vitamin A</i>. */
  LETTERED("lettered"),

  /** Occupations of athletes and artists, who may bear a title as their given name. */
  PERFORMER("performer"),

  /** Words of reports on matches. */
  MATCH("match");

  private final String key;

  WordList(String key) {
    this.key = key;
  }

  /** Returns the name of the list in {@code lexicon.tsv}. */
  public String key() {
    return key;
  }
}
