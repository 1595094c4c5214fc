// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.Recency;
import org.nutgraf.write.ResultWriters;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf related}: the articles of an index most related to one, with reasons. */
@Command(
    name = "related",
    description = "Find the articles of an index that are most related to one, best first.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf related archive.index --id ferry-1",
      "  nutgraf related archive.index --article draft.txt -k 10"
    })
final class RelatedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index.")
  private Path folder;

  @ArgGroup(multiplicity = "1")
  private Which which;

  private static final class Which {

    @Option(names = "--id", paramLabel = "ID", description = "Id of an article in the index.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--article", paramLabel = "FILE", description = "An article, in any form.")
    private Optional<Path> article = Optional.empty();
  }

  @Option(
      names = "-k",
      defaultValue = "5",
      paramLabel = "N",
      description = "Articles to find (default: ${DEFAULT-VALUE}).")
  private int most;

  @Option(names = "--not-later", description = "Leave out articles published later.")
  private boolean notLater;

  @Mixin private InputOptions input;

  @Mixin private EnricherOptions enricher;

  @Override
  public Integer call() throws IOException {
    if (most < 1 || most > 1000) {
      throw new ParameterException(spec.commandLine(), "-k must be in [1, 1000], was " + most);
    }
    Recency recency = notLater ? Recency.gentle().withoutLater() : Recency.gentle();
    try (ArticleIndex index = ArticleIndex.openReadOnly(folder)) {
      ResultWriters.ranking(
          spec.commandLine().getOut(), index.related(query(index), most, recency));
    }
    return 0;
  }

  private EnrichedArticle query(ArticleIndex index) throws IOException {
    if (which.id.isPresent()) {
      String id = which.id.get();
      return index
          .get(id)
          .orElseThrow(() -> new IOException("no article with id " + id + " in " + folder));
    }
    try (Enricher loaded = enricher.open()) {
      return loaded.enrich(RankCommand.one(which.article.orElseThrow(), input));
    }
  }
}
