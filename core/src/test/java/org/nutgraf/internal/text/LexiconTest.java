// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {

  @Test
  void fileAndEnumHaveTheSameLists() {
    List<String> inFile = Lexicon.rows().stream().map(row -> row[0]).distinct().toList();
    List<String> inEnum = Arrays.stream(WordList.values()).map(WordList::key).toList();
    assertThat(inEnum).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(inFile);
  }

  @Test
  void keysAreTheConstantsNames() {
    for (WordList list : WordList.values()) {
      assertThat(list.key().toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
          .isEqualTo(list.name());
    }
  }

  @Test
  void wordsAreFolded() {
    assertThat(Lexicon.has(WordList.TITLE, "senora")).isTrue();
    assertThat(Lexicon.has(WordList.TITLE, "Senora")).isFalse();
    assertThat(Lexicon.has(WordList.KIN, "senora")).isFalse();
  }

  @Test
  void entriesOfSeveralWordsAreSeparatedByBars() {
    assertThat(Lexicon.has(WordList.GENERIC_BODY, "general assembly")).isTrue();
    assertThat(Lexicon.has(WordList.GENERIC_BODY, "general")).isFalse();
  }
}
