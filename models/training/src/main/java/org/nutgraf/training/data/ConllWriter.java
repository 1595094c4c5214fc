// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Token;

/** Writes tagged texts in the format that {@link ConllReader} reads. */
public final class ConllWriter {

  private static final Map<EntityType, String> LABELS =
      Map.of(
          EntityType.PERSON, "PER",
          EntityType.ORGANIZATION, "ORG",
          EntityType.PLACE, "LOC",
          EntityType.COUNTRY, "LOC");

  private ConllWriter() {}

  /**
   * Appends one document. A mention that is not aligned with tokens labels every token that it
   * overlaps.
   *
   * @param mentions non-overlapping mentions in {@code text}, in any order
   */
  public static void write(AnalyzedText text, List<Mention> mentions, Writer out)
      throws IOException {
    Objects.requireNonNull(out, "out must not be null");
    Mention[] byStart = mentions.toArray(Mention[]::new);
    Arrays.sort(byStart);
    Map<Token, String> tags = new HashMap<>();
    int next = 0;
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        while (next < byStart.length && byStart[next].span().end() <= token.span().start()) {
          next++;
        }
        if (next < byStart.length && byStart[next].span().overlaps(token.span())) {
          boolean first = token.span().start() <= byStart[next].span().start();
          tags.put(token, (first ? "B-" : "I-") + LABELS.get(byStart[next].type()));
        }
      }
    }
    out.write("-DOCSTART- O\n\n");
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        out.write(token.text() + " " + tags.getOrDefault(token, "O") + "\n");
      }
      out.write("\n");
    }
  }
}
