// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.internal.transformer.WindowNetwork;
import org.nutgraf.training.command.TrainingCommand;
import org.nutgraf.training.transformer.DevSets;
import org.nutgraf.training.transformer.Network;
import org.nutgraf.training.transformer.OnnxExport;
import org.nutgraf.training.transformer.PyTorch;
import org.nutgraf.training.transformer.RunRecord;
import org.nutgraf.training.transformer.TrainerOptions;
import org.nutgraf.training.transformer.TransformerTrainer;
import org.nutgraf.training.transformer.data.LabelledFiles;
import org.nutgraf.training.transformer.data.TrainingSets;
import org.nutgraf.training.transformer.data.WordPieces;
import org.nutgraf.training.transformer.onnx.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nutgraf train teacher}: a large network that labels news for the shipped ones. */
@Command(
    name = "teacher",
    description = {
      "Fine-tune BERT-base on labelled files, and label news with it to train the name finders.",
      "The state is kept in the work folder, so an interrupted run resumes where it stopped."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf train teacher --data DIR --work WORK --half --label-into LABELS",
      "  nutgraf train teacher --data DIR --work WORK --trained --label-into LABELS",
      "  nutgraf train transformer --data DIR --labels LABELS --work OTHER -o MODEL"
    })
public final class TrainTeacherCommand implements TrainingCommand {

  private static final int MAX_FROZEN = 11;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder of the labelled data; entities/train, entities/dev, news and topics in it are read.")
  private Path data;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the training state and the best weights.")
  private Path work;

  @Option(
      names = "--label-into",
      paramLabel = "DIR",
      description =
          "After training, write labels of news and current events to this folder, for \"train entities"
              + " --labelled-by\" and \"train transformer --labels\" (default: no labels).")
  private Path labelInto;

  @Option(
      names = "--trained",
      description =
          "Measure and label with the best weights in the work folder without further training.")
  private boolean trained;

  @Option(
      names = "--bits",
      defaultValue = "8",
      paramLabel = "N",
      description =
          "Bits per weight of the network that is measured and labels: 8 or 32 (default:"
              + " ${DEFAULT-VALUE}).")
  private int bits;

  @Option(
      names = "--no-measure",
      description = "Do not measure the trained network on the development sets.")
  private boolean noMeasure;

  @Option(
      names = "--texts",
      defaultValue = "3000",
      paramLabel = "N",
      description = "Maximum number of news articles to label (default: ${DEFAULT-VALUE}).")
  private int texts;

