// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraf.internal.topic.TopicModel;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.topic.MediaTopics;
import org.nutgraf.topic.TopicClassifier;
import org.nutgraf.training.data.LabelledArticle;
import org.nutgraf.training.topic.SiteLabels;
import org.nutgraf.training.topic.TopicCrossValidation;
import org.nutgraf.training.topic.TopicSupplement;
import org.nutgraf.training.topic.TopicTrainer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code nutgraf train topics}: trains the Media Topics classifier, or one for a site's own topics.
 */
@Command(
    name = "topics",
    description = {
      "Train a topic classifier on labelled articles.",
      "With --labels it learns your own topics from your own articles, for nutgraf enrich --topics."
          + " A report shows the cross-validated accuracy, overall and for each topic, and how it"
          + " grows with the number of articles."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf train topics --labels own.jsonl -o own.bin",
      "  nutgraf train topics --labels own.jsonl --topics own-topics.jsonl -o own.bin",
      "  nutgraf train topics --data DIR -o topics-en.bin"
    })
final class TrainTopicsCommand implements Callable<Integer> {

  /** Enough to train while one fold is held out. */
  private static final int MIN_ARTICLES = 2 * TopicTrainer.MIN_ARTICLES;

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  /** Either the project's labelled data or a site's own articles. */
  static final class Source {

    @Option(
        names = "--data",
        paramLabel = "DIR",
        description =
            "Folder of the project's labelled data, to train the Media Topics classifier;"
                + " topics/train.jsonl in it is read and, if present, news/articles.jsonl.gz and"
                + " topics/wikipedia-current-events.jsonl.")
    private Path data;

    @Option(
        names = "--labels",
        paramLabel = "FILE",
        description = "Your own articles as JSON lines with the fields title, text and topics.")
    private Path labels;
  }

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description =
          "Your topics as JSON lines with the fields id, name, definition and parent (default: every"
              + " name among the labels is a topic).")
  private Path topics;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Model file to write.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    try (TextEncoder encoder = TextEncoder.bgeSmallEnglish()) {
      if (source.data != null) {
        List<LabelledArticle> articles =
            LabelledArticle.read(source.data.resolve("topics").resolve("train.jsonl"));
        TopicTrainer trainer =
            new TopicTrainer(MediaTopics.iptc(), encoder, TopicSupplement.read(source.data));
        write(trainer.train(enough(articles), vectors(articles, encoder)));
      } else {
        trainSite(encoder);
      }
    }
    spec.commandLine().getErr().println("wrote " + output);
    return 0;
  }

  private void trainSite(TextEncoder encoder) throws IOException {
    SiteLabels labels =
        topics == null
            ? SiteLabels.read(source.labels)
            : SiteLabels.read(source.labels, SiteLabels.vocabulary(topics));
    List<LabelledArticle> articles = enough(labels.articles());
    SiteTopicsReport report = new SiteTopicsReport(labels, spec.commandLine());
    report.check();
    List<SemanticVector> vectors = vectors(articles, encoder);
    TopicTrainer trainer = new TopicTrainer(labels.vocabulary(), encoder);
    write(trainer.train(articles, vectors));
    try (OutputStream out = Files.newOutputStream(TopicClassifier.vocabulary(output))) {
      labels.vocabulary().write(out);
    }
    report.print(
        source.labels.getFileName().toString(),
        new TopicCrossValidation(labels.vocabulary(), trainer, articles, vectors));
  }

  private static List<LabelledArticle> enough(List<LabelledArticle> articles) throws IOException {
    if (articles.size() < MIN_ARTICLES) {
      throw new IOException(
          "training needs at least "
              + MIN_ARTICLES
              + " labelled articles, found "
              + articles.size());
    }
    return articles;
  }

  private static List<SemanticVector> vectors(List<LabelledArticle> articles, TextEncoder encoder) {
    return articles.stream().map(article -> encoder.encode(article.joined())).toList();
  }

  private void write(TopicModel model) throws IOException {
    try (OutputStream out = Files.newOutputStream(output)) {
      model.write(out);
    }
  }
}
