// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.gazetteer;

/**
 * One way of writing something in the gazetteer.
 *
 * @param text how it is written
 * @param sense what it then stands for
 * @param code ISO code of the country it is or lies in; empty for a region
 * @param canonical name of the thing itself
 * @param rare whether it stands for this thing only in an article that names it otherwise
 */
public record GazetteerEntry(
    String text, Sense sense, String code, String canonical, boolean rare) {

  /** What a form stands for. */
  public enum Sense {
    /** A country's name. */
    NAME,
    /** An adjective or a word for its people. */
    ADJECTIVE,
    /** A word for its people, never an adjective. */
    PEOPLE,
    /** A name the country no longer has. */
    FORMER,
    /** A capital. */
    CAPITAL,
    /** An institution that stands for its government. */
    SEAT,
    /** A region of the world. */
    REGION,
    /** An adjective of a region. */
    REGION_ADJECTIVE,
    /** A state or province. */
    PROVINCE,
    /** An abbreviation of a state, used after a town. */
    PROVINCE_SHORT,
    /** A city. */
    CITY
  }

  /** Returns whether the form names the country itself. */
  public boolean isCountry() {
    return switch (sense) {
      case NAME, ADJECTIVE, PEOPLE, FORMER -> true;
      default -> false;
    };
  }
}
