// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.nutgraf.cli.TrainingCommand;
import org.nutgraf.cli.UnlabelledTexts;
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

  /** Half of Worldwide's own head: news of fifty countries is nearest to what the model is for. */
  private static final double[] SHARES = {0.25, 0.5, 0.25, 0};

  private static final int SAVE_EVERY = 100;
  private static final int SETS = LabelledFiles.SETS;
  private static final int MOST_LAYERS = 12;

  /** Marks and single characters are always kept, and are fewer than this. */
  private static final int LEAST_PIECES = 1000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the data: entities/train, entities/dev, names, countries, news.")
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
      names = "--teacher",
      defaultValue = "a teacher",
      paramLabel = "NAME",
      description =
          "Who labelled them, with the licence, for the card (default: ${DEFAULT-VALUE}).")
  private String teacher;

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
      description =
          "Sampled windows in each pass: the teacher's, and the Meaning Bank's (default:"
              + " ${DEFAULT-VALUE}).")
  private int teacherWindows;

  @Option(
      names = "--teacher-weight",
      defaultValue = "0.5",
      paramLabel = "W",
      description = "Weight of a sampled window (default: ${DEFAULT-VALUE}).")
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
      description =
          "Begin a new run with these weights, the best.ngt of another run, not with the encoder.")
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
          "Stop after N passes in a row that were no better on the documents kept apart (default:"
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
    check();
    Files.createDirectories(work);
    PyTorch.offline(threads);
    WordPieces pieces = pieces();
    if (exportOnly) {
      RunRecord.checkPieces(work, pieces);
    }
    LabelledFiles files = read(pieces);
    TrainingSets windows = files.windows();
    Map<String, Tensor> weights =
        exportOnly ? TransformerTrainer.best(work) : train(windows, pieces);
    new ModelWriter(output, this::report)
        .write(
            OnnxExport.write(weights, shares(), bits),
            OnnxExport.write(weights, shares(), OnnxExport.EXACT),
            pieces.list(),
            windows.apart(),
            DevSets.read(data),
            card(files, NetworkWeights.layers(weights.keySet())));
    return 0;
  }

  /** A fault in an option must not show after an hour. */
  private void check() {
    require(shares.length == SETS, "--share must be " + SETS + " numbers", shares.length);
    require(
        Math.abs(DoubleStream.of(shares).sum() - 1) < 1e-6,
        "--share must add up to 1",
        Arrays.toString(shares));
    require(bits == 7 || bits == 8 || bits == OnnxExport.EXACT, "--bits must be 7, 8 or 32", bits);
    require(passes > 0, "--passes must be >= 1", passes);
    require(patience > 0, "--patience must be >= 1", patience);
    require(batch > 0, "--batch must be >= 1", batch);
    require(teacherWindows >= 0, "--teacher-windows must be >= 0", teacherWindows);
    require(teacherWeight > 0, "--teacher-weight must be > 0", teacherWeight);
    require(worldwideWeight > 0, "--worldwide-weight must be > 0", worldwideWeight);
    require(rate > 0 && rate < 1, "--rate must be in (0, 1)", rate);
    require(layers > 0 && layers <= MOST_LAYERS, "--layers must be in [1, 12]", layers);
    require(mostPieces >= LEAST_PIECES, "--pieces must be >= " + LEAST_PIECES, mostPieces);
    require(threads > 0, "--threads must be >= 1", threads);
    require(reportEvery > 0, "--report-every must be >= 1", reportEvery);
  }

  private void require(boolean holds, String rule, Object value) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), rule + ", was " + value);
    }
  }

  /** Without a teacher its head has learnt nothing, and the others share its part. */
  private double[] shares() {
    double[] used = shares.clone();
    if (labels == null && !exportOnly && used[LabelledFiles.TEACHER] < 1) {
      double left = 1 - used[LabelledFiles.TEACHER];
      used[LabelledFiles.TEACHER] = 0;
      Arrays.setAll(used, set -> used[set] / left);
    }
    return used;
  }

  private Map<String, Tensor> train(TrainingSets sets, WordPieces pieces) throws IOException {
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
            reportEvery,
            Network.Setup.WHOLE);
    RunRecord.startOrCheck(work, pieces, settings(sets));
    return new TransformerTrainer(options, shares(), work, this::report)
        .train(start(pieces), sets.always(), sets.sampled(), sets.apart());
  }

  /** What decides which batches are read and how; patience and progress do not. */
  private Map<String, String> settings(TrainingSets sets) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("windows", sets.always().size() + " and " + sets.sampled().size());
    settings.put("passes", Integer.toString(passes));
    settings.put("teacher-windows", Integer.toString(teacherWindows));
    settings.put("teacher-weight", Float.toString(teacherWeight));
    settings.put("worldwide-weight", Float.toString(worldwideWeight));
    settings.put("batch", Integer.toString(batch));
    settings.put("rate", Double.toString(rate));
    settings.put("seed", Long.toString(seed));
    settings.put("layers", Integer.toString(layers));
    settings.put("start", start == null ? "" : start.toString());
    settings.put("share", Arrays.toString(shares()));
    return settings;
  }

  private Map<String, Tensor> start(WordPieces pieces) throws IOException {
    if (start == null) {
      return NetworkWeights.start(
          StartingEncoder.weights(), pieces.rows(), layers, Labels.COUNT, SETS, seed);
    }
    Map<String, Tensor> weights = TensorFile.read(start).tensors();
    long rows = weights.containsKey("word") ? weights.get("word").shape()[0] : 0;
    if (rows != pieces.list().size()) {
      throw new IOException(
          start + " must have weights of " + pieces.list().size() + " word pieces, has " + rows);
    }
    return weights;
  }

  private Map<String, String> card(LabelledFiles files, int kept) {
    Map<String, String> card = new TreeMap<>();
    card.put("name", "nutgraf-names-transformer-en");
    card.put("version", version);
    card.put("licence", "Apache-2.0");
    card.put("source", source(kept) + "; first weights: BGE-small-en-v1.5 (MIT)");
    card.put(
        "description",
        String.format(
            Locale.ROOT,
            "English people, organisations and places in news; the lower %d layers of BGE-small"
                + " with casing, %d bits",
            kept,
            bits));
    card.put("training.data", files.sources());
    return card;
  }

  /** Returns the command that rebuilds the model, without the folders of this machine. */
  private String source(int kept) {
    String taught =
        labels == null
            ? ""
            : String.format(
                Locale.ROOT,
                " --labels LABELS --label-files %d --teacher-windows %d --teacher-weight %s",
                labelFiles,
                teacherWindows,
                teacherWeight);
    return String.format(
        Locale.ROOT,
        "nutgraf train transformer --data DIR%s%s --worldwide-weight %s --passes %d --layers %d"
            + " --pieces %d --bits %d --share %s",
        taught,
        meaningBank ? " --meaning-bank" : "",
        worldwideWeight,
        passes,
        kept,
        mostPieces,
        bits,
        DoubleStream.of(shares).mapToObj(Double::toString).collect(Collectors.joining(",")));
  }

  private WordPieces pieces() throws IOException {
    Path news = data.resolve("news").resolve("articles.jsonl.gz");
    try (Stream<String> texts = UnlabelledTexts.open(news)) {
      return WordPieces.mostFrequent(StartingEncoder.pieces(), texts.iterator(), mostPieces);
    }
  }

  private LabelledFiles read(WordPieces pieces) throws IOException {
    LabelledFiles files = new LabelledFiles(data, pieces);
    files.addLabelled(worldwideWeight);
    if (meaningBank) {
      files.addMeaningBank(teacherWeight);
    }
    if (labels != null) {
      files.addTeacher(labels, labelFiles, teacher, teacherWeight);
    }
    TrainingSets windows = files.windows();
    report(
        windows.always().size()
            + " windows, "
            + windows.sampled().size()
            + " to sample from, "
            + windows.apart().size()
            + " kept apart, "
            + windows.leftOut()
            + " held-out documents left out");
    return files;
  }

  private void report(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
