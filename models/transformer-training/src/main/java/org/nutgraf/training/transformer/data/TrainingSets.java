// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.internal.transformer.Window;
import org.nutgraf.internal.transformer.Windows;
import org.nutgraf.training.data.ConllReader;
import org.nutgraf.training.data.HeldOut;
import org.nutgraf.training.data.LabelledDocument;
import org.nutgraf.training.data.LabelledSentence;

/**
 * Windows of labelled files. Documents held out for evaluation are excluded; of the others, every
 * twentieth is reserved for validation: choosing the best pass and calibrating confidence.
 */
public final class TrainingSets {

  private static final int VALIDATION_INTERVAL = 20;

  private final Windows windows;
  private final HeldOut heldOut;
  private final List<Example> always = new ArrayList<>();
  private final List<Example> sampled = new ArrayList<>();
  private final List<Example> validation = new ArrayList<>();
  private int excluded;

  public TrainingSets(Windows windows, HeldOut heldOut) {
    this.windows = windows;
    this.heldOut = heldOut;
  }

  /**
   * Adds a file that is read completely in every pass.
   *
   * @param convert maps a sentence's tags to those of {@link Labels}
   * @return number of documents added
   */
  public int add(Path file, int set, float weight, UnaryOperator<LabelledSentence> convert)
      throws IOException {
    int added = 0;
    for (LabelledDocument document : ConllReader.read(file)) {
      if (heldOut.contains(HeldOut.words(document))) {
        excluded++;
      } else {
        cut(
            document,
            set,
            weight,
            convert,
            added % VALIDATION_INTERVAL == VALIDATION_INTERVAL - 1 ? validation : always);
        added++;
      }
    }
    return added;
  }

  /** Adds a file of which each pass reads a sample; see {@link #add}. */
  public int addSampled(Path file, int set, float weight, UnaryOperator<LabelledSentence> convert)
      throws IOException {
    int added = 0;
    for (LabelledDocument document : ConllReader.read(file)) {
      if (heldOut.contains(HeldOut.words(document))) {
        excluded++;
      } else {
        cut(document, set, weight, convert, sampled);
        added++;
      }
    }
    return added;
  }

  private void cut(
      LabelledDocument document,
      int set,
      float weight,
      UnaryOperator<LabelledSentence> convert,
      List<Example> into) {
    List<LabelledSentence> sentences = document.sentences().stream().map(convert).toList();
    for (Window window : windows.cut(sentences.stream().map(LabelledSentence::tokens).toList())) {
      int[] labels = new int[window.words().length];
      for (int w = 0; w < labels.length; w++) {
        LabelledSentence sentence = sentences.get(window.sentences()[w]);
        labels[w] = Labels.of(sentence.tags().get(window.tokens()[w]));
      }
      into.add(new Example(window, labels, set, weight));
    }
  }

  public List<Example> always() {
    return always;
  }

  public List<Example> sampled() {
    return sampled;
  }

  public List<Example> validation() {
    return validation;
  }

  public int excluded() {
    return excluded;
  }
}
