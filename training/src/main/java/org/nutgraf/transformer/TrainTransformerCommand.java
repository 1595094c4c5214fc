// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.nutgraf.cli.TrainingCommand;
import org.nutgraf.cli.UnlabelledTexts;
import org.nutgraf.train.EntityLabels;
import org.nutgraf.train.HeldOut;
import org.nutgraf.train.LabelledSentence;
import org.nutgraf.train.NameLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nutgraf train transformer}: the network of the transformer engine. */
@Command(
    name = "transformer",
    description = {
      "Fine-tune the transformer on labelled files and on news that a teacher has labelled.",
      "The state is kept in the work folder: a run that was broken off goes on from there."
    })
public final class TrainTransformerCommand implements TrainingCommand {

  static final int SETS = 4;

  /** Half of Worldwide's own head: news of fifty countries is nearest to what the model is for. */
  private static final double[] SHARES = {0.25, 0.5, 0.25, 0};

  private static final int SAVE_EVERY = 100;
  private static final int CONLL = 0;
  private static final int WORLDWIDE = 1;
  private static final int TEACHER = 2;
  private static final int MEANING_BANK = 3;

  @Spec private CommandSpec spec;

  private final List<String> sources = new ArrayList<>();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the data: entities/train, entities/dev, names, countries.")
  private Path data;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the state of the training and the best weights.")
  private Path work;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Folder for the model: network, word pieces and card.")
  private Path output;

  @Option(
      names = "--labels",
      paramLabel = "DIR",
      description =
          "Folder of teacher labels: the work folder of \"train entities --teacher\"; none if left"
              + " out.")
  private Path labels;

  @Option(
      names = "--label-files",
      defaultValue = "4",
      paramLabel = "N",
      description =
          "Most files of news labels, of 1,000 articles each (default: ${DEFAULT-VALUE}).")
  private int labelFiles;

  @Option(
      names = "--teacher-windows",
      defaultValue = "1500",
      paramLabel = "N",
      description = "Teacher-labelled windows in each pass (default: ${DEFAULT-VALUE}).")
  private int teacherWindows;

  @Option(
      names = "--teacher-weight",
      defaultValue = "0.5",
      paramLabel = "W",
      description = "Weight of a teacher-labelled window (default: ${DEFAULT-VALUE}).")
  private float teacherWeight;

  @Option(
      names = "--meaning-bank",
      description = "Sample from the Groningen Meaning Bank as well, beside the teacher's labels.")
  private boolean meaningBank;

  @Option(
      names = "--worldwide-weight",
      defaultValue = "1",
      paramLabel = "W",
      description = "Weight of a window of worldwide; conll2003 has 1 (default: ${DEFAULT-VALUE}).")
  private float worldwideWeight;

  @Option(
      names = "--start",
      paramLabel = "FILE",
      description = "Begin with these weights, the best.ngt of another run, not with the encoder.")
  private Path start;

  @Option(
      names = "--passes",
      defaultValue = "3",
      paramLabel = "N",
      description = "Passes over the documents (default: ${DEFAULT-VALUE}).")
  private int passes;

  @Option(
      names = "--patience",
      defaultValue = "2",
      paramLabel = "N",
      description =
          "Stop after N passes in a row that were no better on the documents kept apart; a run"
              + " taken up again counts anew (default:"
              + " ${DEFAULT-VALUE}).")
  private int patience;

  @Option(
      names = "--batch",
      defaultValue = "8",
      paramLabel = "N",
      description = "Windows in a batch (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--rate",
      defaultValue = "1e-4",
      paramLabel = "R",
      description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--layers",
      defaultValue = "8",
      paramLabel = "N",
      description =
          "Layers of the encoder to keep, from the lowest, at most 12 (default: ${DEFAULT-VALUE}).")
  private int layers;

