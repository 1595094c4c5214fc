// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.entity.name.OrganizationNames;
import org.nutgraf.internal.gazetteer.Gazetteer;
import org.nutgraf.internal.gazetteer.Places;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.NameNormalizer;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/**
 * Removes mentions of what is neither a person nor an organisation nor a place, although it has a
 * name: peoples, illnesses, feasts, religions, laws, awards, degrees, posts and technical terms.
 *
 * <p>Most are recognised by the article itself: "Hausa herders" names a people, "liquefied natural
 * gas (LNG)" a thing, "Citizenship Amendment Act (CAA)" a law.
 */
final class ConceptNames {

  /** The maximum number of words before a bracket that are compared with the acronym in it. */
  private static final int MAX_EXPANSION = 10;

  private final Words words;
  private final Set<String> surnames = new HashSet<>();

  /** The last words of people, and of degrees after them. */
  private final Set<Integer> personEnds = new HashSet<>();

  private final Set<String> peoples = new HashSet<>();
  private final Set<String> acronyms;

  private ConceptNames(Words words, List<Mention> mentions) {
    this.words = words;
    this.acronyms = acronymsOfConcepts(words);
    for (Mention mention : mentions) {
      List<String> parts = Names.parts(mention.text());
      if (mention.type() == EntityType.PERSON) {
        personEnds.add(words.at(mention.span().end()) - 1);
      }
      if (mention.type() == EntityType.PERSON && parts.size() > 1) {
        surnames.addAll(parts);
      }
    }
    for (Mention mention : mentions) {
      if (isFollowedByPeople(mention)) {
        peoples.add(NameNormalizer.fold(mention.text()));
      }
    }
  }

  /** Returns the mentions without those of concepts, in the same order. */
  static List<Mention> drop(Words words, List<Mention> mentions) {
    ConceptNames concepts = new ConceptNames(words, mentions);
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!concepts.isConcept(mention)) {
        kept.add(mention);
      }
    }
    return kept;
  }

  private boolean isConcept(Mention mention) {
    List<String> parts = Names.parts(mention.text());
    if (parts.isEmpty()) {
      return true;
    }
    String name = String.join(" ", parts);
    if (isTicker(mention)) {
      return true;
    }
    boolean acronym = OrganizationNames.isCapitals(mention.text());
    if (acronym && (acronyms.contains(name) || isDegree(mention))) {
      return true;
    }
    if (parts.size() == 1 && surnames.contains(name)) {
      return false;
    }
    boolean listed = isListedPeople(name) && Places.standard().named(mention.text()).isEmpty();
    boolean people = listed || peoples.contains(name);
    return people && !isPart(mention)
        || Lexicon.has(WordList.CONCEPT, name)
        || isDegree(mention)
        || mention.type() != EntityType.PERSON && isWork(parts);
  }

  private static boolean isListedPeople(String name) {
    String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    return Lexicon.has(WordList.PEOPLE, name) || Lexicon.has(WordList.PEOPLE, singular);
  }

  /** Detects a stock exchange's symbol in brackets: "(GE.N)". */
  private boolean isTicker(Mention mention) {
    int before = mention.span().start() - 1;
    return before >= 0
        && words.text().charAt(before) == '('
        && mention.text().matches("\\p{Lu}{1,5}\\.\\p{Lu}{1,2}");
  }

  /** Returns whether a name continues after the mention: "Maori Television". */
  private boolean isPart(Mention mention) {
    int last = words.at(mention.span().end()) - 1;
    return words.spaceAfter(last)
        && words.isCapitalized(last + 1)
        && !words.isTitleCaseSentence(last)
        && !words.isAllCapsSentence(last);
  }

  /** Detects a name of a law, award or event by its head: "Convention" in "Berne Convention". */
  private static boolean isWork(List<String> parts) {
    int head = parts.size() - 1;
    int of = parts.indexOf("of");
    if (of > 0) {
      head = of - 1;
    }
    return parts.size() > 1
        && (Lexicon.has(WordList.WORK_HEAD, parts.get(head))
            || of > 0 && Lexicon.has(WordList.WORK_HEAD_OF, parts.get(head)));
  }

  /** Returns whether a single unknown word is followed by a noun for people of one origin. */
  private boolean isFollowedByPeople(Mention mention) {
    int first = words.at(mention.span().start());
    int last = words.at(mention.span().end()) - 1;
    return first == last
        && words.spaceAfter(last)
        && !words.isCapitalized(last + 1)
        && Lexicon.has(WordList.PEOPLE_NOUN, words.folded(last + 1))
        && !OrganizationNames.isCapitals(mention.text())
        && Gazetteer.index().match(words, first) == null
        && (isListedPeople(words.folded(first))
            || Places.standard().named(mention.text()).isEmpty());
  }

  /** Returns whether a mention consists of a degree after a name: "Rao, M.S., FRCS", "Rao FRCS". */
  private boolean isDegree(Mention mention) {
    String letters = NameNormalizer.fold(mention.text()).replace(".", "").replace(" ", "");
    int before = words.at(mention.span().start()) - 1;
    if (!Lexicon.has(WordList.DEGREE, letters) || !words.sameSentence(before, before + 1)) {
      return false;
    }
    String gap = words.gapAfter(before).replace(".", "");
    boolean degree = personEnds.contains(before) && (gap.equals(", ") || gap.equals(" "));
    if (degree) {
      personEnds.add(words.at(mention.span().end()) - 1);
    }
    return degree;
  }

  /** Returns the folded acronyms in brackets whose expansion is not the name of a body. */
  private static Set<String> acronymsOfConcepts(Words words) {
    Set<String> found = new HashSet<>();
    for (int w = 1; w < words.size(); w++) {
      boolean bracketed = words.gapAfter(w - 1).equals(" (") && words.gapAfter(w).startsWith(")");
      if (bracketed && OrganizationNames.isCapitals(words.surface(w))) {
        int first = expansion(words, w);
        if (first >= 0 && isConcept(words, first, w - 1)) {
          found.add(words.folded(w));
        }
      }
    }
    return found;
  }

  /** Returns the first of the words before a bracket whose initials are the acronym, or -1. */
  private static int expansion(Words words, int acronym) {
    String letters = words.folded(acronym);
    int left = letters.length() - 1;
    int word = acronym - 1;
    while (left >= 0
        && word >= 0
        && acronym - word <= MAX_EXPANSION
        && words.sameSentence(word, acronym)) {
      boolean initial = words.folded(word).startsWith(letters.substring(left, left + 1));
      if (!initial && !Lexicon.has(WordList.FUNCTION, words.folded(word))) {
        return -1;
      }
      left -= initial ? 1 : 0;
      word--;
    }
    return left < 0 ? word + 1 : -1;
  }

  private static boolean isConcept(Words words, int first, int last) {
    if (isWork(Names.parts(words.span(first, last).in(words.text())))) {
      return true;
    }
    boolean lower = true;
    boolean body = false;
    for (int w = first; w <= last; w++) {
      lower &= !words.isCapitalized(w) || words.opensSentence(w);
      body |=
          Lexicon.has(WordList.ORGANIZATION_END, words.folded(w))
              || Lexicon.has(WordList.INSTITUTION_HEAD, words.folded(w));
    }
    return lower && !body;
  }
}
