// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.GazetteerEntry;
import org.nutgraf.internal.gazetteer.GazetteerIndex;
import org.nutgraf.internal.text.Words;

/**
 * Finds references to a site's home country that do not name it: "the capital", "the isthmus".
 *
 * <p>They are only evidence, and only in sentences that name no other country.
 */
final class HomeWords {

  private static final Set<String> ANYWHERE =
      Set.of("capital", "country", "republic", "nation", "nationwide", "countrywide");

  private static final Map<String, Set<String>> OWN =
      Map.of(
          "PA", Set.of("isthmus", "canal", "interoceanic"),
          "US", Set.of("heartland", "beltway"),
          "CU", Set.of("island"),
          "JM", Set.of("island"),
          "MT", Set.of("island"),
          "GB", Set.of("commons"));

  private HomeWords() {}

  static List<PlaceMention> find(Words words, Country home) {
    List<PlaceMention> found = new ArrayList<>();
    Set<String> own = OWN.getOrDefault(home.isoCode(), Set.of());
    for (int w = 1; w < words.size(); w++) {
      String word = words.folded(w);
      boolean ours = ANYWHERE.contains(word) || own.contains(word);
      boolean the = words.spaceAfter(w - 1) && words.folded(w - 1).equals("the");
      boolean alone = word.equals("nationwide") || word.equals("countrywide");
      if (ours && (the || alone) && !namesCountry(words, w)) {
        GazetteerEntry entry =
            new GazetteerEntry(word, GazetteerEntry.Sense.CITY, home.isoCode(), home.name(), false);
        found.add(new PlaceMention(words.span(w, w), w, w, entry, MentionKind.NAME, false));
      }
    }
    return found;
  }

  private static boolean namesCountry(Words words, int word) {
    int w = word;
    while (words.sameSentence(w - 1, word)) {
      w--;
    }
    for (; words.sameSentence(w, word); w++) {
      GazetteerIndex.Match match = Gazetteer.index().match(words, w);
      if (match != null && match.entries().get(0).isCountry()) {
        return true;
      }
    }
    return false;
  }
}
