// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.corenlp;

import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.nutgraf.Article;
import org.nutgraf.entity.EntityType;
import org.nutgraf.training.evaluate.ShownTags;

/**
 * CoreNLP's stock pipeline with the grouping that its user would write first: one tag for each
 * distinct text and type of its entity mentions.
 *
 * <p>The annotators are {@code tokenize,pos,lemma,ner} with their default English models: three
 * conditional random fields, and the gazetteers that make a location a city, state or country.
 * SUTime is off, because times are not tags and it needs further libraries; a blank line ends a
 * sentence, as a headline has no full stop. Nationalities are not tags, nor are the pronouns that
 * CoreNLP counts as mentions.
 */
public final class StockCoreNlp {

  /** Name of this system in figures. */
  public static final String NAME = "corenlp, stock pipeline";

  private static final Map<String, EntityType> TYPES =
      Map.of(
          "PERSON", EntityType.PERSON,
          "ORGANIZATION", EntityType.ORGANIZATION,
          "COUNTRY", EntityType.COUNTRY,
          "LOCATION", EntityType.PLACE,
          "CITY", EntityType.PLACE,
          "STATE_OR_PROVINCE", EntityType.PLACE);

  private final StanfordCoreNLP pipeline;

  private StockCoreNlp(StanfordCoreNLP pipeline) {
    this.pipeline = pipeline;
  }

  private record Key(String text, EntityType type) {}

  /** Loads the models, which takes half a minute and more than a gigabyte of memory. */
  public static StockCoreNlp load() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "two");
    return new StockCoreNlp(new StanfordCoreNLP(properties));
  }

  /** Returns the tags of an article in the order of their first mention, without a story. */
  public ShownTags tag(Article article) {
    Set<Key> keys = new LinkedHashSet<>();
    for (CoreEntityMention mention :
        pipeline.processToCoreDocument(article.text()).entityMentions()) {
      EntityType type = TYPES.get(mention.entityType());
      if (type != null && !isPronoun(mention)) {
        keys.add(new Key(mention.text().replaceAll("\\s+", " "), type));
      }
    }
    List<ShownTags.Tag> tags = new ArrayList<>();
    for (Key key : keys) {
      tags.add(
          new ShownTags.Tag(key.text(), key.type(), Optional.empty(), Set.of(key.text()), false));
    }
    return new ShownTags(tags, Optional.empty());
  }

  private static boolean isPronoun(CoreEntityMention mention) {
    return mention.tokens().stream().allMatch(token -> token.tag().startsWith("PRP"));
  }
}
