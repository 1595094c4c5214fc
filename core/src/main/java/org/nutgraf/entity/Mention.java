// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.Objects;
import org.nutgraf.text.Span;

/**
 * A span of text that names an entity.
 *
 * <p>Mentions are ordered by span.
 *
 * @param span position in the article's text; never empty
 * @param text the covered text, equal to {@code span.in(article text)}
 * @param type the type of entity that it names
 * @param kind how it names it
 * @param confidence confidence of the engine, in [0, 1]; 1 if the engine does not provide one
 */
public record Mention(Span span, String text, EntityType type, MentionKind kind, double confidence)
    implements Comparable<Mention> {

  /**
   * Validates the components.
   *
   * @throws IllegalArgumentException if the length of the text differs from that of its span, or
   *     the confidence is not in [0, 1]
   */
  public Mention {
    Objects.requireNonNull(span, "span must not be null");
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(type, "type must not be null");
    Objects.requireNonNull(kind, "kind must not be null");
    if (span.isEmpty() || span.length() != text.length()) {
      throw new IllegalArgumentException(
          "mention text must fill its span " + span + ", was \"" + text + "\"");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], was " + confidence);
    }
  }

  @Override
  public int compareTo(Mention other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : type.compareTo(other.type);
  }
}
