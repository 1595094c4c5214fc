// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity.salience;

import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.internal.math.FeatureVector;
import org.nutgraf.internal.text.Lexicon;
import org.nutgraf.internal.text.WordList;
import org.nutgraf.internal.text.Words;

/** Counts what is around the mentions of one entity. Not thread-safe. */
final class ContextCounts {

  private final Words words;
  private final StoryMentions mentions;
  private int count;
  private int settings;
  private int sources;
  private int owners;
  private int doers;
  private int listed;
  private int titled;
  private int adjectives;
  private int bracketed;
  private double confidence;

  ContextCounts(Words words, StoryMentions mentions) {
    this.words = words;
    this.mentions = mentions;
  }

  /** Counts the context of a mention. */
  void add(Mention mention) {
    int first = words.at(mention.span().start());
    int next = words.at(mention.span().end());
    String previous = words.sameSentence(first - 1, first) ? words.folded(first - 1) : "";
    String following = words.sameSentence(first, next) ? words.folded(next) : "";
    boolean source =
        Lexicon.has(WordList.SOURCE_BEFORE, previous)
            || Lexicon.has(WordList.SOURCE_AFTER, following);
    count++;
    settings += Lexicon.has(WordList.SETTING, previous) ? 1 : 0;
    sources += source ? 1 : 0;
    owners += following.equals("s") ? 1 : 0;
    doers += Lexicon.has(WordList.VERB, following) ? 1 : 0;
    listed += isListed(first, next) ? 1 : 0;
    titled += Lexicon.has(WordList.TITLE, previous) ? 1 : 0;
    adjectives += mention.kind() == MentionKind.ADJECTIVE ? 1 : 0;
    bracketed += words.gapAfter(first - 1).endsWith("(") ? 1 : 0;
    confidence += mention.confidence();
  }

  /** Returns whether another name precedes or follows, after a comma, a semicolon or "and". */
  private boolean isListed(int first, int next) {
    int after = next;
    boolean joined = isJoint(words.gapAfter(next - 1));
    if (words.folded(next).equals("and")) {
      joined = true;
      after++;
    }
    if (joined && words.sameSentence(first, after) && mentions.isName(after)) {
      return true;
    }
    int before = first - 1;
    joined = isJoint(words.gapAfter(first - 1));
    if (words.folded(first - 1).equals("and")) {
      joined = true;
      before--;
    }
    return joined && words.sameSentence(before, first) && mentions.isName(before);
  }

  private static boolean isJoint(String gap) {
    String joint = gap.strip();
    return joint.equals(",") || joint.equals(";");
  }

  /** Sets the features for the context of the mentions, of which there must be at least one. */
  void putInto(FeatureVector<SalienceFeature> values) {
    double all = count;
    values.put(SalienceFeature.SETTINGS, settings / all);
    values.put(SalienceFeature.SOURCES, sources / all);
    values.put(SalienceFeature.OWNERS, owners / all);
    values.put(SalienceFeature.DOERS_LOG, Math.log1p(doers));
    values.put(SalienceFeature.LISTED, listed / all);
    values.put(SalienceFeature.TITLED, titled > 0);
    values.put(SalienceFeature.ADJECTIVES, adjectives / all);
    values.put(SalienceFeature.ADJECTIVES_ONLY, adjectives == count);
    values.put(SalienceFeature.BRACKETED, bracketed / all);
    values.put(SalienceFeature.CONFIDENCE, confidence / all);
  }
}
