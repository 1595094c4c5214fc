// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Prior knowledge about words: their clusters, and the name lists that contain them or phrases they
 * begin.
 *
 * @param clusters cluster numbers of words as written, one column for each clustering
 * @param names list bits of phrases in lower case, one column
 */
public record NameLexicon(KeyTable clusters, KeyTable names) {

  /** Maximum length of a phrase that is looked up, in tokens. */
  static final int MAX_PHRASE = 6;

  public void write(DataOutputStream out) throws IOException {
    clusters.write(out);
    names.write(out);
  }

  static NameLexicon read(DataInputStream in) throws IOException {
    KeyTable clusters = KeyTable.read(in);
    KeyTable names = KeyTable.read(in);
    Varints.bounded(clusters.width(), 0, TokenTable.MAX_CLUSTERINGS, "number of clusterings");
    Varints.bounded(names.width(), 1, 1, "width of the name table");
    return new NameLexicon(clusters, names);
  }

  /**
   * Returns the handle of the clusters of a word as written, else in title case, else in lower
   * case.
   */
  int cluster(String word) {
    int handle = clusters.find(Hashes.key(word));
    if (handle < 0 && word.length() > 1) {
      handle = clusters.find(titleKey(word));
    }
    return handle < 0 ? clusters.find(Hashes.lowerKey(word)) : handle;
  }

  private static long titleKey(String word) {
    long h = Hashes.add(Hashes.start(), word.charAt(0));
    for (int i = 1; i < word.length(); i++) {
      h = Hashes.add(h, Character.toLowerCase(word.charAt(i)));
    }
    return Hashes.key(h);
  }
}
