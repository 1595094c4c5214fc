// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Maps the labels of different data sets to people, organisations, places and miscellaneous names.
 *
 * <p>Also cleans the Groningen Meaning Bank: a title before a person's name is excluded from the
 * name, and its "gpe" is split into places and words for peoples.
 */
public final class EntityLabels {

  private static final String MISC = "MISC";

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("PER", "PER"),
          Map.entry("ORG", "ORG"),
          Map.entry("LOC", "LOC"),
          Map.entry(MISC, MISC),
          Map.entry("NORP", MISC),
          Map.entry("FAC", "LOC"),
          Map.entry("per", "PER"),
          Map.entry("org", "ORG"),
          Map.entry("geo", "LOC"),
          Map.entry("gpe", "LOC"),
          Map.entry("art", MISC),
          Map.entry("eve", MISC));

  /** Words before a name that are not part of it. */
  private static final Set<String> TITLES =
      Set.of(
          "actor",
          "admiral",
          "ambassador",
          "archbishop",
          "attorney",
          "ayatollah",
          "bishop",
          "brigadier",
          "captain",
          "cardinal",
          "chancellor",
          "chief",
          "col.",
          "colonel",
          "commander",
          "defense",
          "deputy",
          "director",
          "dr.",
          "emperor",
          "finance",
          "foreign",
          "former",
          "gen.",
          "general",
          "governor",
          "imam",
          "interior",
          "judge",
          "justice",
          "king",
          "leader",
          "lieutenant",
          "lord",
          "lt.",
          "major",
          "mayor",
          "minister",
          "mr.",
          "mrs.",
          "ms.",
          "of",
          "pope",
          "premier",
          "president",
          "prime",
          "prince",
          "princess",
          "professor",
          "queen",
          "reverend",
          "secretary",
          "sen.",
          "senator",
          "sheikh",
          "sir",
          "spokesman",
          "spokeswoman",
          "state",
          "vice");

  private final Predicate<String> people;

  /**
   * Creates a converter.
   *
   * @param people returns whether a word in lower case is an adjective or noun for the people of a
   *     country
   */
  public EntityLabels(Predicate<String> people) {
    this.people = Objects.requireNonNull(people, "people must not be null");
  }

  /**
   * Returns the sentence with the labels PER, ORG, LOC and MISC; tokens of other names become O.
   *
   * @param sentence a sentence of a labelled file
   */
  public LabelledSentence convert(LabelledSentence sentence) {
    List<String> tags = new ArrayList<>(sentence.tags());
    for (int i = 0; i < tags.size(); i++) {
      String tag = tags.get(i);
      String label = LABELS.getOrDefault(LabelledSentence.label(tag), "");
      if (tag.endsWith("-gpe") && people.test(lower(sentence, i))) {
        label = MISC;
      }
      tags.set(i, label.isEmpty() ? "O" : tag.substring(0, 2) + label);
    }
    for (int i = 0; i < tags.size(); i++) {
      if (sentence.tags().get(i).equals("B-per")) {
        dropTitles(sentence, tags, i);
      }
    }
    return new LabelledSentence(sentence.tokens(), tags);
  }

  private static String lower(LabelledSentence sentence, int token) {
    return sentence.tokens().get(token).toLowerCase(Locale.ROOT);
  }

  private static void dropTitles(LabelledSentence sentence, List<String> tags, int begin) {
    int i = begin;
    while (i < tags.size()
        && (i == begin || tags.get(i).equals("I-PER"))
        && TITLES.contains(lower(sentence, i))) {
      tags.set(i++, "O");
    }
    if (i > begin && i < tags.size() && tags.get(i).equals("I-PER")) {
      tags.set(i, "B-PER");
    }
  }
}
