// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.entity.group.Group;
import org.nutgraf.internal.entity.mention.Dateline;
import org.nutgraf.internal.entity.name.Names;
import org.nutgraf.internal.math.FeatureVector;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.Paragraphs;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;

/**
 * Computes the {@link SalienceFeature}s of an article's entities, from their mentions outside
 * credits and other boilerplate.
 */
public final class SalienceFeatures {

  private static final SalienceFeature[] ALL = SalienceFeature.values();

  /** The number of characters of the body that count as the lead. */
  private static final int LEAD = 300;

  /** The maximum number of characters between the start of a sentence and its subject. */
  private static final int OPENING = 25;

  private static final int MIN_HEADLINE_WORD = 3;

  private final AnalyzedText text;
  private final Words words;
  private final StoryMentions mentions;
  private final Ranks ranks;
  private final References references;
  private final SpanIndex sentences;
  private final SpanIndex paragraphs;
  private final Set<String> headlineWords = new HashSet<>();
  private final Optional<Span> dateline;
  private final int maxMentions;

  /**
   * Prepares the features of an article's groups.
   *
   * @param groups all groups of the article, for relative frequencies and ranks
   */
  public SalienceFeatures(AnalyzedText text, Words words, List<Group> groups) {
    this.text = text;
    this.words = words;
    mentions = new StoryMentions(text, words, groups);
    ranks = new Ranks(mentions);
    references = new References(words, mentions);
    sentences = new SpanIndex(text.sentences().stream().map(Sentence::span).toList());
    paragraphs = new SpanIndex(Paragraphs.of(text.text()));
    dateline = Dateline.find(text);
    int most = 1;
    for (int entity = 0; entity < mentions.size(); entity++) {
      most = Math.max(most, mentions.of(entity).size());
    }
    maxMentions = most;
    for (int w = 0; w < words.size() && words.inHeadline(w); w++) {
      String word = words.folded(w);
      if (word.length() >= MIN_HEADLINE_WORD && !Lexicon.has(WordList.FUNCTION, word)) {
        headlineWords.add(word);
      }
    }
  }

  /** Returns whether all mentions of a group are in credits or other boilerplate. */
  public boolean isCredited(Group group) {
    return mentions.isCredited(mentions.index(group));
  }

  /** Returns the features of one of the groups. */
  public FeatureVector<SalienceFeature> of(Group group) {
    FeatureVector<SalienceFeature> values = new FeatureVector<>(ALL);
    int entity = mentions.index(group);
    values.put(SalienceFeature.CONSTANT, 1);
    values.put(SalienceFeature.ENTITIES_LOG, Math.log(mentions.size()));
    frequency(entity, values);
    headline(group, mentions.of(entity), values);
    places(mentions.of(entity), values);
    position(entity, values);
    type(group, values);
    context(entity, values);
    combinations(values);
    return values;
  }

  private void frequency(int entity, FeatureVector<SalienceFeature> values) {
    int count = mentions.of(entity).size();
    values.put(SalienceFeature.MENTIONS_LOG, Math.log(count));
    values.put(SalienceFeature.SHARE_OF_MOST, (double) count / maxMentions);
    values.put(SalienceFeature.COUNT_RANK, 1.0 / (1 + ranks.frequency(entity)));
    values.put(SalienceFeature.TYPE_RANK, 1.0 / (1 + ranks.frequencyInType(entity)));
  }

  private void headline(Group group, List<Mention> own, FeatureVector<SalienceFeature> values) {
    int end = text.layout().headline().end();
    int all = 0;
    int names = 0;
    for (Mention mention : own) {
      if (mention.span().end() <= end) {
        all++;
        names += mention.kind() == MentionKind.ADJECTIVE ? 0 : 1;
      }
    }
    values.put(SalienceFeature.HEADLINE, all > 0);
    values.put(SalienceFeature.HEADLINE_ADJECTIVE, all > 0 && names == 0);
    if (all == 0) {
      List<String> parts = Names.parts(group.name());
      long shared = parts.stream().filter(headlineWords::contains).count();
      values.put(SalienceFeature.HEADLINE_WORDS, (double) shared / Math.max(1, parts.size()));
    }
  }

