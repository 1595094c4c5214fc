// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

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
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.training.command.TrainingCommand;
import org.nutgraf.training.data.UnlabelledTexts;
import org.nutgraf.training.transformer.data.LabelledFiles;
import org.nutgraf.training.transformer.data.TrainingSets;
import org.nutgraf.training.transformer.data.WordPieces;
import org.nutgraf.training.transformer.onnx.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nutgraf train transformer}: trains the network of the transformer engine. */
@Command(
    name = "transformer",
    description = {
      "Fine-tune the transformer on labelled files and on news that a teacher engine has labelled.",
      "The state is kept in the work folder, so an interrupted run resumes where it stopped."
    })
public final class TrainTransformerCommand implements TrainingCommand {

  /** Half of Worldwide's own head: news from fifty countries is closest to the intended use. */
  private static final double[] SHARES = {0.25, 0.5, 0.25, 0};

  private static final int SAVE_EVERY = 100;
  private static final int SETS = LabelledFiles.SETS;
  private static final int MAX_LAYERS = 12;

  /** Special tokens and single characters are always kept; there are fewer than this. */
  private static final int MIN_PIECES = 1000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder of the labelled data; entities/train, entities/dev, names, countries and news in it are"
              + " read.")
  private Path data;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the training state and the best weights.")
  private Path work;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Output folder for the model: network, vocabulary and card.")
  private Path output;

  @Option(
      names = "--labels",
      paramLabel = "DIR",
      description =
          "Folder of teacher labels: the work folder of \"train entities --teacher\" (default: no"
              + " teacher labels).")
  private Path labels;

  @Option(
      names = "--teacher",
      defaultValue = "a teacher",
      paramLabel = "NAME",
      description =
          "Name and licence of the teacher, for the model card (default: ${DEFAULT-VALUE}).")
  private String teacher;

  @Option(
      names = "--label-files",
      defaultValue = "4",
      paramLabel = "N",
      description =
          "Maximum number of files of teacher-labelled news, with 1,000 articles each (default:"
              + " ${DEFAULT-VALUE}).")
  private int labelFiles;

  @Option(
      names = "--teacher-windows",
      defaultValue = "1500",
      paramLabel = "N",
      description =
          "Windows sampled in each pass, from teacher labels and the Meaning Bank (default:"
              + " ${DEFAULT-VALUE}).")
  private int teacherWindows;

  @Option(
      names = "--teacher-weight",
      defaultValue = "0.5",
      paramLabel = "W",
      description = "Weight of a sampled window (default: ${DEFAULT-VALUE}).")
  private float teacherWeight;

  @Option(names = "--meaning-bank", description = "Also sample from the Groningen Meaning Bank.")
  private boolean meaningBank;

  @Option(
      names = "--worldwide-weight",
      defaultValue = "1",
      paramLabel = "W",
      description =
          "Weight of a window of worldwide, where conll2003 has weight 1 (default: ${DEFAULT-VALUE}).")
  private float worldwideWeight;

  @Option(
      names = "--start",
      paramLabel = "FILE",
      description =
          "Start a new run from these weights, the best.ngt of an earlier run, instead of the"
              + " pretrained encoder.")
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
          "Stop after N consecutive passes without improvement on the validation documents (default:"
              + " ${DEFAULT-VALUE}).")
  private int patience;

  @Option(
      names = "--batch",
      defaultValue = "8",
      paramLabel = "N",
      description = "Windows per batch (default: ${DEFAULT-VALUE}).")
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
          "Number of encoder layers to keep, counted from the lowest, at most 12 (default:"
              + " ${DEFAULT-VALUE}).")
  private int layers;

  @Option(
      names = "--pieces",
      defaultValue = "25600",
      paramLabel = "N",
      description =
          "Size of the WordPiece vocabulary: the most frequent tokens in news/articles.jsonl.gz"
              + " (default: ${DEFAULT-VALUE}).")
  private int keptPieces;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "N",
      description = "Threads that PyTorch uses (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Random seed (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--share",
      split = ",",
      paramLabel = "S",
      description =
          "Weights of the heads of conll2003, worldwide, the teacher and the Meaning Bank in the"
              + " exported head; they must add up to 1 (default: 0.25,0.5,0.25,0).")
  private double[] shares = SHARES;

  @Option(
      names = "--bits",
      defaultValue = "7",
      paramLabel = "N",
      description =
          "Bits per weight in the exported model: 7, 8 or 32 (default: ${DEFAULT-VALUE}).")
  private int bits;

  @Option(
      names = "--export-only",
      description =
          "Export the model from the best weights in the work folder without further training.")
  private boolean exportOnly;

  @Option(
      names = "--model-version",
      defaultValue = "0",
      paramLabel = "V",
      description = "Version recorded in the model card.")
  private String version;

  @Option(
      names = "--report-every",
      defaultValue = "20",
      paramLabel = "N",
      description = "Steps between progress lines (default: ${DEFAULT-VALUE}).")
  private int reportEvery;

  /** Called by the service loader. */
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
            windows.validation(),
            DevSets.read(data),
            card(files, NetworkWeights.layers(weights.keySet())));
    return 0;
  }

  /** Rejects invalid options before the long run, not after it. */
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
    require(layers > 0 && layers <= MAX_LAYERS, "--layers must be in [1, 12]", layers);
    require(keptPieces >= MIN_PIECES, "--pieces must be >= " + MIN_PIECES, keptPieces);
    require(threads > 0, "--threads must be >= 1", threads);
    require(reportEvery > 0, "--report-every must be >= 1", reportEvery);
  }

  private void require(boolean holds, String rule, Object value) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), rule + ", was " + value);
    }
  }

  /** Without a teacher its head is untrained, so the others share its weight. */
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
        .train(start(pieces), sets.always(), sets.sampled(), sets.validation());
  }

  /** Returns the options that determine the batches; patience and progress do not. */
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
          start + " must have a vocabulary of " + pieces.list().size() + " tokens, has " + rows);
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
        keptPieces,
        bits,
        DoubleStream.of(shares).mapToObj(Double::toString).collect(Collectors.joining(",")));
  }

  private WordPieces pieces() throws IOException {
    Path news = data.resolve("news").resolve("articles.jsonl.gz");
    try (Stream<String> texts = UnlabelledTexts.open(news)) {
      return WordPieces.mostFrequent(StartingEncoder.pieces(), texts.iterator(), keptPieces);
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
            + windows.validation().size()
            + " for validation, "
            + windows.excluded()
            + " documents excluded because they overlap the held-out sets");
    return files;
  }

  private void report(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
