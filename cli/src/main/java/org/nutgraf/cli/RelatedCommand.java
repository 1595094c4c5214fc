// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.write.ResultWriters;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf related}: finds the articles of an index most related to one. */
@Command(
    name = "related",
    description = {
      "Find the articles of an index that are most related to an article.",
      "Prints JSON lines, best first, each with a score in [0, 1] and the reasons. The article is either"
          + " in the index (--id) or read from a file (--article)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf related archive.index --id ferry-1",
      "  nutgraf related archive.index --article draft.txt -k 10"
    })
final class RelatedCommand implements Callable<Integer> {

  private static final int MAX_LIMIT = 1000;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index.")
  private Path folder;

  @ArgGroup(multiplicity = "1")
  private Query query;

  private static final class Query {

    @Option(names = "--id", paramLabel = "ID", description = "Id of an article in the index.")
    private Optional<String> id = Optional.empty();

    @Option(
        names = "--article",
        paramLabel = "FILE",
        description = "File with one article, in any input format.")
    private Optional<Path> article = Optional.empty();
  }

  @Option(
      names = "-k",
      defaultValue = "5",
      paramLabel = "N",
      description = "Maximum number of articles (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private RecencyOption recency;

  @Mixin private InputOptions input;

  @Mixin private EnricherOptions enricher;

  @Override
  public Integer call() throws IOException {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new ParameterException(
          spec.commandLine(), "-k must be in [1, " + MAX_LIMIT + "], was " + limit);
    }
    try (ArticleIndex index = ArticleIndex.openReadOnly(folder)) {
      ResultWriters.ranking(
          spec.commandLine().getOut(), index.related(query(index), limit, recency.recency()));
    }
    return 0;
  }

  private EnrichedArticle query(ArticleIndex index) throws IOException {
    if (query.id.isPresent()) {
      String id = query.id.get();
      return index
          .get(id)
          .orElseThrow(() -> new IOException("no article with id " + id + " in " + folder));
    }
    try (Enricher loaded = enricher.open()) {
      return loaded.enrich(RankCommand.one(query.article.orElseThrow(), input));
    }
  }
}
