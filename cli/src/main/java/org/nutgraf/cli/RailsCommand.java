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
import org.nutgraf.cli.io.RailState;
import org.nutgraf.cli.run.Futures;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.Rail;
import org.nutgraf.related.Recency;
import org.nutgraf.training.command.ThreadsOption;
import org.nutgraf.write.ResultWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf rails}: the rail of every article of an index. */
@Command(
    name = "rails",
    description = "Plan the rail of every article of an index, in order of id.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf rails archive.index -o rails.jsonl --threads 2",
      "  nutgraf rails archive.index --split site/rails --changed-only"
    })
public final class RailsCommand implements Callable<Integer> {

  /** Rails planned before they are written, for each thread. */
  private static final int AHEAD = 64;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "Folder of the index.")
  private Path folder;

  @Mixin private OutputOption output;

  @Option(
      names = "--split",
      paramLabel = "FOLDER",
      description =
          "Write each rail to a file of its own, its name the id in percent-encoding and .json;"
              + " a file whose rail is the same is left untouched, so --changed-only goes without"
              + " saying and a run that was stopped goes on.")
  private Optional<Path> split;

  @Option(
      names = "--changed-only",
      description = "Leave out rails that are what the last run wrote.")
  private boolean changedOnly;

  @Option(
      names = "-k",
      defaultValue = "5",
      paramLabel = "N",
      description = "Slots of a rail (default: ${DEFAULT-VALUE}).")
  private int slots;

  @Option(
      names = "--minimum",
      defaultValue = "0.35",
      paramLabel = "SCORE",
      description = "The least score of a link (default: ${DEFAULT-VALUE}).")
  private double minimum;

  @Option(names = "--not-later", description = "Leave out articles published later.")
  private boolean notLater;

  @Mixin private ThreadsOption threads;

  @Override
  public Integer call() throws IOException {
    int workers = threads.count();
    if (split.isPresent() && output.file().isPresent()) {
      throw new ParameterException(spec.commandLine(), "give --split or --output, not both");
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
    Recency recency = notLater ? Recency.gentle().withoutLater() : Recency.gentle();
    try {
      return Rail.builder().slots(slots).minimumScore(minimum).recency(recency).build();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Takes the rails, one JSON object with a line end each, in order of id. */
  public interface Sink {
    void put(String id, String json) throws IOException;
  }

  private static void plan(ArticleIndex index, Rail rail, int workers, Sink sink)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<String> ids = index.ids();
      int step = workers * AHEAD;
      for (int start = 0; start < ids.size(); start += step) {
        List<String> some = ids.subList(start, Math.min(ids.size(), start + step));
        List<Future<String>> rails =
            some.stream().map(id -> pool.submit(() -> json(index, rail, id))).toList();
        for (int i : IntStream.range(0, some.size()).toArray()) {
          sink.put(some.get(i), Futures.get(rails.get(i)));
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static String json(ArticleIndex index, Rail rail, String id) throws IOException {
    EnrichedArticle article =
        index.get(id).orElseThrow(() -> new IOException("article must be in the index: " + id));
    StringWriter json = new StringWriter();
    ResultWriters.rail(json, id, rail.plan(index, article));
    return json.toString();
  }
}
