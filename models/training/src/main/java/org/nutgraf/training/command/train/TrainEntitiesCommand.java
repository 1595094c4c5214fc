// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.text.Analyzer;
import org.nutgraf.training.command.Engine;
import org.nutgraf.training.crf.NameModelTrainer;
import org.nutgraf.training.crf.NameModelTrainer.Options;
import org.nutgraf.training.data.HeldOut;
import org.nutgraf.training.data.ModelCard;
import org.nutgraf.training.data.UnlabelledTexts;
import org.nutgraf.training.entity.EntityTraining;
import org.nutgraf.training.entity.NameLists;
import org.nutgraf.training.entity.RepairedTagger;
import org.nutgraf.training.entity.TeacherLabels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nutgraf train entities}: the name finder of the default engine. */
@Command(
    name = "entities",
    description = {
      "Train the name finder of the default engine on labelled files and on news that a teacher engine"
          + " labels.",
      "Teacher labels, word clusters and the state after each pass are kept in the work folder, so an"
          + " interrupted run resumes where it stopped and produces the same model."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf train entities --data DIR --teacher corenlp --work WORK -o own.bin",
      "  nutgraf train entities --data DIR --labelled-by BERT --teacher corenlp --work LABELS -o own.bin",
      "  nutgraf train entities --data DIR --labelled own.conll --work WORK -o own.bin"
    })
final class TrainEntitiesCommand implements Callable<Integer> {

  /** Default weights of the training sets by file name; a set's number is its position. */
  private static final Map<String, Double> SETS =
      new TreeMap<>(Map.of("conll2003", 1.0, "worldwide", 2.0, "gmb-silver", 0.0));

