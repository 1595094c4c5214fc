// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

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
import org.nutgraf.opennlp.OpenNlpTrainer;
import org.nutgraf.opennlp.OpenNlpTrainer.Options;
import org.nutgraf.text.Analyzer;
import org.nutgraf.train.EntityTraining;
import org.nutgraf.train.HeldOut;
import org.nutgraf.train.ModelCard;
import org.nutgraf.train.NameLists;
import org.nutgraf.train.TeacherLabels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nutgraf train entities}: the name finder of the default engine. */
@Command(
    name = "entities",
    description = {
      "Train the name finder on labelled files and on news that a teacher engine labels.",
      "Teacher labels, word clusters and the state after each pass are kept in the work folder: a run"
          + " that was broken off goes on with them and ends with the same model."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf train entities --data DIR --teacher corenlp --work WORK -o names-en.bin",
      "  nutgraf train entities --data DIR --labelled-by BERT --work LABELS -o names-en.bin",
      "  nutgraf train entities --data DIR --labelled own.conll --work WORK -o own-names.bin"
    })
final class TrainEntitiesCommand implements Callable<Integer> {

  /** Training sets by file name, with their weights; their order gives their numbers. */
  private static final Map<String, Double> SETS =
      new TreeMap<>(Map.of("conll2003", 1.0, "worldwide", 2.0, "gmb-silver", 0.0));

  private static final int OWN_SET = 10;
  private static final int TEACHER_SET = 9;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the data: entities/train, entities/dev, news, names, countries.")
  private Path data;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The model to write; its card goes beside it.")
  private Path output;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Folder for teacher labels, word clusters and the state of the training.")
  private Path work;

  @Option(
      names = "--teacher",
      paramLabel = "ENGINE",
      description = "Engine that labels the news: corenlp, transformer, opennlp; none if left out.")
  private Engine teacher;

  @Option(
      names = "--labelled-by",
      paramLabel = "NAME",
      description = {
        "Take the labels that \"train teacher\" has written into the work folder, and have no engine",
        "label any; who made them, with the licence, for the card."
      })
  private String labelledBy;

  @Option(
      names = "--texts",
      defaultValue = "3000",
      paramLabel = "N",
      description = "Most news articles to have labelled (default: ${DEFAULT-VALUE}).")
  private int texts;

  @Option(
      names = "--cluster-texts",
      defaultValue = "15000",
      paramLabel = "N",
      description =
          "Most news articles, labelled ones counted in, that word clusters are learnt from"
              + " (default: ${DEFAULT-VALUE}).")
  private int clusterTexts;

  @Option(
      names = "--teacher-weight",
      defaultValue = "0.3",
      paramLabel = "W",
      description = "Weight of a teacher-labelled sentence (default: ${DEFAULT-VALUE}).")
  private double teacherWeight;

  @Option(
      names = "--weight",
      paramLabel = "SET=W",
      description = "Weight of a training set; 0 leaves it out.")
  private Map<String, Double> weights = Map.of();

  @Option(
      names = "--labelled",
      paramLabel = "FILE",
      description = "A further labelled file, in CoNLL form, of weight 1.")
  private List<Path> labelled = List.of();

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of every random choice (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--passes", paramLabel = "N", description = "Passes over the documents.")
  private Integer passes;

  @Option(
      names = "--model-version",
      defaultValue = "0",
      paramLabel = "V",
      description = "Version for the card.")
  private String version;

  @Override
  public Integer call() throws IOException {
    if (teacher != null && labelledBy != null) {
      throw new ParameterException(
          spec.commandLine(), "--teacher and --labelled-by must not both be given");
    }
    PrintWriter err = spec.commandLine().getErr();
    Files.createDirectories(work);
    HeldOut heldOut = HeldOut.read(data.resolve("entities").resolve("dev"));
    EntityTraining training =
        new EntityTraining(NameLists.read(data), heldOut, line -> report(err, line));
    List<String> sources = new ArrayList<>();
    addLabelled(training, sources);
    if (teacher != null) {
      addUnlabelled(training, sources);
    } else if (labelledBy != null) {
      addTeacherLabels(training, sources);
    }
    addClusterTexts(training);
    report(err, training.leftOut() + " held-out documents left out");
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

  /** Returns the options that name the teacher. */
  private String teacher() {
    if (labelledBy != null) {
      return " --labelled-by \"" + labelledBy + "\"";
    }
    return teacher == null ? "" : " --teacher " + teacher.name().toLowerCase(Locale.ROOT);
  }

  private void addTeacherLabels(EntityTraining training, List<String> sources) throws IOException {
    int newsFiles = (texts + EntityTraining.TEXTS_A_FILE - 1) / EntityTraining.TEXTS_A_FILE;
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
    EntityTagger tagger = teacher.load().tagger().repaired();
    Analyzer analyzer = OpenNlpTrainer.analyzer();
    Map<String, Path> files = new TreeMap<>();
    files.put("news", news());
    files.put("events", data.resolve("topics").resolve("wikipedia-current-events.jsonl"));
    for (Map.Entry<String, Path> file : files.entrySet()) {
      if (Files.exists(file.getValue())) {
        int most = file.getKey().equals("news") ? texts : Integer.MAX_VALUE;
        try (Stream<String> lines = UnlabelledTexts.open(file.getValue())) {
          training.addUnlabelled(
              file.getKey(),
              lines.iterator(),
              most,
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
    if (OpenNlpTrainer.hasClusters(work) || !Files.exists(file)) {
      return;
    }
    int labelledOnes = teacher == null && labelledBy == null ? 0 : texts;
    try (Stream<String> lines = UnlabelledTexts.open(file)) {
      training.addClusterTexts(
          lines.skip(labelledOnes).iterator(),
          Math.max(0, clusterTexts - labelledOnes),
          OpenNlpTrainer.analyzer());
    }
  }

  private Path news() {
    return data.resolve("news").resolve("articles.jsonl.gz");
  }
}
