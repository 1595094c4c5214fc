// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

/**
 * A form in the gazetteer with one of its senses.
 *
 * @param text the written form
 * @param sense what the form denotes
 * @param code ISO code of the country that it denotes or is located in; empty for a region
 * @param canonical canonical name of what it denotes
 * @param rare whether the form has this sense only in articles that also mention the country by an
 *     unambiguous form
 */
public record GazetteerEntry(
    String text, Sense sense, String code, String canonical, boolean rare) {

  /** What a form denotes. */
  public enum Sense {
    /** The name of a country. */
    NAME,
    /** An adjective, which may also be a demonym. */
    ADJECTIVE,
    /** A demonym that is never used as an adjective. */
    PEOPLE,
    /** A former name of a country. */
    FORMER,
    /** A capital. */
    CAPITAL,
    /** An institution that is used as a metonym for a government. */
    SEAT,
    /** A region of the world. */
    REGION,
    /** The adjective of a region. */
    REGION_ADJECTIVE,
    /** A state or province. */
    PROVINCE,
    /** The abbreviation of a state or province, used after a town. */
    PROVINCE_SHORT,
    /** A city. */
    CITY,
    /** An institution, party, currency or the like of one country. */
    INSTITUTION,
    /** A present or past leader of a country. */
    LEADER,
    /** A word for an institution that several countries have, and one most of all. */
    USUAL,
    /** A word that points to a country only in articles that speak for it anyway. */
    SUPPORTING
  }

  /** Returns whether the form denotes the country itself. */
  public boolean isCountry() {
    return switch (sense) {
      case NAME, ADJECTIVE, PEOPLE, FORMER -> true;
      default -> false;
    };
  }
}
