// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.nutgraf.internal.transformer.LabelledName;
import org.nutgraf.internal.transformer.ModelFiles;
import org.nutgraf.internal.transformer.OnnxNetwork;
import org.nutgraf.internal.transformer.TransformerTagger;
import org.nutgraf.internal.wordpiece.WordPieceVocabulary;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.training.data.ModelCard;
import org.nutgraf.training.transformer.data.Example;

/** Writes the files that the engine reads: network, vocabulary and model card. */
final class ModelWriter {

  private static final int ROUNDS = 200;

  private final Path folder;
  private final Consumer<String> progress;

  /**
   * Creates a writer.
   *
   * @param folder folder to write to
   * @param progress receives one line per measurement
   */
  ModelWriter(Path folder, Consumer<String> progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * Writes {@code names-transformer-en} as {@code .onnx}, {@code .pieces.txt} and {@code
   * .properties}.
   *
   * @param graph the network
   * @param exact the network with 32-bit weights, to measure the cost of quantisation
   * @param pieces the vocabulary, in order of token id
   * @param validation windows not trained on, used to calibrate confidence
   * @param devSets sets on which accuracy is measured
   * @param card the other entries of the model card
   */
  void write(
      byte[] graph,
      byte[] exact,
      List<String> pieces,
      List<Example> validation,
      DevSets devSets,
      Map<String, String> card)
      throws IOException {
    Files.createDirectories(folder);
    String list = String.join("\n", pieces) + "\n";
    WordPieceVocabulary vocabulary =
        WordPieceVocabulary.readList(new BufferedReader(new StringReader(list)));
    Files.writeString(folder.resolve("names-transformer-en.pieces.txt"), list);
    Path model = folder.resolve("names-transformer-en.onnx");
    Files.write(model, graph);
    OnnxNetwork network = new OnnxNetwork(graph);
    ModelFiles.Calibration calibration = calibrate(network, validation);
    Map<String, String> all = new LinkedHashMap<>(card);
    String cost =
        String.format(
            Locale.ROOT,
            "F1 on %d validation windows %.2f, with 32-bit weights %.2f",
            validation.size(),
            100 * f1(network, validation),
            100 * f1(new OnnxNetwork(exact), validation));
    progress.accept(cost);
    all.put("quantisation", cost);
    all.put("confidence.slope", number(calibration.slope()));
    all.put("confidence.offset", number(calibration.offset()));
    ModelInfo info =
        new ModelInfo(card.get("name"), card.get("version"), "", card.get("licence"), "", "");
    String accuracy =
        devSets.accuracy(
            TransformerTagger.load(new ModelFiles(graph, vocabulary, info, calibration)));
    progress.accept(accuracy);
    all.put("accuracy", accuracy);
    ModelCard.write(model, all);
    progress.accept(graph.length + " bytes, wrote " + model);
  }

  private static double f1(OnnxNetwork network, List<Example> examples) {
    SentenceLabels.Counts counts = new SentenceLabels.Counts();
    for (Example example : examples) {
      SentenceLabels.of(example, network.scores(example.window())).forEach(counts::add);
    }
    return counts.f1();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /**
   * Fits a logistic curve to the log-odds of the names found (Platt scaling, 1999) by Newton's
   * method with bounded steps.
   */
  private ModelFiles.Calibration calibrate(OnnxNetwork network, List<Example> validation) {
    List<double[]> names = new ArrayList<>();
    for (Example example : validation) {
      SentenceLabels.of(example, network.scores(example.window()))
          .forEach(sentence -> collect(sentence, names));
    }
    double slope = 1;
    double offset = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double g0 = 0;
      double g1 = 0;
      double h00 = 1e-6;
      double h01 = 0;
      double h11 = 1e-6;
      for (double[] name : names) {
        double p = 1 / (1 + Math.exp(-slope * name[0] - offset));
        g0 += (name[1] - p) * name[0];
        g1 += name[1] - p;
        h00 += p * (1 - p) * name[0] * name[0];
        h01 += p * (1 - p) * name[0];
        h11 += p * (1 - p);
      }
      double determinant = h00 * h11 - h01 * h01;
      slope += bounded((h11 * g0 - h01 * g1) / determinant);
      offset += bounded((h00 * g1 - h01 * g0) / determinant);
    }
    boolean sane = slope > 0.05 && slope < 20 && Math.abs(offset) < 20;
    progress.accept(names.size() + " names for calibration, slope " + slope + ", offset " + offset);
    return sane ? new ModelFiles.Calibration(slope, offset) : new ModelFiles.Calibration(1, 0);
  }

  private static double bounded(double step) {
    return Math.max(-0.1, Math.min(0.1, step));
  }

  private static void collect(SentenceLabels sentence, List<double[]> into) {
    for (LabelledName name : LabelledName.of(sentence.scores())) {
      if (name.type() < SentenceLabels.SCORED_TYPES) {
        double p = Math.min(1 - 1e-7, Math.max(1e-7, name.probability()));
        into.add(new double[] {Math.log(p / (1 - p)), isRight(name, sentence.gold()) ? 1 : 0});
      }
    }
  }

  private static boolean isRight(LabelledName name, int[] gold) {
    int first = 1 + 2 * name.type();
    for (int i = name.start(); i < name.end(); i++) {
      if (gold[i] != (i == name.start() ? first : first + 1)) {
        return false;
      }
    }
    return name.end() == gold.length || gold[name.end()] != first + 1;
  }
}