  @Option(
      names = "--events",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Maximum number of current events to label (default: ${DEFAULT-VALUE}).")
  private int events;

  @Option(
      names = "--passes",
      defaultValue = "2",
      paramLabel = "N",
      description = "Passes over the documents (default: ${DEFAULT-VALUE}).")
  private int passes;

  @Option(
      names = "--frozen",
      defaultValue = "6",
      paramLabel = "N",
      description =
          "Number of layers, counted from the lowest, that are not trained, at most 11; unless it is 0,"
              + " the embeddings are not trained either (default: ${DEFAULT-VALUE}).")
  private int frozen;

  @Option(
      names = "--half",
      description =
          "Multiply 16-bit numbers (bfloat16), faster on processors with instructions for them.")
  private boolean half;

  @Option(
      names = "--batch",
      defaultValue = "16",
      paramLabel = "N",
      description = "Windows per batch (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--rate",
      defaultValue = "5e-5",
      paramLabel = "R",
      description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
  private double rate;

  @Option(
      names = "--worldwide-weight",
      defaultValue = "1",
      paramLabel = "W",
      description =
          "Weight of a window of worldwide, where conll2003 has weight 1 (default: ${DEFAULT-VALUE}).")
  private float worldwideWeight;

  @Option(
      names = "--share",
      defaultValue = "0.5",
      paramLabel = "S",
      description =
          "Weight of the head of worldwide, in [0, 1]; that of conll2003 has the rest (default:"
              + " ${DEFAULT-VALUE}).")
  private double worldwideShare;

  @Option(
      names = "--dev-documents",
      defaultValue = "1000",
      paramLabel = "N",
      description =
          "Maximum number of documents of each development set to measure after each pass (default: ${DEFAULT-VALUE}).")
  private int devDocuments;

  @Option(
      names = "--save-every",
      defaultValue = "50",
      paramLabel = "N",
      description = "Steps between saved states (default: ${DEFAULT-VALUE}).")
  private int saveEvery;

  @Option(
      names = "--report-every",
      defaultValue = "10",
      paramLabel = "N",
      description = "Steps between progress lines (default: ${DEFAULT-VALUE}).")
  private int reportEvery;

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

  /** Called by the service loader. */
  public TrainTeacherCommand() {}

  @Override
  public Integer call() throws IOException {
    check();
    Files.createDirectories(work);
    PyTorch.offline(threads);
    WordPieces pieces = WordPieces.all(GoogleBert.pieces());
    if (trained) {
      RunRecord.checkPieces(work, pieces);
    }
    Map<String, Tensor> weights = trained ? TransformerTrainer.best(work) : train(pieces);
    try (WindowNetwork network = new ExportedNetwork(OnnxExport.write(weights, shares(), bits))) {
      TeacherTagger teacher = new TeacherTagger(network, pieces);
      if (!noMeasure) {
        teacher.figures(DevSets.read(data)).forEach(this::report);
      }
      if (labelInto != null) {
        teacher.label(data, texts, events, labelInto, this::report);
      }
    }
    return 0;
  }

  /** Rejects invalid options before the long run, not after it. */
  private void check() {
    require(passes > 0, "--passes must be >= 1", passes);
    require(frozen >= 0 && frozen <= MAX_FROZEN, "--frozen must be in [0, 11]", frozen);
    require(batch > 0, "--batch must be >= 1", batch);
    require(rate > 0 && rate < 1, "--rate must be in (0, 1)", rate);
    require(worldwideWeight > 0, "--worldwide-weight must be > 0", worldwideWeight);
    require(
        worldwideShare >= 0 && worldwideShare <= 1, "--share must be in [0, 1]", worldwideShare);
    require(texts >= 0, "--texts must be >= 0", texts);
    require(events >= 0, "--events must be >= 0", events);
    require(devDocuments > 0, "--dev-documents must be >= 1", devDocuments);
    require(saveEvery > 0, "--save-every must be >= 1", saveEvery);
    require(reportEvery > 0, "--report-every must be >= 1", reportEvery);
    require(threads > 0, "--threads must be >= 1", threads);
    require(bits == 8 || bits == OnnxExport.EXACT, "--bits must be 8 or 32", bits);
  }

  private void require(boolean holds, String rule, Object value) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), rule + ", was " + value);
    }
  }

  private double[] shares() {
    double[] shares = new double[LabelledFiles.SETS];
    shares[LabelledFiles.CONLL] = 1 - worldwideShare;
    shares[LabelledFiles.WORLDWIDE] = worldwideShare;
    return shares;
  }

  private Map<String, Tensor> train(WordPieces pieces) throws IOException {
    LabelledFiles files = new LabelledFiles(data, pieces);
    files.addLabelled(worldwideWeight);
    TrainingSets sets = files.windows();
    report(
        String.format(
            Locale.ROOT,
            "%d windows, %d for validation, %d documents excluded because they overlap the held-out"
                + " sets",
            sets.always().size(),
            sets.validation().size(),
            sets.excluded()));
    RunRecord.startOrCheck(work, pieces, settings(sets));
    DevSets devSets = DevSets.read(data, devDocuments);
    TrainerOptions options =
        new TrainerOptions(
            seed,
            passes,
            passes,
            0,
            batch,
            rate,
            10 * rate,
            saveEvery,
            reportEvery,
            new Network.Setup(frozen, half));
    return new TransformerTrainer(
            options, shares(), work, this::report, network -> measure(network, pieces, devSets))
        .train(start(), sets.always(), sets.sampled(), sets.validation());
  }

  /** Returns the initial weights; a run that resumes has its weights in the work folder. */
  private Map<String, Tensor> start() throws IOException {
    return TransformerTrainer.isStarted(work)
        ? Map.of()
        : BertWeights.start(Labels.COUNT, LabelledFiles.SETS, seed);
  }

  private void measure(Network network, WordPieces pieces, DevSets devSets) {
    try {
      report(new TeacherTagger(new TrainedNetwork(network, shares()), pieces).accuracy(devSets));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the options that determine the batches and what is trained; progress does not. */
  private Map<String, String> settings(TrainingSets sets) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("windows", Integer.toString(sets.always().size()));
    settings.put("passes", Integer.toString(passes));
    settings.put("worldwide-weight", Float.toString(worldwideWeight));
    settings.put("batch", Integer.toString(batch));
    settings.put("rate", Double.toString(rate));
    settings.put("seed", Long.toString(seed));
    settings.put("frozen", Integer.toString(frozen));
    settings.put("share", Arrays.toString(shares()));
    return settings;
  }

  private void report(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
