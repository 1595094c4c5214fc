// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.tags.Archive.Tag;
import org.nutgraf.internal.entity.name.OrganizationNames;
import org.nutgraf.internal.text.NameNormalizer;

/**
 * Finds out whom a short name denotes in articles that never give the full one: "Obama", "WHO".
 *
 * <p>The evidence is the articles that give both. If nearly all of them use the short name for the
 * same entity, and the articles with the short name alone have similar surroundings, it is that
 * entity there too, however often it stands alone. The time is linear in the number of names.
 */
final class ShortNames {

  /** The minimum share of the articles with both names that must agree on the entity. */
  private static final double MIN_SHARE = 0.9;

  /** The minimum number of articles that give both names. */
  private static final int MIN_ARTICLES = 3;

  /** The maximum ratio of articles with the short name alone to articles of the entity. */
  private static final int MAX_RATIO = 4;

  /** The minimum similarity of the surroundings. */
  private static final double MIN_SIMILARITY = 0.1;

  /** The same if the short name is used for nobody else in at least {@link #SURE_ARTICLES}. */
  private static final double MIN_SIMILARITY_IF_SURE = 0.03;

  private static final int SURE_ARTICLES = 6;

  /** The minimum share of a person in the articles about all people of the surname. */
  private static final double MIN_FAME_OF_SURNAME = 0.5;

  /** The same for the first name: "Barack" is enough, "Joe" is not. */
  private static final double MIN_FAME_OF_FORENAME = 0.8;

  /** The maximum share of its articles in which a short name occurs besides the full tag. */
  private static final double MAX_TOGETHER = 0.1;

  private final Surroundings surroundings;
  private final Map<String, List<Tag>> byForm = new HashMap<>();
  private final Map<String, List<Tag>> byPart = new HashMap<>();

  ShortNames(List<Tag> tags, Surroundings surroundings) {
    this.surroundings = surroundings;
    for (Tag tag : tags) {
      if (tag.type == EntityType.PERSON && tag.parts().size() > 1) {
        byPart.computeIfAbsent(tag.parts().get(0), key -> new ArrayList<>(1)).add(tag);
        byPart.computeIfAbsent(last(tag), key -> new ArrayList<>(1)).add(tag);
      }
      if (tag.type != EntityType.COUNTRY) {
        for (String form : tag.forms()) {
          byForm.computeIfAbsent(tag.type + " " + form, key -> new ArrayList<>(1)).add(tag);
        }
      }
    }
  }

  /** Returns the merge of a tag into the entity that its name is short for, if there is one. */
  Optional<Merge> merge(Tag tag) {
    if (!isShort(tag)) {
      return Optional.empty();
    }
    String slug = NameNormalizer.slug(tag.name());
    Tag best = null;
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (Tag full : byForm.getOrDefault(tag.type + " " + slug, List.of())) {
      if (full != tag && isFull(full, tag)) {
        int count = full.formCount(slug);
        all += count;
        counts.merge(full.parts().get(0), count, Integer::sum);
        best = best == null || count > best.formCount(slug) ? full : best;
      }
    }
    if (best == null || best.formCount(slug) < 2) {
      return Optional.empty();
    }
    // "Donald Trump" and "Donald J. Trump" are one person for this purpose.
    int count =
        best.type == EntityType.PERSON ? counts.get(best.parts().get(0)) : best.formCount(slug);
    if (count * 2 < all) {
      return Optional.empty();
    }
    return Optional.of(new Merge(best, tag, doubt(tag, best, count, all)));
  }

  /** Returns whether a name is fuller than a short one; "Obama-era" is not. */
  private static boolean isFull(Tag full, Tag tag) {
    return full.parts().size() > tag.parts().size() && full.name().strip().indexOf(' ') > 0;
  }

  private String doubt(Tag tag, Tag full, int count, int all) {
    if (count < MIN_SHARE * all) {
      return "it is short for others in " + (all - count) + " of " + all + " articles";
    }
    if (count < MIN_ARTICLES || tag.size() > MAX_RATIO * full.size()) {
      return "only " + count + " articles give both names";
    }
    double fame = fame(tag, full);
    boolean surname = last(full).equals(tag.parts().get(0));
    if (fame < (surname ? MIN_FAME_OF_SURNAME : MIN_FAME_OF_FORENAME)) {
      return "the archive has other people of that name";
    }
    if (Surroundings.together(tag, full) > MAX_TOGETHER * tag.size()) {
      return "articles have both as different tags";
    }
    boolean sure = count == all && count >= SURE_ARTICLES && fame > MIN_SHARE;
    return surroundings.similarity(tag, full) < (sure ? MIN_SIMILARITY_IF_SURE : MIN_SIMILARITY)
        ? "their articles have little in common"
        : "";
  }

  /**
   * Returns the share of a person, in [0, 1], in the articles about all people with a full name
   * that begins or ends with the short one; 1 for an organisation.
   */
  private double fame(Tag tag, Tag full) {
    if (tag.type != EntityType.PERSON) {
      return 1;
    }
    String name = tag.parts().get(0);
    String forename = full.parts().get(0);
    double all = 0;
    double own = 0;
    for (Tag other : byPart.getOrDefault(name, List.of())) {
      all += other.size();
      own +=
          other == full || other.parts().get(0).equals(forename) && last(other).equals(last(full))
              ? other.size()
              : 0;
    }
    return all == 0 ? 1 : own / all;
  }

  private static String last(Tag tag) {
    return tag.parts().get(tag.parts().size() - 1);
  }

  /** Returns whether a tag is a single name or an acronym. */
  static boolean isShort(Tag tag) {
    return switch (tag.type) {
      case PERSON -> tag.parts().size() == 1;
      case ORGANIZATION -> tag.parts().size() == 1 || OrganizationNames.isCapitals(tag.name());
      default -> false;
    };
  }
}
