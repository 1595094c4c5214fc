// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.nutgraf.related.Stories.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.index.ExhaustiveSearch;

class ArticleIndexTest {

  @TempDir private Path folder;

  private static final EnrichedArticle FERRY =
      story("ferry")
          .text("Ferry line reopens", "Elena Marchetti said the ferry sails from the old pier.")
          .people("Elena Marchetti")
          .about(Stories.TRANSPORT, 0.9)
          .at(1, 0.1f)
          .on("2026-03-01")
          .build();

  private static final EnrichedArticle SECOND =
      story("second")
          .text("A second ferry", "The ferry that Elena Marchetti promised leaves the pier soon.")
          .people("Elena Marchetti")
          .about(Stories.TRANSPORT, 0.8)
          .at(1, 0.4f)
          .on("2026-03-20")
          .build();

  private static final EnrichedArticle SINGER =
      story("singer").text("Singer ends her tour", "Two concerts.").at(-0.2f, 1).build();

  private static EnrichedArticle copy(EnrichedArticle e, String id) {
    return copy(e, id, Optional.empty());
  }

  private static EnrichedArticle copy(EnrichedArticle e, String id, Optional<Instant> published) {
    Article a = e.article();
    Article.Builder renamed = Article.builder().id(id).title(a.title()).body(a.body());
    published.ifPresent(renamed::published);
    return new EnrichedArticle(
        renamed.build(), e.entities(), e.countries(), e.topics(), e.vector(), e.models());
  }

  @Test
  void addsReplacesAndDeletesById() throws IOException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      assertThat(index.size()).isZero();
      assertThat(index.related(FERRY, 5, Recency.gentle())).isEmpty();
      index.add(FERRY);
      index.add(SINGER);
      assertThat(index.size()).isZero();
      index.commit();
      assertThat(index.size()).isEqualTo(2);
      assertThat(index.get("ferry").orElseThrow().article()).isEqualTo(FERRY.article());
      assertThat(index.get("other")).isEmpty();

