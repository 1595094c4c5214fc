// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.internal.transformer.LabelledName;
import org.nutgraf.internal.transformer.ModelFiles;
import org.nutgraf.internal.transformer.OnnxNetwork;
import org.nutgraf.internal.transformer.TransformerTagger;
import org.nutgraf.internal.wordpiece.WordPieceVocabulary;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.training.data.ModelCard;
import org.nutgraf.training.math.PlattScaling;
import org.nutgraf.training.transformer.data.Example;

/** Writes the files that the engine reads: network, vocabulary and model card. */
final class ModelWriter {

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
    Calibration calibration = calibrate(network, validation);
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
    all.put("confidence.offset", number(calibration.bias()));
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

  /** Calibrates confidence on the names found. */
  private Calibration calibrate(OnnxNetwork network, List<Example> validation) {
    PlattScaling names = new PlattScaling(ModelFiles.EPSILON);
    for (Example example : validation) {
      SentenceLabels.of(example, network.scores(example.window()))
          .forEach(sentence -> collect(sentence, names));
    }
    Calibration fitted = names.fit();
    progress.accept(
        names.size()
            + " names to calibrate by, slope "
            + fitted.slope()
            + ", offset "
            + fitted.bias());
    return fitted;
  }

  private static void collect(SentenceLabels sentence, PlattScaling into) {
    for (LabelledName name : LabelledName.of(sentence.scores())) {
      if (name.type() < SentenceLabels.SCORED_TYPES) {
        into.add(name.probability(), isRight(name, sentence.gold()));
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
