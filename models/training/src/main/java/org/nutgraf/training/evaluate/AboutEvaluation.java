// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityResolver;
import org.nutgraf.training.data.EditorTags;
import org.nutgraf.training.data.EditorTags.TaggedArticle;

/**
 * Evaluates what articles are about against editors' tags; the baselines are the entities that are
 * mentioned first, and those that are mentioned most.
 */
public final class AboutEvaluation {

  /** The number of entities of a baseline, which suits the annotators' average best. */
  private static final int BASELINE = 4;

  /** Counts of entities shown as what an article is about, and of those that are right. */
  public static final class Counts {

    private int shown;
    private int right;
    private int expected;

    /**
     * Adds an article.
     *
     * @param tags the tag that each shown entity stands for
     */
    public void add(TaggedArticle article, List<OptionalInt> tags) {
      Set<Integer> found = new HashSet<>();
      tags.forEach(tag -> tag.ifPresent(found::add));
      found.removeIf(tag -> !article.tags().get(tag).about());
      shown += tags.size();
      right += found.size();
      expected += article.about();
    }

    /** Returns F1, in [0, 1]; two entities for one tag count as one right and one wrong. */
    public double f1() {
      return 2.0 * right / Math.max(1, shown + expected);
    }
  }

  private AboutEvaluation() {}

  /**
   * Returns F1 over all articles for the resolver and both baselines.
   *
   * @param data the folder of labelled data
   * @throws IOException if the set cannot be read
   */
  public static List<Figure> measure(Path data, EntityEngine engine, EntityResolver resolver)
      throws IOException {
    Comparator<Entity> first = Comparator.comparing(entity -> entity.mentions().get(0).span());
    Comparator<Entity> often = Comparator.comparingInt(entity -> -entity.mentions().size());
    Map<String, Counts> counts = new LinkedHashMap<>();
    List<TaggedArticle> articles = EditorTags.read(data);
    for (TaggedArticle article : articles) {
      var text = article.analyze(engine);
      List<Entity> entities = resolver.resolve(text, engine.tagger().tag(text)).entities();
      Map<String, List<Entity>> shown = new LinkedHashMap<>();
      shown.put(engine.name(), entities.stream().filter(Entity::about).toList());
      shown.put("first mention, " + engine.name(), best(entities, first));
      shown.put("frequency, " + engine.name(), best(entities, often.thenComparing(first)));
      shown.forEach(
          (name, list) ->
              counts
                  .computeIfAbsent(name, key -> new Counts())
                  .add(article, list.stream().map(article::match).toList()));
    }
    List<Figure> figures = new ArrayList<>();
    counts.forEach(
        (name, count) ->
            figures.add(new Figure("about", "tags", name, "F1", count.f1(), articles.size())));
    return figures;
  }

  private static List<Entity> best(List<Entity> entities, Comparator<Entity> order) {
    return entities.stream().sorted(order).limit(BASELINE).toList();
  }
}