  private static final int OWN_SET = 10;
  private static final int TEACHER_SET = 9;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder of the labelled data; entities/train, entities/dev, news, names and countries in it"
              + " are read.")
  private Path data;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Model file to write; its card is written next to it.")
  private Path output;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Folder for teacher labels, word clusters and training state.")
  private Path work;

  @Option(
      names = "--teacher",
      paramLabel = "ENGINE",
      description =
          "Engine that labels the news: corenlp, transformer or opennlp (default: no teacher).")
  private Engine teacher;

  @Option(
      names = "--labelled-by",
      paramLabel = "NAME",
      description =
          "Use the labels that \"train teacher\" has written to the work folder; NAME is the name and"
              + " licence of that teacher, for the model card. With --teacher, the engine labels only"
              + " what they leave.")
  private String labelledBy;

  @Option(
      names = "--texts",
      defaultValue = "3000",
      paramLabel = "N",
      description =
          "Maximum number of news articles that the teacher labels (default: ${DEFAULT-VALUE}).")
  private int texts;

  @Option(
      names = "--cluster-texts",
      defaultValue = "15000",
      paramLabel = "N",
      description =
          "Maximum number of news articles, including the labelled ones, that word clusters are"
              + " learnt from (default: ${DEFAULT-VALUE}).")
  private int clusterTexts;

  @Option(
      names = "--teacher-weight",
      defaultValue = "0.3",
      paramLabel = "W",
      description = "Weight of a sentence labelled by the teacher (default: ${DEFAULT-VALUE}).")
  private double teacherWeight;

  @Option(
      names = "--weight",
      paramLabel = "SET=W",
      description = "Weight of a training set; 0 excludes it. Repeatable.")
  private Map<String, Double> weights = Map.of();

  @Option(
      names = "--labelled",
      paramLabel = "FILE",
      description = "Additional labelled file in CoNLL format, with weight 1. Repeatable.")
  private List<Path> labelled = List.of();

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Random seed (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--passes",
      paramLabel = "N",
      description = "Passes over the documents (default: the shipped model's).")
  private Integer passes;

  @Option(
      names = "--model-version",
      defaultValue = "0",
      paramLabel = "V",
      description = "Version recorded in the model card.")
  private String version;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Files.createDirectories(work);
    HeldOut heldOut = HeldOut.read(data.resolve("entities").resolve("dev"));
    EntityTraining training =
        new EntityTraining(NameLists.read(data), heldOut, line -> report(err, line));
    List<String> sources = new ArrayList<>();
    addLabelled(training, sources);
    if (teacher != null) {
      addUnlabelled(training, sources);
      if (labelledBy != null) {
        sources.add("some of these texts labelled by " + labelledBy + " instead");
      }
    } else if (labelledBy != null) {
      addTeacherLabels(training, sources);
    }
    addClusterTexts(training);
    report(
        err,
        training.leftOut() + " training documents excluded because they overlap the held-out sets");
    Options base = Options.defaults();
    Options options =
        new Options(
            seed,
            passes == null ? base.passes() : passes,
            base.dropout(),
            base.hashBits(),
            base.least());
    training.train(options, work, output);
    ModelCard.write(
        output,
        Map.of(
            "name",
            "nutgraf-names-en",
            "version",
            version,
            "licence",
            "Apache-2.0",
            "source",
            "nutgraf train entities" + teacher(),
            "description",
            "English people, organisations and places in news; linear-chain CRF",
            "training.data",
            String.join("; ", sources)));
    report(err, "wrote " + output);
    return 0;
  }

  private static void report(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }

  /** Returns the options that name the teachers, for the model card. */
  private String teacher() {
    String labels = labelledBy == null ? "" : " --labelled-by \"" + labelledBy + "\"";
    return teacher == null
        ? labels
        : " --teacher " + teacher.name().toLowerCase(Locale.ROOT) + labels;
  }

  private void addTeacherLabels(EntityTraining training, List<String> sources) throws IOException {
    int newsFiles = (texts + EntityTraining.TEXTS_PER_FILE - 1) / EntityTraining.TEXTS_PER_FILE;
    for (Path file : TeacherLabels.files(work, newsFiles)) {
      training.addTeacherLabels(file, TEACHER_SET, teacherWeight);
    }
    sources.add(
        "news and Wikipedia current events labelled by "
            + labelledBy
            + " (as a teacher only; weight "
            + teacherWeight
            + ")");
  }

  private void addLabelled(EntityTraining training, List<String> sources) throws IOException {
    int number = 0;
    for (Map.Entry<String, Double> set : SETS.entrySet()) {
      number++;
      Path file = data.resolve("entities").resolve("train").resolve(set.getKey() + ".conll");
      double weight = weights.getOrDefault(set.getKey(), set.getValue());
      if (weight > 0 && Files.exists(file)) {
        training.addLabelled(file, number, weight, !set.getKey().equals("gmb-silver"));
        sources.add(set.getKey() + " (weight " + weight + ")");
      }
    }
    for (Path file : labelled) {
      training.addLabelled(file, OWN_SET, 1, true);
      sources.add(file.getFileName() + " (weight 1)");
    }
  }

  private void addUnlabelled(EntityTraining training, List<String> sources) throws IOException {
    EntityTagger tagger = new RepairedTagger(teacher.load().tagger());
    Analyzer analyzer = NameModelTrainer.analyzer();
    Map<String, Path> files = new TreeMap<>();
    files.put("news", news());
    files.put("events", data.resolve("topics").resolve("wikipedia-current-events.jsonl"));
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (Files.exists(file.getValue())) {
        int limit = file.getKey().equals("news") ? texts : Integer.MAX_VALUE;
        try (Stream<String> lines = UnlabelledTexts.open(file.getValue())) {
          training.addUnlabelled(
              file.getKey(),
              lines.iterator(),
              limit,
              analyzer,
              tagger,
              work,
              TEACHER_SET,
              teacherWeight);
        }
        sources.add(
            file.getValue().getFileName()
                + " labelled by "
                + tagger.model().id()
                + " ("
                + tagger.model().licence()
                + ", as a teacher only; weight "
                + teacherWeight
                + ")");
      }
    }
  }

  private void addClusterTexts(EntityTraining training) throws IOException {
    Path file = news();
    if (NameModelTrainer.hasClusters(work) || !Files.exists(file)) {
      return;
    }
    int labelledCount = teacher == null && labelledBy == null ? 0 : texts;
    try (Stream<String> lines = UnlabelledTexts.open(file)) {
      training.addClusterTexts(
          lines.skip(labelledCount).iterator(),
          Math.max(0, clusterTexts - labelledCount),
          NameModelTrainer.analyzer());
    }
  }

  private Path news() {
    return data.resolve("news").resolve("articles.jsonl.gz");
  }
}
