// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.nutgraf.Enricher;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityResolver;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.internal.entity.StandardResolver;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.topic.TopicClassifier;
import org.nutgraf.training.corenlp.StockCoreNlp;
import org.nutgraf.training.data.ConllReader;
import org.nutgraf.training.data.LabelledDocument;
import org.nutgraf.training.data.TaggedArticle;
import org.nutgraf.training.entity.RepairedTagger;
import org.nutgraf.training.evaluate.CountryEvaluation;
import org.nutgraf.training.evaluate.EntityEvaluation;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.evaluate.FigureTable;
import org.nutgraf.training.evaluate.RememberingTagger;
import org.nutgraf.training.evaluate.SalienceEvaluation;
import org.nutgraf.training.evaluate.SeedEvaluation;
import org.nutgraf.training.evaluate.TagEvaluation;
import org.nutgraf.training.evaluate.TagTable;
import org.nutgraf.training.related.RelatedEvaluation;
import org.nutgraf.training.topic.TopicEvaluation;

/**
 * The accuracy report: every figure of every engine, as Markdown for readers and as tab-separated
 * values for comparison with later runs.
 */
public final class AccuracyReport {

  private static final List<String> ENTITY_SETS =
      List.of("reuters2020", "worldwide", "conll2003-test-corrected", "wikigold");

  private static final String STOCK_PIPELINE =
      """
      "corenlp" is CoreNLP's name finder with Nutgraf's grouping. The stock pipeline is what Stanford
      ships: the annotators tokenize, pos, lemma and ner with their default models, without times,
      and one tag for each distinct text and type. It says neither what an article is about nor where
      the story takes place.

      """;

  private AccuracyReport() {}

  /**
   * Evaluates everything that depends on the name finder.
   *
   * @param progress receives the name of each set before it is evaluated
   */
  public static List<Figure> measure(EntityEngine engine, Path data, Consumer<String> progress)
      throws IOException {
    EntityResolver resolver = StandardResolver.english();
    List<Figure> figures = new ArrayList<>();
    figures.addAll(measureTags(engine, data, progress));
    figures.addAll(measureNames(engine, data, progress));
    progress.accept(engine.name() + ": countries");
    figures.addAll(CountryEvaluation.measure(data, engine, resolver));
    progress.accept(engine.name() + ": salience");
    figures.addAll(SalienceEvaluation.measure(data, engine, resolver));
    return figures;
  }

  /**
   * Evaluates tags only; see {@link #compareTags}.
   *
   * @param progress receives the name of each set before it is evaluated
   */
  public static List<Figure> measureTags(EntityEngine engine, Path data, Consumer<String> progress)
      throws IOException {
    progress.accept(engine.name() + ": tags");
    return compareTags(engine, data).stream()
        .flatMap(outcome -> outcome.figures().stream())
        .toList();
  }

  /**
   * Compares tags with those that an editor would publish: first the engine's and, if that is
   * CoreNLP, then those of CoreNLP's own pipeline.
   */
  public static List<TagEvaluation.Outcome> compareTags(EntityEngine engine, Path data)
      throws IOException {
    List<TaggedArticle> articles = TaggedArticle.readAll(data);
    TagEvaluation.Outcome own = TagEvaluation.measure(articles, engine);
    if (!engine.name().equals("corenlp")) {
      return List.of(own);
    }
    StockCoreNlp stock = StockCoreNlp.load();
    return List.of(own, TagEvaluation.measure(articles, StockCoreNlp.NAME, stock::tag));
  }

  /**
   * Evaluates names only: on the seed page, and on the labelled sets, the tagger alone and with the
   * resolver's document-level repair.
   *
   * @param progress receives the name of each set before it is evaluated
   */
  public static List<Figure> measureNames(EntityEngine engine, Path data, Consumer<String> progress)
      throws IOException {
    progress.accept(engine.name() + ": seed");
    List<Figure> figures =
        new ArrayList<>(SeedEvaluation.measure(data, engine, StandardResolver.english()));
    EntityTagger tagger = new RememberingTagger(engine.tagger());
    List<LabelledDocument> all = new ArrayList<>();
    for (String set : ENTITY_SETS) {
      progress.accept(engine.name() + ": " + set);
      List<LabelledDocument> documents =
          ConllReader.read(data.resolve("entities/dev/" + set + ".conll"));
      all.addAll(documents);
      figures.addAll(EntityEvaluation.measure(set, engine.name(), tagger, documents));
      figures.addAll(
          EntityEvaluation.measure(
              set, engine.name() + ", repaired", new RepairedTagger(tagger), documents));
    }
    figures.addAll(EntityEvaluation.reliability("all four sets", engine.name(), tagger, all));
    return figures;
  }

  /** Evaluates topics and relatedness, with the default engine's entities. */
  public static List<Figure> measureRest(Path data, Consumer<String> progress) throws IOException {
    List<Figure> figures = new ArrayList<>();
    try (TextEncoder encoder = TextEncoder.bgeSmallEnglish();
        Enricher enricher = Enricher.builder().encoder(encoder).build()) {
      progress.accept("topics");
      figures.addAll(new TopicEvaluation(TopicClassifier.mediaTopics(), encoder).run(data));
      progress.accept("related");
      figures.addAll(RelatedEvaluation.run(enricher, data));
    }
    return figures;
  }

  /**
   * Writes the Markdown report of these models' figures and, next to it with the extension {@code
   * .tsv}, the plain figures.
   */
  public static void write(Path report, List<Figure> figures, Collection<ModelInfo> models)
      throws IOException {
    StringBuilder out = new StringBuilder("# Accuracy\n\n");
    out.append("Generated by `nutgraf evaluate report`; not edited by hand. Ratios in [0, 1].\n\n");
    models.stream()
        .map(ModelInfo::id)
        .distinct()
        .sorted()
        .forEach(id -> out.append("- model `").append(id).append("`\n"));
    List<Figure> tags = figures.stream().filter(TagTable::holds).toList();
    out.append('\n').append(TagTable.markdown(tags));
    if (tags.stream().anyMatch(figure -> figure.system().equals(StockCoreNlp.NAME))) {
      out.append(STOCK_PIPELINE);
    }
    out.append(
        FigureTable.markdown(figures.stream().filter(figure -> !TagTable.holds(figure)).toList()));
    Files.writeString(report, out.toString().stripTrailing() + "\n");
    StringBuilder plain = new StringBuilder();
    figures.forEach(figure -> plain.append(line(figure)).append('\n'));
    Files.writeString(plainFile(report), plain);
  }

  /** Reads the plain figures next to a report. */
  public static List<Figure> read(Path report) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (String line : Files.readAllLines(plainFile(report))) {
      String[] cells = line.split("\t");
      if (cells.length != 6) {
        throw new IOException(plainFile(report) + ": line must have 6 cells, was " + line);
      }
      figures.add(
          new Figure(
              cells[0],
              cells[1],
              cells[2],
              cells[3],
              Double.parseDouble(cells[4]),
              Integer.parseInt(cells[5])));
    }
    return figures;
  }

  private static Path plainFile(Path report) {
    String name = report.getFileName().toString().replaceFirst("\\.md$", "");
    return report.resolveSibling(name + ".tsv");
  }

  private static String line(Figure figure) {
    return String.join(
        "\t",
        figure.task(),
        figure.set(),
        figure.system(),
        figure.measure(),
        String.format(Locale.ROOT, "%.4f", figure.value()),
        Integer.toString(figure.support()));
  }
}
