// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A related article, with the reasons.
 *
 * @param id id of the related article
 * @param title headline of the related article
 * @param url web address of the related article
 * @param score relatedness, in [0, 1]; see {@link Relatedness}
 * @param kind the kind of relation to the article being read
 * @param because what the two articles have in common, by decreasing contribution to the score:
 *     names of people, organisations, countries, places and topics, and rare terms; empty if they
 *     share only their general meaning
 */
public record RelatedArticle(
    String id,
    String title,
    Optional<String> url,
    double score,
    RelationKind kind,
    List<String> because) {

  /**
   * Validates the components and copies the reasons.
   *
   * @throws IllegalArgumentException if the score is not in [0, 1]
   */
  public RelatedArticle {
    Objects.requireNonNull(id, "id must not be null");
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(url, "url must not be null");
    Objects.requireNonNull(kind, "kind must not be null");
    because = List.copyOf(because);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score must be in [0, 1], was " + score);
    }
  }
}