  /** Computes the features for the places in the text where the mentions are. */
  private void places(List<Mention> own, FeatureVector<SalienceFeature> values) {
    Layout layout = text.layout();
    int lead = Math.max(layout.standfirst().end(), layout.body().start() + LEAD);
    int firstSentence = sentences.at(layout.body().start());
    int early = 0;
    int openings = 0;
    int filed = 0;
    boolean first = false;
    Set<Integer> within = new HashSet<>();
    for (Mention mention : own) {
      Span span = mention.span();
      early += span.start() >= layout.headline().end() && span.end() <= lead ? 1 : 0;
      filed += dateline.isPresent() && dateline.get().contains(span) ? 1 : 0;
      openings += sentences.within(span.start()) <= OPENING ? 1 : 0;
      first |= sentences.at(span.start()) == firstSentence;
      within.add(paragraphs.at(span.start()));
    }
    values.put(SalienceFeature.LEAD, early > 0);
    values.put(SalienceFeature.LEAD_MENTIONS_LOG, Math.log1p(early));
    values.put(SalienceFeature.FIRST_SENTENCE, first);
    values.put(SalienceFeature.OPENINGS_LOG, Math.log1p(openings));
    values.put(SalienceFeature.PARAGRAPHS_LOG, Math.log(within.size()));
    values.put(SalienceFeature.DATELINE, (double) filed / own.size());
  }

  private void position(int entity, FeatureVector<SalienceFeature> values) {
    double length = Math.max(1, text.text().length());
    List<Mention> own = mentions.of(entity);
    int first = mentions.first(entity);
    int last = own.get(own.size() - 1).span().end();
    int end = text.layout().headline().end();
    int body =
        own.stream()
            .mapToInt(mention -> mention.span().start())
            .filter(start -> start >= end)
            .findFirst()
            .orElse(text.text().length());
    int sentence = sentences.at(body) - sentences.at(text.layout().body().start());
    values.put(SalienceFeature.EARLINESS, 1 - first / length);
    values.put(SalienceFeature.SENTENCE_EARLINESS, 1.0 / (1 + sentences.at(first)));
    values.put(SalienceFeature.BODY_EARLINESS, 1.0 / (1 + Math.max(0, sentence)));
    values.put(SalienceFeature.SPREAD, (last - first) / length);
    values.put(SalienceFeature.RANK, 1.0 / (1 + ranks.order(entity)));
    values.put(SalienceFeature.TYPE_ORDER, 1.0 / (1 + ranks.orderInType(entity)));
  }

  private static void type(Group group, FeatureVector<SalienceFeature> values) {
    values.put(SalienceFeature.PERSON, group.type() == EntityType.PERSON);
    values.put(SalienceFeature.ORGANIZATION, group.type() == EntityType.ORGANIZATION);
    values.put(SalienceFeature.COUNTRY, group.type() == EntityType.COUNTRY);
    values.put(SalienceFeature.NAME_PARTS, Math.min(1, Names.parts(group.name()).size() / 4.0));
  }

  private void context(int entity, FeatureVector<SalienceFeature> values) {
    ContextCounts counts = new ContextCounts(words, mentions);
    mentions.of(entity).forEach(counts::add);
    counts.putInto(values);
    values.put(SalienceFeature.PRONOUNS_LOG, Math.log1p(references.pronouns(entity)));
    values.put(SalienceFeature.DESCRIPTIONS_LOG, Math.log1p(references.descriptions(entity)));
  }

  private static void combinations(FeatureVector<SalienceFeature> values) {
    double headline = values.get(SalienceFeature.HEADLINE);
    double person = values.get(SalienceFeature.PERSON);
    double country = values.get(SalienceFeature.COUNTRY);
    values.put(SalienceFeature.PERSON_IN_LEAD, person * values.get(SalienceFeature.LEAD));
    values.put(SalienceFeature.PERSON_IN_HEADLINE, person * headline);
    values.put(SalienceFeature.COUNTRY_IN_HEADLINE, country * headline);
    values.put(
        SalienceFeature.HEADLINE_MENTIONS_LOG, headline * values.get(SalienceFeature.MENTIONS_LOG));
  }
}
