// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.EnrichmentException;
import org.nutgraf.Headline;
import org.nutgraf.read.ArticleFormatException;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.related.Relatedness;
import org.nutgraf.write.ResultWriter;

/** Enriches articles on several threads and writes the results in input order. */
final class Batch {

  /** Articles read ahead per thread: enough to keep every thread busy, few enough for memory. */
  private static final int AHEAD = 4;

  private final Enricher enricher;
  private final int threads;
  private final Links links;

  /**
   * What a run came to.
   *
   * @param articles records read, failed ones among them
   * @param failed records that became error records
   * @param firstFailure message of the first of these, empty where there is none
   */
  record Summary(long articles, long failed, String firstFailure) {}

  /** A result, or why there is none. */
  private record Outcome(
      Optional<EnrichedArticle> enriched,
      Optional<List<RelatedArticle>> related,
      String id,
      String stage,
      String message) {

    static Outcome failed(String id, String stage, String message) {
      return new Outcome(Optional.empty(), Optional.empty(), id, stage, message);
    }
  }

  /** Where an article's related ones come from; called on many threads. */
  interface Links {
    Optional<List<RelatedArticle>> of(EnrichedArticle article) throws IOException;
  }

  /** A batch that ranks the headlines which an article's page offers. */
  Batch(Enricher enricher, int threads) {
    this(enricher, threads, ownRail(enricher));
  }

  Batch(Enricher enricher, int threads, Links links) {
    this.enricher = enricher;
    this.threads = threads;
    this.links = links;
  }

  Summary run(Inputs inputs, ResultWriter writer) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Queue<Future<Outcome>> pending = new ArrayDeque<>();
    Tally tally = new Tally(writer);
    try {
      boolean more = true;
      while (more || !pending.isEmpty()) {
        if (more && pending.size() < threads * AHEAD) {
          Optional<Future<Outcome>> next = submitNext(inputs, pool);
          next.ifPresent(pending::add);
          more = next.isPresent();
        } else {
          tally.add(Futures.get(pending.remove()));
        }
      }
    } finally {
      pool.shutdownNow();
      inputs.close();
    }
    return new Summary(tally.articles, tally.failed, tally.firstFailure);
  }

  private Optional<Future<Outcome>> submitNext(Inputs inputs, ExecutorService pool)
      throws IOException {
    try {
      return inputs.next().map(article -> pool.submit(() -> enrich(article)));
    } catch (ArticleFormatException e) {
      String id = e.line() > 0 ? e.source() + ":" + e.line() : e.source();
      Outcome failed = Outcome.failed(id, "read", e.getMessage());
      return Optional.of(CompletableFuture.completedFuture(failed));
    }
  }

  private Outcome enrich(Article article) {
    try {
      EnrichedArticle enriched = enricher.enrich(article);
      Optional<List<RelatedArticle>> related = links.of(enriched);
      return new Outcome(Optional.of(enriched), related, article.id(), "", "");
    } catch (EnrichmentException e) {
      return Outcome.failed(article.id(), e.stage(), String.valueOf(e.getCause().getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Links ownRail(Enricher enricher) {
    Relatedness relatedness = Relatedness.english();
    return enriched -> {
      List<Headline> rail = enriched.article().rail();
      if (rail.isEmpty()) {
        return Optional.empty();
      }
      List<EnrichedArticle> candidates =
          rail.stream().map(Batch::article).map(enricher::enrich).toList();
      return Optional.of(relatedness.rank(enriched, candidates));
    };
  }

  private static Article article(Headline headline) {
    Article.Builder article = Article.builder().title(headline.title());
    headline.url().ifPresent(article::url);
    return article.build();
  }

  /** Writes outcomes and counts them. */
  private static final class Tally {

    private final ResultWriter writer;
    private long articles;
    private long failed;
    private String firstFailure = "";

    Tally(ResultWriter writer) {
      this.writer = writer;
    }

    void add(Outcome outcome) throws IOException {
      articles++;
      if (outcome.enriched().isPresent()) {
        writer.write(outcome.enriched().get(), outcome.related());
        return;
      }
      writer.writeError(outcome.id(), outcome.stage(), outcome.message());
      if (failed++ == 0) {
        firstFailure = outcome.message();
      }
    }
  }
}
