// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.nutgraf.entity.EntityType;
import org.nutgraf.training.data.TaggedArticle;

/** Counts a system's tags against an editor's, article by article. Not thread-safe. */
final class TagTally {

  static final String TASK = "tags";

  /** Parts of a whole, and two sets whose common part is counted. */
  private static final class Count {
    private int right;
    private int shown;
    private int gold;

    private void add(int right, int shown, int gold) {
      this.right += right;
      this.shown += shown;
      this.gold += gold;
    }
  }

  /** Of one type: gold tags, those found, tags shown, and those that match nothing. */
  private static final class OfType {
    private int gold;
    private int found;
    private int shown;
    private int wrong;
  }

  private final Map<EntityType, OfType> types = new EnumMap<>(EntityType.class);
  private final Count about = new Count();
  private final Count countries = new Count();
  private final List<TagError> errors = new ArrayList<>();
  private int named;
  private int split;
  private int stories;
  private int mainCountries;
  private boolean judged;

  TagTally() {
    for (EntityType type : EntityType.values()) {
      types.put(type, new OfType());
    }
  }

  /** Counts an article. */
  void add(TaggedArticle article, ShownTags shown) {
    TagMatch match = new TagMatch(article.tags(), shown.tags());
    String id = article.article().id();
    for (int g = 0; g < article.tags().size(); g++) {
      addGold(id, article.tags().get(g), g, match, shown.tags());
    }
    for (int tag = 0; tag < shown.tags().size(); tag++) {
      addShown(id, shown.tags().get(tag), match.goldOf(tag), match.isNeutral(tag));
    }
    if (shown.story().isPresent()) {
      judged = true;
      addAbout(article.tags(), shown.tags(), match);
      addStory(id, article.story(), shown.story().get());
    }
  }

  private void addGold(
      String id, TaggedArticle.Tag gold, int index, TagMatch match, List<ShownTags.Tag> shown) {
    int[] tags = match.shownFor(index);
    OfType type = types.get(gold.type());
    if (gold.optional()) {
      type.shown -= tags.length;
      return;
    }
    if (tags.length == 0 && match.isShownAsCountry(index)) {
      return;
    }
    type.gold++;
    String about = gold.about() ? "about" : "";
    if (tags.length == 0) {
      errors.add(new TagError("missed " + gold.type(), id, gold.name(), about));
      return;
    }
    type.found++;
    split += tags.length - 1;
    List<String> names = Arrays.stream(tags).mapToObj(tag -> shown.get(tag).name()).toList();
    if (tags.length > 1) {
      errors.add(new TagError("split", id, gold.name(), String.join("; ", names)));
    }
    if (match.named(index)) {
      named++;
    } else {
      errors.add(new TagError("name", id, gold.name(), String.join("; ", names)));
    }
  }

  private void addShown(String id, ShownTags.Tag tag, OptionalInt gold, boolean neutral) {
    OfType type = types.get(tag.type());
    if (gold.isPresent()) {
      type.shown++;
    } else if (!neutral) {
      type.shown++;
      type.wrong++;
      errors.add(new TagError("wrong " + tag.type(), id, tag.name(), tag.about() ? "about" : ""));
    }
  }

  private void addAbout(List<TaggedArticle.Tag> gold, List<ShownTags.Tag> shown, TagMatch match) {
    Set<Integer> right = new HashSet<>();
    int said = 0;
    for (int tag = 0; tag < shown.size(); tag++) {
      if (shown.get(tag).about()) {
        said++;
        match.goldOf(tag).ifPresent(right::add);
      }
    }
    right.removeIf(index -> !gold.get(index).about());
    int wanted = (int) gold.stream().filter(TaggedArticle.Tag::about).count();
    about.add(right.size(), said, wanted);
  }

  private void addStory(String id, List<String> gold, List<String> found) {
    Set<String> right = new HashSet<>(gold);
    right.retainAll(found);
    countries.add(right.size(), new HashSet<>(found).size(), new HashSet<>(gold).size());
    if (gold.isEmpty()) {
      return;
    }
    stories++;
    Optional<String> main = found.stream().findFirst();
    if (main.equals(Optional.of(gold.get(0)))) {
      mainCountries++;
    } else {
      errors.add(new TagError("main country", id, String.join(" ", gold), String.join(" ", found)));
    }
  }

  /** Returns the errors so far, in the order of the articles. */
  List<TagError> errors() {
    return List.copyOf(errors);
  }

  /** Returns the figures; see {@link TagEvaluation}. */
  List<Figure> figures(String set, String system) {
    int gold = sum(type -> type.gold);
    int found = sum(type -> type.found);
    int shown = sum(type -> type.shown);
    int embarrassing = sum(type -> type.wrong) + split;
    Figures figures = new Figures(set, system, new ArrayList<>());
    figures.add("F1", 2 * found, found + embarrassing + gold, gold);
    figures.add("wrong or split", embarrassing, shown, shown);
    figures.add("editor's name", named, found, found);
    types.forEach(
        (name, type) -> {
          figures.add("P " + name, type.shown - type.wrong, type.shown, type.shown);
          figures.add("R " + name, type.found, type.gold, type.gold);
        });
    if (judged) {
      figures.add("P about", about.right, about.shown, about.shown);
      figures.add("R about", about.right, about.gold, about.gold);
      figures.add("F1 about", 2 * about.right, about.shown + about.gold, about.gold);
      figures.add("main country", mainCountries, stories, stories);
      figures.add(
          "F1 story countries",
          2 * countries.right,
          countries.shown + countries.gold,
          countries.gold);
    }
    return figures.all();
  }

  private int sum(ToIntFunction<OfType> part) {
    return types.values().stream().mapToInt(part).sum();
  }

  private record Figures(String set, String system, List<Figure> all) {

    private void add(String measure, int part, int whole, int support) {
      double ratio = whole == 0 ? 0 : (double) part / whole;
      all.add(new Figure(TASK, set, system, measure, ratio, support));
    }
  }
}
