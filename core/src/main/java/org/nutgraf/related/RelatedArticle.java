// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An article to read next, with the reason.
 *
 * @param id id of the related article
 * @param title its headline
 * @param url where it is published
 * @param score how related it is, in [0, 1]; see {@link Relatedness}
 * @param kind how it belongs to the article being read
 * @param because what the two share, the strongest contribution to the score first: names of
 *     people, organisations, countries, places and topics, and rare terms; empty where they share
 *     only their general meaning
 */
public record RelatedArticle(
    String id,
    String title,
    Optional<String> url,
    double score,
    RelationKind kind,
    List<String> because) {

  /**
   * Copies the reasons and checks the score.
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
