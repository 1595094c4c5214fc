// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nutgraf.entity.EntityType;
import org.nutgraf.training.data.TaggedArticle;

/**
 * Assigns each tag that a system shows for an article to the editor's tag of the same type that
 * shares most of its surface forms. A shared name counts half a form more and a country's ISO code
 * as two; without a shared form or code there is no match.
 */
final class TagMatch {

  /** Online platforms: as many editors tag them as do not. */
  private static final Set<String> PLATFORMS =
      Set.of(
          "twitter",
          "facebook",
          "youtube",
          "instagram",
          "tiktok",
          "whatsapp",
          "netflix",
          "disney",
          "google",
          "zoom",
          "telegram");

  /** Regions that are often named by an adjective only. */
  private static final Set<String> REGIONS =
      Set.of(
          "latin america",
          "europe",
          "africa",
          "asia",
          "south america",
          "central america",
          "middle east",
          "north america",
          "caribbean");

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern POSSESSIVE = Pattern.compile("[’']s(?![\\p{L}\\p{N}_])");
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private final List<TaggedArticle.Tag> gold;
  private final List<ShownTags.Tag> shown;
  private final List<Set<String>> goldForms = new ArrayList<>();
  private final List<Set<String>> shownForms = new ArrayList<>();
  private final Set<String> optionalForms = new HashSet<>();

  /** The index of each shown tag's gold tag, or -1. */
  private final int[] goldOf;

  TagMatch(List<TaggedArticle.Tag> gold, List<ShownTags.Tag> shown) {
    this.gold = gold;
    this.shown = shown;
    for (TaggedArticle.Tag tag : gold) {
      Set<String> forms = forms(tag.name(), tag.aliases());
      goldForms.add(forms);
      if (tag.optional()) {
        optionalForms.addAll(forms);
      }
    }
    shown.forEach(tag -> shownForms.add(forms(tag.name(), tag.texts())));
    goldOf = IntStream.range(0, shown.size()).map(this::best).toArray();
  }

  /** Returns the gold tag that a shown tag stands for. */
  OptionalInt goldOf(int tag) {
    return goldOf[tag] < 0 ? OptionalInt.empty() : OptionalInt.of(goldOf[tag]);
  }

  /** Returns the shown tags that stand for a gold tag, in ascending order. */
  int[] shownFor(int goldTag) {
    return IntStream.range(0, goldOf.length).filter(i -> goldOf[i] == goldTag).toArray();
  }

  /** Returns whether one of the tags that stand for a gold tag shows its name. */
  boolean named(int goldTag) {
    return Arrays.stream(shownFor(goldTag)).anyMatch(tag -> sameName(goldTag, tag));
  }

  /** Returns whether an organisation is a team that is shown as its country. */
  boolean isShownAsCountry(int goldTag) {
    return gold.get(goldTag).type() == EntityType.ORGANIZATION
        && IntStream.range(0, shown.size())
            .anyMatch(tag -> shown.get(tag).type() == EntityType.COUNTRY && share(goldTag, tag));
  }

  /** Returns whether a tag without a match counts neither as right nor as wrong. */
  boolean isNeutral(int tag) {
    return isPlatformRegionOrTeam(tag) || !Collections.disjoint(shownForms.get(tag), optionalForms);
  }

  private boolean isPlatformRegionOrTeam(int tag) {
    EntityType type = shown.get(tag).type();
    boolean platform = !Collections.disjoint(shownForms.get(tag), PLATFORMS);
    boolean region = type == EntityType.PLACE && REGIONS.contains(normalise(shown.get(tag).name()));
    boolean team =
        type == EntityType.COUNTRY
            && IntStream.range(0, gold.size())
                .anyMatch(g -> gold.get(g).type() == EntityType.ORGANIZATION && share(g, tag));
    return platform || region || team;
  }

  private int best(int tag) {
    int best = -1;
    double most = 0;
    for (int g = 0; g < gold.size(); g++) {
      double likeness = gold.get(g).type() == shown.get(tag).type() ? likeness(g, tag) : 0;
      if (likeness >= 1 && likeness > most) {
        most = likeness;
        best = g;
      }
    }
    return best;
  }

  private double likeness(int goldTag, int tag) {
    boolean country = gold.get(goldTag).type() == EntityType.COUNTRY;
    boolean sameCode = gold.get(goldTag).isoCode().equals(shown.get(tag).isoCode());
    Set<String> common = new HashSet<>(goldForms.get(goldTag));
    common.retainAll(shownForms.get(tag));
    return (country && sameCode ? 2 : 0) + common.size() + (sameName(goldTag, tag) ? 0.5 : 0);
  }

  private boolean sameName(int goldTag, int tag) {
    return normalise(gold.get(goldTag).name()).equals(normalise(shown.get(tag).name()));
  }

  private boolean share(int goldTag, int tag) {
    return !Collections.disjoint(goldForms.get(goldTag), shownForms.get(tag));
  }

  private static Set<String> forms(String name, Collection<String> others) {
    Set<String> forms = new HashSet<>();
    forms.add(normalise(name));
    others.forEach(other -> forms.add(normalise(other)));
    return forms;
  }

  /** Returns a form without case, accents, punctuation, possessives and a leading article. */
  static String normalise(String form) {
    String folded = form.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ς', 'σ');
    String plain = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
    String owner = POSSESSIVE.matcher(plain).replaceAll("");
    String words = SEPARATORS.matcher(owner).replaceAll(" ").strip();
    return words.startsWith("the ") ? words.substring("the ".length()) : words;
  }
}
