// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.related;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.Mention;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.text.Span;

/**
 * An unlimited number of articles synthesised from some real ones, to measure large archives.
 *
 * <p>The first are the real ones. Each further one has the headline and some of the paragraphs of
 * one real article, chosen at random, and some of another's; the entities that these paragraphs
 * mention, with adjusted spans; the topics and the date of the first; and a mix of both vectors,
 * two to one, with noise added. So neither texts nor vectors repeat, and no model needs to run.
 */
public final class SyntheticArticles {

  private static final String GAP = "\n\n";
  private static final double OWN = 0.7;
  private static final double FOREIGN = 0.3;
  private static final double SECOND_VECTOR = 0.5;

  /** Norm of the noise relative to a unit vector. */
  private static final double NOISE = 0.3;

  private static final long SEED = 15_000;

  private final List<EnrichedArticle> real;

  /**
   * Creates a generator from {@code real}.
   *
   * @param real enriched articles, at least 1
   */
  public SyntheticArticles(List<EnrichedArticle> real) {
    this.real = List.copyOf(real);
  }

  /** Returns article {@code number}. The result is deterministic. */
  public EnrichedArticle get(int number) {
    if (number < real.size()) {
      return real.get(number);
    }
    Random random = new Random(SEED + number);
    EnrichedArticle one = real.get(random.nextInt(real.size()));
    EnrichedArticle other = real.get(random.nextInt(real.size()));
    Mix mix = new Mix(one.article().title());
    mix.paragraphs(one, OWN, random);
    mix.paragraphs(other, FOREIGN, random);
    Article.Builder article =
        Article.builder()
            .id("copy-" + number)
            .title(one.article().title())
            .body(mix.body.toString());
    one.article().published().ifPresent(article::published);
    return new EnrichedArticle(
        article.build(),
        mix.entities(),
        List.of(),
        one.topics(),
        vector(one, other, random),
        one.models());
  }

  private static Optional<SemanticVector> vector(
      EnrichedArticle one, EnrichedArticle other, Random random) {
    if (one.vector().isEmpty() || other.vector().isEmpty()) {
      return one.vector();
    }
    float[] values = one.vector().get().toArray();
    double noise = NOISE / Math.sqrt(values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] +=
          (float) (SECOND_VECTOR * other.vector().get().get(i) + noise * random.nextGaussian());
    }
    return Optional.of(SemanticVector.of(values));
  }

  /** A text under construction, with the mentions in its paragraphs. */
  private static final class Mix {

    private final int start;
    private final StringBuilder body = new StringBuilder();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();

    Mix(String title) {
      start = title.isBlank() ? 0 : title.length() + GAP.length();
    }

    /** Adds each paragraph of an article's body with probability {@code part}. */
    void paragraphs(EnrichedArticle from, double part, Random random) {
      String text = from.article().text();
      int end;
      for (int at = from.article().layout().body().start(); at < text.length(); at = end) {
        int gap = text.indexOf(GAP, at);
        end = gap < 0 ? text.length() : gap + GAP.length();
        if (random.nextDouble() < part) {
          int last = gap < 0 ? text.length() : gap;
          add(from, text.substring(at, last), at);
        }
      }
    }

    private void add(EnrichedArticle from, String paragraph, int at) {
      if (paragraph.isBlank()) {
        return;
      }
      if (!body.isEmpty()) {
        body.append(GAP);
      }
      int shift = start + body.length() - at;
      body.append(paragraph);
      for (Entity entity : from.entities()) {
        for (Mention mention : entity.mentions()) {
          Span span = mention.span();
          if (span.start() >= at && span.end() <= at + paragraph.length()) {
            entities.putIfAbsent(entity.id(), entity);
            mentions
                .computeIfAbsent(entity.id(), id -> new ArrayList<>())
                .add(
                    new Mention(
                        new Span(span.start() + shift, span.end() + shift),
                        mention.text(),
                        mention.type(),
                        mention.kind(),
                        mention.confidence()));
          }
        }
      }
    }

    List<Entity> entities() {
      List<Entity> all = new ArrayList<>();
      entities.forEach(
          (id, e) ->
              all.add(
                  new Entity(
                      id,
                      e.name(),
                      e.type(),
                      e.isoCode(),
                      e.wikidataId(),
                      e.salience(),
                      e.about(),
                      mentions.get(id))));
      return all;
    }
  }
}
