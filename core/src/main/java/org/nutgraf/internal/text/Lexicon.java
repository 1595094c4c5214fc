// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.internal.resource.BundledResource;
import org.nutgraf.internal.resource.BundledTable;

/** The resolver's word lists; all words are folded. */
public final class Lexicon {

  private static final String RESOURCE = "lexicon.tsv";
  private static final Map<WordList, Set<String>> LISTS = load(rows());

  private Lexicon() {}

  /** Returns the rows of the file, each with the key of a list and its words. */
  static List<String[]> rows() {
    return BundledTable.rows(RESOURCE, "nutgraf-lexicon 1", 2);
  }

  private static Map<WordList, Set<String>> load(List<String[]> rows) {
    Map<String, Set<String>> byKey = new HashMap<>();
    for (String[] row : rows) {
      String separator = row[1].contains("|") ? "\\|" : " +";
      Set<String> words = byKey.computeIfAbsent(row[0], key -> new HashSet<>());
      for (String word : List.of(row[1].split(separator))) {
        words.add(NameNormalizer.fold(word));
      }
    }
    Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);
    for (WordList list : WordList.values()) {
      Set<String> words = byKey.get(list.key());
      if (words == null) {
        throw BundledResource.stripped(RESOURCE + ", " + list.key());
      }
      lists.put(list, words);
    }
    return lists;
  }

  /** Returns whether a folded word is in a list. */
  public static boolean has(WordList list, String folded) {
    return LISTS.get(list).contains(folded);
  }
}
