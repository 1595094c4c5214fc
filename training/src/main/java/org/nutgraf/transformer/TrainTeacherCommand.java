// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.cli.TrainingCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nutgraf train teacher}: a large network that labels news for those that are shipped. */
@Command(
    name = "teacher",
    description = {
      "Fine-tune BERT-base on labelled files, and label news with it for others to learn from.",
      "The state is kept in the work folder: a run that was broken off goes on from there."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf train teacher --data DIR --work WORK --half --label-into LABELS",
      "  nutgraf train teacher --data DIR --work WORK --trained --label-into LABELS --texts 1000",
      "  nutgraf train transformer --data DIR --labels LABELS --work OTHER -o MODEL",
    })
public final class TrainTeacherCommand implements TrainingCommand {

  private static final int MOST_FROZEN = 11;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the data: entities/train, entities/dev, news, topics.")
  private Path data;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the state of the training and the best weights.")
  private Path work;

  @Option(
      names = "--label-into",
      paramLabel = "DIR",
      description =
          "Label news and current events when trained; the folder is what \"train entities --labelled-by\""
              + " and \"train transformer --labels\" read.")
  private Path labelInto;

  @Option(
      names = "--trained",
      description = "Train no more: measure and label with the best weights in the work folder.")
  private boolean trained;

  @Option(
      names = "--bits",
      defaultValue = "8",
      paramLabel = "N",
      description =
          "Bits of a weight when the trained network is measured and labels: 8, fast, or 32 (default:"
              + " ${DEFAULT-VALUE}).")
  private int bits;

  @Option(
      names = "--no-measure",
      description = "Do not measure the trained network on all of the dev sets.")
  private boolean noMeasure;

  @Option(
      names = "--texts",
      defaultValue = "3000",
      paramLabel = "N",
      description = "Most news articles to label (default: ${DEFAULT-VALUE}).")
  private int texts;

  @Option(
      names = "--events",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Most current events to label (default: ${DEFAULT-VALUE}).")
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
          "Lower layers that do not learn, in [0, 11]; with 1 or more the word pieces do not either"
              + " (default: ${DEFAULT-VALUE}).")
  private int frozen;

  @Option(
      names = "--half",
      description =
          "Multiply 16-bit numbers (bfloat16): faster on processors with instructions for them.")
  private boolean half;

  @Option(
      names = "--batch",
      defaultValue = "16",
      paramLabel = "N",
      description = "Windows in a batch (default: ${DEFAULT-VALUE}).")
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
      description = "Weight of a window of worldwide; conll2003 has 1 (default: ${DEFAULT-VALUE}).")
  private float worldwideWeight;

  @Option(
      names = "--share",
      defaultValue = "0.5",
      paramLabel = "S",
      description =
          "Share of worldwide's head in the head that labels; conll2003's has the rest (default:"
              + " ${DEFAULT-VALUE}).")
  private double worldwideShare;

  @Option(
      names = "--dev-documents",
      defaultValue = "1000",
      paramLabel = "N",
      description =
          "Documents of each dev set to measure after each pass (default: ${DEFAULT-VALUE}).")
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
      description = "Steps between lines of progress (default: ${DEFAULT-VALUE}).")
  private int reportEvery;

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

  /** Makes the command; the service loader calls this. */
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
    WindowNetwork network = new ExportedNetwork(OnnxExport.write(weights, shares(), bits));
    TeacherTagger teacher = new TeacherTagger(network, pieces);
    if (!noMeasure) {
      teacher.figures(DevSets.read(data)).forEach(this::report);
    }
    if (labelInto != null) {
      teacher.label(data, texts, events, labelInto, this::report);
    }
    return 0;
  }

  /** A fault in an option must not show after an hour. */
  private void check() {
    require(passes > 0, "--passes must be >= 1", passes);
    require(frozen >= 0 && frozen <= MOST_FROZEN, "--frozen must be in [0, 11]", frozen);
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
            "%d windows, %d kept apart, %d held-out documents left out",
            sets.always().size(),
            sets.apart().size(),
            sets.leftOut()));
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
        .train(start(), sets.always(), sets.sampled(), sets.apart());
  }

  /** A run that goes on has its weights in the work folder. */
  private Map<String, Tensor> start() throws IOException {
    return TransformerTrainer.isBegun(work)
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

  /** What decides which batches are read and how; progress does not. */
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
