// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.nutgraf.Enricher;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.EntityResolver;
import org.nutgraf.entity.EntityResolvers;
import org.nutgraf.read.ArticleReaders.Format;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.Rail;
import org.nutgraf.write.ResultWriter;
import org.nutgraf.write.ResultWriters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf enrich}: what articles are about, one result each in input order. */
@Command(
    name = "enrich",
    description = "Tell what articles are about; order a page's own rail of headlines.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf enrich page.txt --to summary",
      "  nutgraf enrich archive.jsonl -o enriched.jsonl --threads 2",
      "  nutgraf enrich archive.jsonl --to html -o report",
      "  cat article.txt | nutgraf enrich --from text",
      "  nutgraf enrich archive.jsonl --topics own.bin --topics-only"
    })
final class EnrichCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "Input files, UTF-8; - or none for standard input.")
  private List<Path> files = List.of();

  @Option(
      names = "--from",
      defaultValue = "auto",
      paramLabel = "FORM",
      description =
          "Form of the input: page (visible text of a web page), text (one plain article), jsonl"
              + " (JSON lines with id, url, title, description, body, published, section,"
              + " language, rail), headlines (one a line), auto (told by the file).")
  private Format from;

  @Option(
      names = "--to",
      defaultValue = "jsonl",
      paramLabel = "FORM",
      description =
          "Form of the output: jsonl (one JSON object a line), jsonld (schema.org NewsArticle, one a"
              + " line), ninjs (IPTC ninjs 3.2, one a line), csv (a row a tag), html (a report page;"
              + " with -o DIR a folder of them with an index), summary (for people).")
  private OutputForm to;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to FILE, which appears only when complete, instead of standard output; with --to"
              + " html and no ending .html, a new folder of pages.")
  private Optional<Path> output;

  @Option(
      names = "--engine",
      defaultValue = "opennlp",
      paramLabel = "ENGINE",
      description = "Name finder: opennlp (default), corenlp (only in a build with -Pcorenlp).")
  private Engine engine;

  @Option(
      names = "--authority",
      paramLabel = "FILE",
      description =
          "The site's own entities, one a line: id, name, type, aliases divided by |, flags"
              + " (always, never, ban), divided by tabs.")
  private Optional<Path> authority;

  @Option(
      names = "--home",
      paramLabel = "CODE",
      description = "ISO 3166-1 code of the country where the site is, such as PA.")
  private Optional<String> home;

  @Mixin private TopicOptions topics;

  @Option(
      names = "--threads",
      defaultValue = "1",
      paramLabel = "N",
      description = "Articles enriched at a time (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Give every article a rail from the index in DIR; see nutgraf index.")
  private Optional<Path> index;

  @Override
  public Integer call() throws IOException {
    if (threads < 1 || threads > 256) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be between 1 and 256, was " + threads);
    }
    if (index.isEmpty()) {
      return run(enricher -> new Batch(enricher, threads));
    }
    try (ArticleIndex archive = ArticleIndex.openReadOnly(index.get())) {
      Rail rail = Rail.standard();
      return run(enricher -> new Batch(enricher, threads, a -> Optional.of(rail.plan(archive, a))));
    }
  }

  private int run(Function<Enricher, Batch> batch) throws IOException {
    Inputs inputs = Inputs.of(files, from);
    if (to.fillsFolder(output)) {
      return runIntoFolder(batch, inputs, output.orElseThrow());
    }
    try (Enricher enricher = enricher();
        Output out = Output.open(output, spec.commandLine().getOut());
        ResultWriter writer = out.writer(to)) {
      Batch.Summary summary = batch.apply(enricher).run(inputs, writer);
      out.commit();
      return summarize(spec, summary);
    }
  }

  private int runIntoFolder(Function<Enricher, Batch> batch, Inputs inputs, Path folder)
      throws IOException {
    try (Enricher enricher = enricher();
        FolderOutput out = FolderOutput.open(folder)) {
      Batch.Summary summary;
      try (ResultWriter writer = ResultWriters.htmlFolder(out.folder())) {
        summary = batch.apply(enricher).run(inputs, writer);
      }
      out.commit();
      return summarize(spec, summary);
    }
  }

  private Enricher enricher() throws IOException {
    return topics.addTo(Enricher.builder().resolver(resolver()).engine(engine.load())).build();
  }

  private EntityResolver resolver() throws IOException {
    EntityResolvers.Builder builder = EntityResolvers.builder();
    if (authority.isPresent()) {
      builder.authority(Authority.read(authority.get()));
    }
    try {
      home.ifPresent(builder::home);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
    return builder.build();
  }

  /** Tells on stderr what failed and returns the exit code. */
  static int summarize(CommandSpec spec, Batch.Summary summary) {
    if (summary.failed() == 0) {
      return 0;
    }
    String message =
        summary.articles() == 1
            ? summary.firstFailure()
            : String.format(
                Locale.ROOT,
                "%d of %d articles failed; first: %s",
                summary.failed(),
                summary.articles(),
                summary.firstFailure());
    spec.commandLine().getErr().println("nutgraf: " + message);
    return summary.failed() == summary.articles() ? 1 : 3;
  }
}
