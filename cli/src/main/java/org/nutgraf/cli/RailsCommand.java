// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.cli.io.Output;
import org.nutgraf.cli.io.RailFiles;
import org.nutgraf.cli.io.RailSink;
import org.nutgraf.cli.io.RailState;
import org.nutgraf.cli.run.Futures;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.Rail;
import org.nutgraf.training.command.ThreadsOption;
import org.nutgraf.write.ResultWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf rails}: plans the rail of every article of an index. */
@Command(
    name = "rails",
    description = {
      "Plan the rail (a short list of what to read next) of every article of an index.",
      "Rails are written as JSON lines in order of article id. Unlike the list of nutgraf related, a"
          + " rail has no near-duplicates and only one report of an event, and it may have fewer"
          + " articles than -k."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf rails archive.index -o rails.jsonl --threads 2",
      "  nutgraf rails archive.index --split site/rails --changed-only"
    })
final class RailsCommand implements Callable<Integer> {

  /** Rails planned ahead of writing, per thread. */
  private static final int AHEAD = 64;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index.")
  private Path folder;

  @Mixin private OutputOption output;

  @Option(
      names = "--split",
      paramLabel = "FOLDER",
      description =
          "Write each rail to a JSON file of its own in FOLDER, named after the percent-encoded id of"
              + " the article. Files of unchanged rails are not touched, which implies"
              + " --changed-only.")
  private Optional<Path> split;

  @Option(
      names = "--changed-only",
      description = "Write only rails that have changed since the last run.")
  private boolean changedOnly;

  @Option(
      names = "-k",
      defaultValue = "5",
      paramLabel = "N",
      description = "Maximum number of articles in a rail (default: ${DEFAULT-VALUE}).")
  private int slots;

  @Option(
      names = "--minimum",
      defaultValue = "0.35",
      paramLabel = "SCORE",
      description = "Minimum score of an article in a rail (default: ${DEFAULT-VALUE}).")
  private double minimum;

  @Mixin private RecencyOption recency;

  @Mixin private ThreadsOption threads;

  @Override
  public Integer call() throws IOException {
    int workers = threads.count();
    if (split.isPresent() && output.file().isPresent()) {
      throw new ParameterException(spec.commandLine(), "--split and --output cannot be combined");
    }
    Rail rail = rail();
    RailState state = RailState.open(folder);
    try (ArticleIndex index = ArticleIndex.openReadOnly(folder)) {
      if (split.isPresent()) {
        RailFiles files = new RailFiles(split.get(), state);
        plan(index, rail, workers, files);
        files.finish(index.ids());
      } else {
        try (Output out = output.open()) {
          plan(
              index,
              rail,
              workers,
              (id, json) -> {
                if (state.put(id, json) || !changedOnly) {
                  out.write(json);
                }
              });
          out.commit();
          state.save(index.ids());
        }
      }
    }
    return 0;
  }

  private Rail rail() {
    try {
      return Rail.builder().slots(slots).minimumScore(minimum).recency(recency.recency()).build();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static void plan(ArticleIndex index, Rail rail, int workers, RailSink sink)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<String> ids = index.ids();
      int chunk = workers * AHEAD;
      for (int start = 0; start < ids.size(); start += chunk) {
        List<String> part = ids.subList(start, Math.min(ids.size(), start + chunk));
        List<Future<String>> rails =
            part.stream().map(id -> pool.submit(() -> json(index, rail, id))).toList();
        for (int i : IntStream.range(0, part.size()).toArray()) {
          sink.put(part.get(i), Futures.get(rails.get(i)));
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static String json(ArticleIndex index, Rail rail, String id) throws IOException {
    EnrichedArticle article =
        index
            .get(id)
            .orElseThrow(() -> new IOException("article is no longer in the index: " + id));
    StringWriter json = new StringWriter();
    ResultWriters.rail(json, id, rail.plan(index, article));
    return json.toString();
  }
}
