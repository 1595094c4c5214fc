// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.EnrichmentException;
import org.nutgraf.Headline;
import org.nutgraf.Stage;
import org.nutgraf.cli.io.Inputs;
import org.nutgraf.cli.run.ReadAhead.Started;
import org.nutgraf.read.ArticleFormatException;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.related.Relatedness;

/** Enriches articles on several threads and writes the results in input order. */
public final class Batch {

  /** Articles read ahead per thread: keeps every thread busy with little memory. */
  private static final int AHEAD = 4;

  /** Maximum length of the text read ahead, in UTF-16 units. */
  private static final long AHEAD_LENGTH = 4L << 20;

  private final Enricher enricher;
  private final int threads;
  private final RelatedSource relatedSource;

  /** A result, or the reason why there is none. */
  record Outcome(
      Optional<EnrichedArticle> enriched,
      Optional<List<RelatedArticle>> related,
      String id,
      Optional<Failure> failure) {

    static Outcome failed(String id, Stage stage, String message) {
      Failure failure = new Failure(stage, message);
      return new Outcome(Optional.empty(), Optional.empty(), id, Optional.of(failure));
    }
  }

  /** Where a record failed, and why. */
  record Failure(Stage stage, String message) {}

  /** Receives the outcomes in input order and decides when to stop. */
  interface Sink {

    /** Returns the number of records to skip at the start; {@link #skipped} receives their ids. */
    long skip();

    /** Receives the id of a record that an earlier run has processed. */
    void skipped(String id) throws IOException;

    /** Receives the outcome of the next record. */
    void accept(Outcome outcome) throws IOException;

    /** Returns whether to stop before the end of the input. */
    boolean isStopped();
  }

  /** Creates a batch that ranks the headlines offered by the page of each article. */
  public Batch(Enricher enricher, int threads) {
    this(enricher, threads, headlinesOfPage(enricher));
  }

  /** Creates a batch that takes related articles from {@code relatedSource}. */
  public Batch(Enricher enricher, int threads, RelatedSource relatedSource) {
    this.enricher = enricher;
    this.threads = threads;
    this.relatedSource = relatedSource;
  }

  /** Runs until the sink stops or the inputs end, and closes them. */
  public void run(Inputs inputs, Sink sink) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      boolean ended = !skip(inputs, sink) || run(inputs, sink, pool);
      if (ended) {
        inputs.close();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Returns whether the input was read to the end. */
  private boolean run(Inputs inputs, Sink sink, ExecutorService pool) throws IOException {
    try (ReadAhead<Outcome> ahead =
        new ReadAhead<>(() -> startNext(inputs, pool), threads * AHEAD, AHEAD_LENGTH)) {
      Optional<Outcome> next = ahead.next(sink::isStopped);
      while (next.isPresent()) {
        sink.accept(next.get());
        next = ahead.next(sink::isStopped);
      }
      return ahead.hasEnded();
    }
  }

  /** Skips what an earlier run has processed; returns false if the input ends before that. */
  private static boolean skip(Inputs inputs, Sink sink) throws IOException {
    for (long i = 0; i < sink.skip() && !sink.isStopped(); i++) {
      try {
        Optional<Article> article = inputs.next();
        if (article.isEmpty()) {
          return false;
        }
        sink.skipped(article.get().id());
      } catch (ArticleFormatException e) {
        sink.skipped(idOf(e));
      }
    }
    return true;
  }

  private static String idOf(ArticleFormatException e) {
    return e.line() > 0 ? e.source() + ":" + e.line() : e.source();
  }

  private Optional<Started<Outcome>> startNext(Inputs inputs, ExecutorService pool)
      throws IOException {
    try {
      return inputs.next().map(a -> new Started<>(pool.submit(() -> enrich(a)), a.body().length()));
    } catch (ArticleFormatException e) {
      Outcome failed = Outcome.failed(idOf(e), Stage.READ, e.getMessage());
      return Optional.of(new Started<>(CompletableFuture.completedFuture(failed), 0));
    }
  }

  private Outcome enrich(Article article) throws IOException {
    try {
      EnrichedArticle enriched = enricher.enrich(article);
      Optional<List<RelatedArticle>> related = relatedSource.of(enriched);
      return new Outcome(Optional.of(enriched), related, article.id(), Optional.empty());
    } catch (EnrichmentException e) {
      return Outcome.failed(article.id(), e.stage(), String.valueOf(e.getCause().getMessage()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.failed(article.id(), Stage.RELATED, e.toString());
    }
  }

  private static RelatedSource headlinesOfPage(Enricher enricher) {
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
}