  @Option(
      names = "--pieces",
      defaultValue = "25600",
      paramLabel = "N",
      description =
          "Word pieces to keep: those that news/articles.jsonl.gz has most often (default:"
              + " ${DEFAULT-VALUE}).")
  private int mostPieces;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "N",
      description = "Threads (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of every random choice (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--share",
      split = ",",
      paramLabel = "S",
      description =
          "Shares of the heads of conll2003, worldwide, the teacher and the Meaning Bank in the head"
              + " that is written, adding up to 1 (default: 0.25,0.5,0.25,0).")
  private double[] shares = SHARES;

  @Option(
      names = "--bits",
      defaultValue = "7",
      paramLabel = "N",
      description = "Bits of a weight in the model: 7, 8 or 32 (default: ${DEFAULT-VALUE}).")
  private int bits;

  @Option(
      names = "--export-only",
      description = "Write the model from the best weights in the work folder; train no more.")
  private boolean exportOnly;

  @Option(
      names = "--model-version",
      defaultValue = "0",
      paramLabel = "V",
      description = "Version for the card.")
  private String version;

  @Option(
      names = "--report-every",
      defaultValue = "20",
      paramLabel = "N",
      description = "Steps between lines of progress (default: ${DEFAULT-VALUE}).")
  private int reportEvery;

  /** Makes the command; the service loader calls this. */
  public TrainTransformerCommand() {}

  @Override
  public Integer call() throws IOException {
    if (shares.length != SETS || Math.abs(DoubleStream.of(shares).sum() - 1) > 1e-6) {
      throw new ParameterException(
          spec.commandLine(),
          "--share must be " + SETS + " numbers that add up to 1, were " + Arrays.toString(shares));
    }
    Files.createDirectories(work);
    offline(threads);
    WordPieces pieces = pieces();
    TrainingSets sets =
        new TrainingSets(
            new Windows(pieces.vocabulary()),
            HeldOut.read(data.resolve("entities").resolve("dev")));
    read(sets);
    report(
        sets.always().size()
            + " windows, "
            + sets.sampled().size()
            + " to sample from, "
            + sets.apart().size()
            + " kept apart, "
            + sets.leftOut()
            + " held-out documents left out");
    Map<String, Tensor> weights =
        exportOnly ? TransformerTrainer.best(work) : train(sets, pieces.rows());
    new ModelWriter(output, this::report)
        .write(
            OnnxExport.write(weights, shares, bits),
            OnnxExport.write(weights, shares, OnnxExport.EXACT),
            pieces.list(),
            sets.apart(),
            card());
    return 0;
  }

  private Map<String, Tensor> train(TrainingSets sets, int[] rows) throws IOException {
    TrainerOptions options =
        new TrainerOptions(
            seed,
            passes,
            patience,
            teacherWindows,
            batch,
            rate,
            10 * rate,
            SAVE_EVERY,
            reportEvery);
    return new TransformerTrainer(options, shares, work, this::report)
        .train(start(rows), sets.always(), sets.sampled(), sets.apart());
  }

  private Map<String, Tensor> start(int[] rows) throws IOException {
    return start == null
        ? NetworkWeights.start(StartingEncoder.weights(), rows, layers, Labels.COUNT, SETS, seed)
        : TensorFile.read(start).tensors();
  }

  private Map<String, String> card() {
    return Map.of(
        "name",
        "nutgraf-names-transformer-en",
        "version",
        version,
        "licence",
        "Apache-2.0",
        "source",
        "nutgraf train transformer" + (labels == null ? "" : " --labels …"),
        "description",
        "English people, organisations and places in news; the lower "
            + layers
            + " layers of BGE-small with casing, "
            + bits
            + " bits",
        "training.data",
        String.join("; ", sources));
  }

  /** Everything needed is on the class path: nothing is fetched, nothing reported home. */
  static void offline(int threads) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.default_engine", "PyTorch");
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }

  private WordPieces pieces() throws IOException {
    Path news = data.resolve("news").resolve("articles.jsonl.gz");
    try (Stream<String> texts = UnlabelledTexts.open(news)) {
      return WordPieces.mostFrequent(StartingEncoder.pieces(), texts.iterator(), mostPieces);
    }
  }

  private void read(TrainingSets sets) throws IOException {
    EntityLabels labelsOf = new EntityLabels(NameLists.read(data)::isPeople);
    Path train = data.resolve("entities").resolve("train");
    sets.add(train.resolve("conll2003.conll"), CONLL, 1, s -> s);
    sets.add(
        train.resolve("worldwide.conll"),
        WORLDWIDE,
        worldwideWeight,
        TrainTransformerCommand::worldwide);
    sources.addAll(List.of("conll2003", "worldwide"));
    if (meaningBank) {
      sets.addSampled(
          train.resolve("gmb-silver.conll"), MEANING_BANK, teacherWeight, labelsOf::convert);
      sources.add("gmb-silver (weight " + teacherWeight + ")");
    }
    if (labels != null) {
      sources.add(
          teacherWindows + " windows in a pass of what \"train entities --teacher\" had labelled");
      for (Path file : teacherFiles()) {
        sets.addSampled(file, TEACHER, teacherWeight, s -> s);
      }
    }
  }

  private List<Path> teacherFiles() throws IOException {
    try (Stream<Path> files = Files.list(labels)) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches("events-\\d+\\.conll")
                      || file.getFileName().toString().matches("news-\\d+\\.conll")
                          && number(file) < labelFiles)
          .sorted()
          .toList();
    }
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
  }

  /** Peoples are miscellaneous names, as they are in the other sets. */
  private static LabelledSentence worldwide(LabelledSentence sentence) {
    return new LabelledSentence(
        sentence.tokens(),
        sentence.tags().stream().map(tag -> tag.replace("NORP", "MISC")).toList());
  }

  private void report(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
