// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.text.Token;

class NewswireTokensTest {

  private static List<String> tokens(String text) {
    return OpenNlp.englishAnalyzer().analyze(text).sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(Token::text)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Rivera's plan | Rivera 's plan",
        "Rivera’s plan | Rivera ’s plan",
        "the voters’ will | the voters ’ will",
        "she didn’t go | she did n’t go",
        "they CAN'T go | they CA N'T go",
        "we're, I'd and they've | we 're , I 'd and they 've",
        "L'Arden and O’Moss | L'Arden and O’Moss",
        "the U.S.-led Inter-American talks | the U.S.-led Inter-American talks",
        "the U.S. and the U.N. agree | the U.S. and the U.N. agree",
        "“Why?” Ruiz asked | “ Why ? ” Ruiz asked",
        "the plan—if any—fails | the plan — if any — fails",
        "from 1990–95 on | from 1990–95 on",
      })
  void tokensAreThoseOfNewswire(String text, String expected) {
    assertThat(String.join(" ", tokens(text + " today."))).startsWith(expected + " today");
  }

  @Test
  void fullStopOfASentenceIsASeparateToken() {
    assertThat(tokens("They met Moss.")).containsExactly("They", "met", "Moss", ".");
    assertThat(tokens("They left the U.S.")).endsWith("U.S.");
  }

  @Test
  void everyCharacterButSpaceIsInOneToken() {
    String text = "''Well…'' — ’tis “n't” 's -- U.S.-'s? '' ' don't'd’ve x'\"y \ud83d\ude00's é’s";
    assertThat(String.join("", tokens(text))).isEqualTo(text.replace(" ", ""));
  }
}
