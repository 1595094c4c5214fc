// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.nutgraf.internal.resource.ArtifactResource;
import org.nutgraf.text.LanguageDetector;

/**
 * OpenNLP's language detector, with a shortcut for English. The detector's model takes a second to
 * load, and most English articles can be recognised by their most common words.
 */
final class OpenNlpLanguages implements LanguageDetector {

  private static final String MODEL = "langdetect-183.bin";

  /** Words that make up a quarter of English prose and are rare in other languages. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "and", "of", "to", "that", "is", "was", "with", "for", "his", "her", "their", "it",
          "from", "this", "which", "has", "have", "by", "are", "were", "been", "said", "will",
          "not");

  /** Particles within names. */
  private static final Set<String> PARTICLES =
      Set.of("de", "del", "la", "las", "los", "da", "do", "dos", "van", "von", "der", "al", "bin");

  /** Below this share of words that are not names, a text is a list and may be English. */
  private static final double MIN_PROSE_SHARE = 0.3;

  private static final Pattern QUOTATION = Pattern.compile("[“\"«][^”\"»“«\\n]{1,400}[”\"»]");

  /** The number of UTF-16 code units examined. */
  private static final int SAMPLE_LENGTH = 3000;

  /** The minimum number of letters needed to detect a language. */
  private static final int MIN_LETTERS = 16;

  private static final double ENGLISH_SHARE = 0.15;

  /**
   * Low, because the model spreads its probability over 183 languages: a reliable answer may have
   * 0.1.
   */
  private static final double MIN_CONFIDENCE = 0.04;

  private static final double MIN_LEAD = 1.3;

  private static final Map<String, String> SHORT_CODES = shortCodes();

  @Override
  public Optional<String> detect(String text) {
    Objects.requireNonNull(text, "text must not be null");
    String sample = text.length() > SAMPLE_LENGTH ? text.substring(0, SAMPLE_LENGTH) : text;
    if (sample.codePoints().filter(Character::isLetter).count() < MIN_LETTERS) {
      return Optional.empty();
    }
    String prose = prose(sample);
    if (isPlainlyEnglish(prose)) {
      return Optional.of("en");
    }
    return isLatin(sample) && words(prose) < MIN_PROSE_SHARE * words(sample)
        ? Optional.empty()
        : ask(sample);
  }

  /**
   * Removes quotations and capitalised words, as articles in any language contain foreign names.
   */
  private static String prose(String text) {
    StringBuilder prose = new StringBuilder(text.length());
    for (String word : QUOTATION.matcher(text).replaceAll(" ").split("\\s+")) {
      if (!word.isEmpty()
          && !Character.isUpperCase(word.codePointAt(0))
          && !PARTICLES.contains(word)) {
        prose.append(word).append(' ');
      }
    }
    return prose.toString();
  }

  private static long words(String text) {
    return Arrays.stream(text.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).count();
  }

  private static boolean isPlainlyEnglish(String sample) {
    int english = 0;
    int words = 0;
    for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      words += word.isEmpty() ? 0 : 1;
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    return words >= 8 && english >= ENGLISH_SHARE * words;
  }

  private static Optional<String> ask(String sample) {
    Language[] languages = new LanguageDetectorME(Holder.MODEL).predictLanguages(sample);
    if (languages.length < 2) {
      return Optional.empty();
    }
    double best = languages[0].getConfidence();
    boolean sure =
        !isLatin(sample)
            || best >= MIN_CONFIDENCE && best >= MIN_LEAD * languages[1].getConfidence();
    return sure
        ? Optional.of(SHORT_CODES.getOrDefault(languages[0].getLang(), languages[0].getLang()))
        : Optional.empty();
  }

  /** In a non-Latin script the language may be uncertain, but it is not English. */
  private static boolean isLatin(String sample) {
    long letters = sample.codePoints().filter(Character::isLetter).count();
    long latin =
        sample
            .codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return 2 * latin >= letters;
  }

  /**
   * Maps the model's ISO 639-3 codes, some of which denote a language's standard variety, to ISO
   * 639-1.
   */
  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      try {
        codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
      } catch (MissingResourceException e) {
        codes.remove(code);
      }
    }
    codes.putAll(
        Map.of(
            "cmn", "zh", "arb", "ar", "pes", "fa", "lvs", "lv", "ekk", "et", "zsm", "ms", "swh",
            "sw", "nob", "no", "khk", "mn", "plt", "mg"));
    codes.put("ind", "id");
    codes.put("heb", "he");
    codes.put("yid", "yi");
    return codes;
  }

  private static final class Holder {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in =
          ArtifactResource.open(
              OpenNlpLanguages.MODEL,
              "add org.apache.opennlp:opennlp-models-langdetect:1.3.0 to the class path")) {
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("language model cannot be read", e);
      }
    }
  }
}
