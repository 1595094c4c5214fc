// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

/**
 * What speaks for two articles being related, each part on its own scale in [0, 1].
 *
 * @param lexical cosine of the two articles' weighted terms
 * @param containment the part of the shorter article's squared term weights that the longer one has
 * @param semantic cosine of the semantic vectors, stretched so that 0 is unrelated news
 * @param entity overlap of people, organisations and places, weighted by salience and by the rarity
 *     of the name; below 1 even for the same article
 * @param country overlap of countries, weighted by salience; 0 where the subjects of the two have
 *     nothing in common
 * @param topic cosine of the topic scores
 */
public record Evidence(
    double lexical,
    double containment,
    double semantic,
    double entity,
    double country,
    double topic) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a part is not in [0, 1]
   */
  public Evidence {
    check("lexical", lexical);
    check("containment", containment);
    check("semantic", semantic);
    check("entity", entity);
    check("country", country);
    check("topic", topic);
  }

  private static void check(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1], was " + value);
    }
  }
}
