// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.math.FeatureVector;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;

/** Computes the {@link SalienceFeature}s of an article's entities. */
public final class SalienceFeatures {

  private static final SalienceFeature[] ALL = SalienceFeature.values();

  private final AnalyzedText text;
  private final Words words;
  private final int[] firsts;
  private final int maxMentions;
  private final int all;

  /**
   * Prepares the features of an article's groups.
   *
   * @param groups all groups of the article, for relative frequencies
   */
  public SalienceFeatures(AnalyzedText text, Words words, List<Group> groups) {
    this.text = text;
    this.words = words;
    this.firsts = groups.stream().mapToInt(Group::first).sorted().toArray();
    this.maxMentions = groups.stream().mapToInt(group -> group.mentions().size()).max().orElse(1);
    this.all = groups.stream().mapToInt(group -> group.mentions().size()).sum();
  }

  /** Returns the features of one of the groups. */
  public FeatureVector<SalienceFeature> of(Group group) {
    FeatureVector<SalienceFeature> values = new FeatureVector<>(ALL);
    mentions(group, values);
    position(group, values);
    type(group, values);
    context(group, values);
    combinations(values);
    return values;
  }

  /** Computes the features for the number and position of the mentions. */
  private void mentions(Group group, FeatureVector<SalienceFeature> values) {
    Layout layout = text.layout();
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
    values.put(SalienceFeature.CONSTANT, 1);
    values.put(SalienceFeature.HEADLINE, headline > 0);
    values.put(SalienceFeature.LEAD, early > 0);
    values.put(SalienceFeature.LEAD_MENTIONS_LOG, Math.log1p(early));
    values.put(SalienceFeature.MENTIONS_LOG, Math.log(count));
    values.put(SalienceFeature.SHARE_OF_MOST, (double) count / maxMentions);
    values.put(SalienceFeature.SHARE_OF_ALL, (double) count / all);
    values.put(
        SalienceFeature.SENTENCES,
        (double) sentences.size() / Math.max(1, text.sentences().size()));
    values.put(SalienceFeature.OPENINGS_LOG, Math.log1p(opening));
    values.put(SalienceFeature.ADJECTIVES_ONLY, names == 0);
    values.put(SalienceFeature.ONCE, count == 1);
  }

  private void position(Group group, FeatureVector<SalienceFeature> values) {
    int length = Math.max(1, text.text().length());
    int first = group.first();
    int last = group.mentions().get(group.mentions().size() - 1).span().end();
    int rank = Arrays.binarySearch(firsts, first);
    values.put(SalienceFeature.EARLINESS, 1 - (double) first / length);
    values.put(SalienceFeature.SENTENCE_EARLINESS, 1 / (1.0 + sentenceOf(first)));
    values.put(SalienceFeature.SPREAD, (double) (last - first) / length);
    values.put(SalienceFeature.RANK, 1.0 / (1 + Math.max(0, rank)));
  }

  private static void type(Group group, FeatureVector<SalienceFeature> values) {
    values.put(SalienceFeature.PERSON, group.type() == EntityType.PERSON);
    values.put(SalienceFeature.ORGANIZATION, group.type() == EntityType.ORGANIZATION);
    values.put(SalienceFeature.COUNTRY, group.type() == EntityType.COUNTRY);
    values.put(SalienceFeature.NAME_PARTS, Math.min(1, Names.parts(group.name()).size() / 4.0));
  }

  /** Computes the features for the context of the mentions. */
  private void context(Group group, FeatureVector<SalienceFeature> values) {
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
    values.put(SalienceFeature.SETTINGS, settings / count);
    values.put(SalienceFeature.SOURCES, sources / count);
    values.put(SalienceFeature.OWNERS, owners / count);
    values.put(SalienceFeature.DOERS_LOG, Math.log1p(doers));
  }

  private static void combinations(FeatureVector<SalienceFeature> values) {
    double headline = values.get(SalienceFeature.HEADLINE);
    double lead = values.get(SalienceFeature.LEAD);
    double person = values.get(SalienceFeature.PERSON);
    double organization = values.get(SalienceFeature.ORGANIZATION);
    double country = values.get(SalienceFeature.COUNTRY);
    values.put(SalienceFeature.PERSON_IN_LEAD, person * lead);
    values.put(SalienceFeature.ORGANIZATION_IN_LEAD, organization * lead);
    values.put(SalienceFeature.PERSON_IN_HEADLINE, person * headline);
    values.put(SalienceFeature.COUNTRY_IN_HEADLINE, country * headline);
    values.put(
        SalienceFeature.HEADLINE_MENTIONS_LOG, headline * values.get(SalienceFeature.MENTIONS_LOG));
  }

  /**
   * Returns whether a mention is near the start of its sentence, the usual position of the subject
   * in English.
   */
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
