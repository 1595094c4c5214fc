// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.text.LanguageDetector;

class OpenNlpLanguagesTest {

  private final LanguageDetector languages = OpenNlp.languages();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | La alcaldesa dijo el lunes que la ciudad abrirá tres parques nuevos este verano.",
        "fr | La maire a déclaré lundi que la ville ouvrirait trois nouveaux parcs cet été.",
        "pt | A prefeita disse na segunda-feira que a cidade abrirá três novos parques no verão.",
        "de | Die Bürgermeisterin sagte am Montag, die Stadt werde drei neue Parks eröffnen.",
        "en | The mayor said on Monday that the city will open three new parks this summer.",
        "ru | Мэр сказала в понедельник, что город откроет три новых парка этим летом.",
        "ja | 市長は月曜日、この夏に三つの新しい公園を開くと述べた。",
        "ar | قالت رئيسة البلدية يوم الاثنين إن المدينة ستفتح ثلاث حدائق جديدة هذا الصيف"
      })
  void theLanguageOfASentenceIsDetected(String code, String text) {
    assertThat(languages.detect(text)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Lima", "123 456 789", "\ud800", "42 % 😀 ...."})
  void tooLittleTextHasNoLanguage(String text) {
    assertThat(languages.detect(text)).isEmpty();
  }

  @Test
  void listsOfNamesAreNotTakenForAnotherLanguage() {
    assertThat(languages.detect("Ana Ruiz, Tom Hill, Lena Voss, Sam Rivers, Lily Stone, Pat Cole"))
        .isNotEqualTo(java.util.Optional.of("es"));
  }
}
