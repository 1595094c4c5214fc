// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

/**
 * The evidence that two articles are related: similarities, each on its own scale in [0, 1].
 *
 * @param lexical cosine of the two articles' weighted terms
 * @param containment share of the shorter article's squared term weights that is on terms of the
 *     longer one
 * @param semantic cosine of the semantic vectors, rescaled so that unrelated news has 0
 * @param entity overlap of people, organisations and places, weighted by salience and by the rarity
 *     of the name; below 1 even for the same article
 * @param country overlap of countries, weighted by salience; 0 if their topics have nothing in
 *     common
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
