// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;

/** What speaks for an article being about an entity, as numbers. */
public final class SalienceFeatures {

  /** Names of the features, in their order. */
  public static final List<String> NAMES =
      List.of(
          "constant",
          "headline",
          "lead",
          "lead-mentions-log",
          "earliness",
          "sentence-earliness",
          "mentions-log",
          "share-of-most",
          "share-of-all",
          "spread",
          "sentences",
          "openings-log",
          "person",
          "organization",
          "country",
          "adjectives-only",
          "once",
          "rank",
          "settings",
          "sources",
          "owners",
          "doers-log",
          "person-in-lead",
          "organization-in-lead",
          "person-in-headline",
          "country-in-headline",
          "headline-mentions-log",
          "name-parts");

  private final AnalyzedText text;
  private final Words words;
  private final int[] firsts;
  private final int most;
  private final int all;

  /**
   * Prepares the features of an article's groups.
   *
   * @param groups all groups of the article, for frequencies relative to theirs
   */
  public SalienceFeatures(AnalyzedText text, Words words, List<Group> groups) {
    this.text = text;
    this.words = words;
    this.firsts = groups.stream().mapToInt(Group::first).sorted().toArray();
    this.most = groups.stream().mapToInt(group -> group.mentions().size()).max().orElse(1);
    this.all = groups.stream().mapToInt(group -> group.mentions().size()).sum();
  }

  public double[] of(Group group) {
    double[] x = new double[NAMES.size()];
    Layout layout = text.layout();
    int length = Math.max(1, text.text().length());
    int lead = Math.max(layout.standfirst().end(), layout.body().start() + 300);
    int names = 0;
    int headline = 0;
    int early = 0;
    int opening = 0;
    Set<Integer> sentences = new HashSet<>();
    for (Mention mention : group.mentions()) {
      Span span = mention.span();
      headline += span.end() <= layout.headline().end() ? 1 : 0;
      early += span.start() >= layout.headline().end() && span.end() <= lead ? 1 : 0;
      names += mention.kind() == MentionKind.ADJECTIVE ? 0 : 1;
      int sentence = sentenceOf(span.start());
      sentences.add(sentence);
      opening += isEarlyIn(sentence, span) ? 1 : 0;
    }
    int count = group.mentions().size();
    int last = group.mentions().get(count - 1).span().end();
    x[0] = 1;
    x[1] = headline > 0 ? 1 : 0;
    x[2] = early > 0 ? 1 : 0;
    x[3] = Math.log1p(early);
    x[4] = 1 - (double) group.first() / length;
    x[5] = 1 / (1.0 + sentenceOf(group.first()));
    x[6] = Math.log(count);
    x[7] = (double) count / most;
    x[8] = (double) count / all;
    x[9] = (double) (last - group.first()) / length;
    x[10] = (double) sentences.size() / Math.max(1, text.sentences().size());
    x[11] = Math.log1p(opening);
    x[12] = group.type == EntityType.PERSON ? 1 : 0;
    x[13] = group.type == EntityType.ORGANIZATION ? 1 : 0;
    x[14] = group.type == EntityType.COUNTRY ? 1 : 0;
    x[15] = names == 0 ? 1 : 0;
    x[16] = count == 1 ? 1 : 0;
    context(group, x);
    return x;
  }

  private void context(Group group, double[] x) {
    double count = group.mentions().size();
    int settings = 0;
    int sources = 0;
    int owners = 0;
    int doers = 0;
    for (Mention mention : group.mentions()) {
      int first = words.at(mention.span().start());
      int next = words.at(mention.span().end());
      boolean before = words.sameSentence(first - 1, first);
      boolean after = words.sameSentence(first, next);
      settings += before && Lexicon.has(WordList.SETTING, words.folded(first - 1)) ? 1 : 0;
      sources +=
          before && Lexicon.has(WordList.SOURCE_BEFORE, words.folded(first - 1))
                  || after && Lexicon.has(WordList.SOURCE_AFTER, words.folded(next))
              ? 1
              : 0;
      owners += after && words.folded(next).equals("s") ? 1 : 0;
      doers += after && Lexicon.has(WordList.VERB, words.folded(next)) ? 1 : 0;
    }
    int rank = java.util.Arrays.binarySearch(firsts, group.first());
    x[17] = 1.0 / (1 + Math.max(0, rank));
    x[18] = settings / count;
    x[19] = sources / count;
    x[20] = owners / count;
    x[21] = Math.log1p(doers);
    x[22] = x[12] * x[2];
    x[23] = x[13] * x[2];
    x[24] = x[12] * x[1];
    x[25] = x[14] * x[1];
    x[26] = x[1] * x[6];
    x[27] = Math.min(1, Names.parts(group.name()).size() / 4.0);
  }

  /** Near the beginning of its sentence, where English puts the subject. */
  private boolean isEarlyIn(int sentence, Span span) {
    return sentence < text.sentences().size()
        && span.start() - text.sentences().get(sentence).span().start() <= 25;
  }

  private int sentenceOf(int offset) {
    List<Sentence> sentences = text.sentences();
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
