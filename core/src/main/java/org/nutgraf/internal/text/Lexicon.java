// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.internal.resource.BundledTable;

/** The resolver's closed lists of words, all folded. */
public final class Lexicon {

  private static final Map<String, Set<String>> LISTS = load();

  private Lexicon() {}

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (String[] row : BundledTable.rows("lexicon.tsv", "nutgraf-lexicon 1", 2)) {
      String separator = row[1].contains("|") ? "\\|" : " +";
      Set<String> words = lists.computeIfAbsent(row[0], key -> new HashSet<>());
      for (String word : List.of(row[1].split(separator))) {
        words.add(NameNormalizer.fold(word));
      }
    }
    return lists;
  }

  /** Tells whether a folded word is in a list. */
  public static boolean has(String list, String folded) {
    Set<String> words = LISTS.get(list);
    if (words == null) {
      throw new IllegalArgumentException("list must be in the lexicon, was " + list);
    }
    return words.contains(folded);
  }
}