      index.add(copy(SECOND, "ferry"));
      index.delete("singer");
      index.delete("never there");
      index.commit();
      assertThat(index.ids()).containsExactly("ferry");
      assertThat(index.get("ferry").orElseThrow().article().title()).isEqualTo("A second ferry");
    }
  }

  @Test
  void findsAndExplainsWhatIsRelated() throws IOException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.add(FERRY);
      index.add(SECOND);
      index.add(SINGER);
      index.commit();

      List<RelatedArticle> related = index.related(FERRY, 5, Recency.gentle());

      assertThat(related).extracting(RelatedArticle::id).containsExactly("second", "singer");
      assertThat(related.get(0).because()).contains("Elena Marchetti", "ferry", "pier");
      assertThat(related.get(0).score())
          .isCloseTo(Relatedness.english().score(FERRY, SECOND), within(0.01));
      assertThatThrownBy(() -> index.related(FERRY, 0, Recency.gentle()))
          .hasMessage("limit must be >= 1, was 0");
    }
  }

  @Test
  void anArticleNeedNotBeInTheIndexOrHaveText() throws IOException {
    EnrichedArticle empty =
        new EnrichedArticle(
            Article.builder().id("empty").build(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of());
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.add(SECOND);
      index.add(empty);
      index.commit();
      assertThat(index.related(FERRY, 1, Recency.gentle()).get(0).id()).isEqualTo("second");
      assertThat(index.related(empty, 5, Recency.gentle())).isEmpty();
      assertThat(index.get("empty").orElseThrow()).isEqualTo(empty);
    }
  }

  @Test
  void theSameArticleUnderTwoIdsIsFoundAndEqualOnesAreInOrderOfId() throws IOException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.add(copy(SECOND, "b"));
      index.add(copy(SECOND, "a"));
      index.add(copy(SECOND, "c"));
      index.commit();
      assertThat(index.related(FERRY, 2, Recency.gentle()))
          .extracting(RelatedArticle::id)
          .containsExactly("a", "b");
      assertThat(index.related(copy(SECOND, "a"), 5, Recency.gentle()))
          .extracting(RelatedArticle::id)
          .containsExactly("b", "c");
    }
  }

  @Test
  void ofEqualArticlesTheNewestComesFirstAndOneWithoutDateLast() throws IOException {
    Recency timeless = new Recency(Duration.ofDays(36_500), Duration.ofDays(73_000), true);
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.add(copy(SECOND, "a-undated"));
      index.add(copy(SECOND, "b-old", Optional.of(Instant.parse("2024-01-01T00:00:00Z"))));
      index.add(copy(SECOND, "c-new", Optional.of(Instant.parse("2025-01-01T00:00:00Z"))));
      index.commit();
      assertThat(index.related(FERRY, 5, timeless))
          .extracting(RelatedArticle::id)
          .containsExactly("c-new", "b-old", "a-undated");
    }
  }

  @Test
  void laterArticlesMayBeExcluded() throws IOException {
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.add(SECOND);
      index.add(copy(SECOND, "undated"));
      index.commit();
      assertThat(index.related(FERRY, 5, Recency.gentle().withoutLater()))
          .extracting(RelatedArticle::id)
          .containsExactly("undated");
      assertThat(index.related(FERRY, 5, Recency.gentle())).hasSize(2);
    }
  }

  @Test
  void survivesReopeningExceptForUncommittedChanges() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(folder)) {
      index.add(Stories.everything());
      index.commit();
      index.add(FERRY);
    }
    try (ArticleIndex index = ArticleIndex.openReadOnly(folder)) {
      assertThat(index.ids()).containsExactly(Stories.everything().article().id());
      EnrichedArticle back = index.get(Stories.everything().article().id()).orElseThrow();
      assertThat(back.entities()).isEqualTo(Stories.everything().entities());
      assertThatThrownBy(() -> index.add(FERRY)).hasMessageContaining("opened for writing");
    }
  }

  @Test
  void readersSeeWhatAnotherCommitsAfterRefresh() throws IOException {
    try (ArticleIndex index = ArticleIndex.open(folder);
        ArticleIndex reader = ArticleIndex.openReadOnly(folder)) {
      index.add(FERRY);
      index.commit();
      assertThat(reader.size()).isZero();
      reader.refresh();
      assertThat(reader.size()).isEqualTo(1);
      assertThatThrownBy(() -> ArticleIndex.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("already open for writing in this process");
    }
  }

  @Test
  void rejectsFoldersWithoutAnIndexOfThisFormat() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> ArticleIndex.open(other)).hasMessageContaining("has other files");
    assertThatThrownBy(() -> ArticleIndex.openReadOnly(other)).hasMessageContaining("no index in");
    assertThatThrownBy(() -> ArticleIndex.openReadOnly(folder.resolve("none")))
        .hasMessageContaining("no index in");

    Path old = folder.resolve("old");
    try (FSDirectory directory = FSDirectory.open(old);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.setLiveCommitData(Map.of("nutgraf.index.format", "0").entrySet());
      writer.commit();
    }
    assertThatThrownBy(() -> ArticleIndex.open(old))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("format 2, was 0")
        .hasMessageContaining("index the articles again");
    assertThatThrownBy(() -> ArticleIndex.openReadOnly(old)).hasMessageContaining("was 0");
  }

  @Test
  void manyReadWhileOneWrites() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      index.add(SECOND);
      index.commit();
      List<Future<Integer>> readers = new ArrayList<>();
      for (int t = 0; t < 2; t++) {
        Callable<Integer> reader =
            () -> {
              int found = 0;
              for (int i = 0; i < 100; i++) {
                found += index.related(FERRY, 3, Recency.gentle()).size();
              }
              return found;
            };
        readers.add(pool.submit(reader));
      }
      for (int i = 0; i < 100; i++) {
        index.add(copy(SINGER, "s" + i));
        index.commit();
      }
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isGreaterThanOrEqualTo(100);
      }
      assertThat(index.size()).isEqualTo(101);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void candidatesAreThoseOfAnExhaustiveSearch() throws IOException {
    String[] words =
        "ferry pier court judge match goal vote senate storm river bank loan".split(" ");
    Random random = new Random(3);
    try (ArticleIndex index = ArticleIndex.inMemory()) {
      List<EnrichedArticle> articles = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        StringBuilder body = new StringBuilder();
        float[] vector = new float[words.length];
        for (int n = 0; n < 30; n++) {
          int word = (int) Math.abs(random.nextGaussian() * 3 + i % words.length) % words.length;
          body.append(words[word]).append(random.nextInt(4) == 0 ? "yard " : " ");
          vector[word]++;
        }
        articles.add(story("a" + i).text("", body.toString()).at(vector).build());
        index.add(articles.get(i));
      }
      index.commit();
      int same = 0;
      for (int i = 0; i < 40; i++) {
        List<String> exact =
            new ExhaustiveSearch(index.store()).ids(articles.get(i), 10, Recency.none().rule());
        List<String> found =
            index.related(articles.get(i), 10, Recency.none()).stream()
                .map(RelatedArticle::id)
                .toList();
        same += (int) found.stream().filter(exact::contains).count();
      }
      assertThat(same).isGreaterThanOrEqualTo(380);
    }
  }

  @Test
  void timeCostsNothingForAMonthAndHalfAfterAYear() {
    Recency recency = Recency.gentle();
    Optional<java.time.Instant> day = FERRY.article().published();
    assertThat(recency.factor(day, day.map(d -> d.plusSeconds(30L * 86_400)))).isEqualTo(1);
    assertThat(recency.factor(day, day.map(d -> d.minusSeconds(365L * 86_400))))
        .isCloseTo(0.5, within(1e-9));
    assertThat(recency.factor(day, Optional.empty())).isEqualTo(1);
    assertThat(Recency.none().factor(day, day.map(d -> d.minusSeconds(9000L * 86_400))))
        .isEqualTo(1);
  }
}
