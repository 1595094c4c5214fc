// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.CountryRole;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.StoryCountry;

/**
 * The tags that a system shows for an article.
 *
 * @param tags in the system's order
 * @param story ISO 3166-1 codes of the countries where the story takes place, the main one first;
 *     absent if the system says neither where a story takes place nor what it is about
 */
public record ShownTags(List<Tag> tags, Optional<List<String>> story) {

  /**
   * One tag.
   *
   * @param name the name that it shows
   * @param isoCode ISO 3166-1 code of a country, if the system gives one
   * @param texts the texts of its mentions, in any order
   * @param about whether the system says that the article is about it
   */
  public record Tag(
      String name, EntityType type, Optional<String> isoCode, Set<String> texts, boolean about) {

    /** Copies the texts. */
    public Tag {
      texts = Set.copyOf(texts);
    }
  }

  /** Copies the lists. */
  public ShownTags {
    tags = List.copyOf(tags);
    story = story.map(List::copyOf);
  }

  /** Returns the tags of an enriched article; countries that it only mentions are not the story. */
  public static ShownTags of(EnrichedArticle enriched) {
    List<Tag> tags = new ArrayList<>();
    for (Entity entity : enriched.entities()) {
      Set<String> texts = new LinkedHashSet<>();
      for (Mention mention : entity.mentions()) {
        texts.add(mention.text());
      }
      tags.add(new Tag(entity.name(), entity.type(), entity.isoCode(), texts, entity.about()));
    }
    List<String> story =
        enriched.countries().stream()
            .filter(country -> country.role() != CountryRole.MENTIONED)
            .map(StoryCountry::isoCode)
            .toList();
    return new ShownTags(tags, Optional.of(story));
  }
}
