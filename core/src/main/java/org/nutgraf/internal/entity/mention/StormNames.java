// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Removes the names of storms: "Florence" in "Hurricane Florence" is neither a person nor a city.
 */
public final class StormNames {

  private StormNames() {}

  /** Returns the mentions without those that the article uses as the name of a storm. */
  public static List<Mention> drop(Words words, List<Mention> mentions) {
    Set<String> storms = new HashSet<>();
    for (Mention mention : mentions) {
      List<String> parts = Names.parts(mention.text());
      int before = words.at(mention.span().start()) - 1;
      boolean named =
          words.spaceAfter(before)
              && words.isCapitalized(before)
              && Lexicon.has(WordList.STORM, words.folded(before));
      if (named && parts.size() == 1) {
        storms.add(parts.get(0));
      } else if (parts.size() == 2 && Lexicon.has(WordList.STORM, parts.get(0))) {
        storms.add(parts.get(1));
      }
    }
    if (storms.isEmpty()) {
      return mentions;
    }
    return mentions.stream()
        .filter(
            mention -> {
              List<String> parts = Names.parts(mention.text());
              String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
              boolean named = parts.size() > 1 && Lexicon.has(WordList.STORM, parts.get(0));
              return !storms.contains(last) || parts.size() > 1 && !named;
            })
        .toList();
  }
}
