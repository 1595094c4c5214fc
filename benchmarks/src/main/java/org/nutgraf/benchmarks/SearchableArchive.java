// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.training.related.MoreLikeThisIndex;
import org.nutgraf.training.related.SyntheticArticles;

/**
 * The same articles in a Nutgraf index and in a plain Lucene index. Both are in memory, unless the
 * system property {@code nutgraf.benchmarks.archives} names a folder in which they are kept for
 * later processes, since building them for a hundred thousand articles takes minutes.
 */
record SearchableArchive(ArticleIndex index, MoreLikeThisIndex plain) implements Closeable {

  /** The system property for the folder. */
  static final String FOLDER = "nutgraf.benchmarks.archives";

  static SearchableArchive of(SyntheticArticles archive, int size) throws IOException {
    String folder = System.getProperty(FOLDER);
    if (folder == null) {
      SearchableArchive made =
          new SearchableArchive(
              ArticleIndex.inMemory(), new MoreLikeThisIndex(new ByteBuffersDirectory()));
      made.fill(archive, size);
      return made;
    }
    Path kept = Path.of(folder, Integer.toString(size));
    if (!Files.exists(kept)) {
      Path building = Files.createTempDirectory(Path.of(folder), "building");
      try (SearchableArchive made =
          new SearchableArchive(ArticleIndex.open(building.resolve("ours")), plain(building))) {
        made.fill(archive, size);
      }
      Files.move(building, kept, StandardCopyOption.ATOMIC_MOVE);
    }
    SearchableArchive found =
        new SearchableArchive(ArticleIndex.openReadOnly(kept.resolve("ours")), plain(kept));
    found.plain.commit();
    return found;
  }

  private static MoreLikeThisIndex plain(Path folder) throws IOException {
    return new MoreLikeThisIndex(FSDirectory.open(folder.resolve("plain")));
  }

  private void fill(SyntheticArticles archive, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      EnrichedArticle article = archive.get(i);
      index.add(article);
      plain.add(article.article().text());
    }
    index.commitAndMerge();
    plain.commit();
  }

  @Override
  public void close() throws IOException {
    index.close();
    plain.close();
  }
}
