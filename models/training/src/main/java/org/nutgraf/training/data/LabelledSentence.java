// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import java.util.List;

/**
 * A sentence of a labelled file.
 *
 * @param tokens its non-empty tokens, in order
 * @param tags one IOB2 tag for each token: "O", "B-PER", "I-PER" and so on
 */
public record LabelledSentence(List<String> tokens, List<String> tags) {

  /**
   * Copies and checks the lists.
   *
   * @throws IllegalArgumentException if there is not one tag for each token
   */
  public LabelledSentence {
    tokens = List.copyOf(tokens);
    tags = List.copyOf(tags);
    if (tokens.size() != tags.size()) {
      throw new IllegalArgumentException(
          "there must be one tag for each of " + tokens.size() + " tokens, were " + tags.size());
    }
  }

  /** Returns a tag's label, without "B-" or "I-"; empty for "O". */
  public static String label(String tag) {
    return tag.length() > 2 ? tag.substring(2) : "";
  }
}
