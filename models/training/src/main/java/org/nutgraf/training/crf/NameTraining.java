// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.crf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.nutgraf.internal.crf.NameDocument;
import org.nutgraf.internal.crf.NameFeatures;
import org.nutgraf.internal.crf.NameLexicon;
import org.nutgraf.internal.crf.NameModel;
import org.nutgraf.internal.crf.WeightTable;
import org.nutgraf.internal.math.Calibration;

/**
 * The steps of training: labelling MISC in teacher-labelled documents, fitting the weights, and
 * calibrating the probabilities on held-out documents.
 */
final class NameTraining {

  /** Learning rate at the beginning and at the end; it decreases linearly in between. */
  private static final float RATE = 0.1f;

  private static final float LAST_RATE = 0.01f;
  private static final float DECAY = 1e-4f;
  private static final int SMALL_PASSES = 2;
  private static final int FOLDS = 2;

  /** Number of documents between two lines of progress. */
  private static final int REPORT_INTERVAL = 1000;

  /** The models of the folds are trained on one in this many of the teacher's documents. */
  private static final int FOLD_SHARE = 20;

  private final NameLexicon lexicon;
  private final NameModelTrainer.Options options;
  private final TrainingState checkpoints;
  private final Consumer<String> progress;
  private final List<String> stages = new ArrayList<>();

  NameTraining(
      NameLexicon lexicon,
      NameModelTrainer.Options options,
      TrainingState checkpoints,
      Consumer<String> progress) {
    this.lexicon = lexicon;
    this.options = options;
    this.checkpoints = checkpoints;
    this.progress = progress;
  }

  /**
   * Trains a model.
   *
   * @throws IOException if a checkpoint cannot be read or written
   */
  NameModel train(List<TrainingDocument> documents) throws IOException {
    completeLabels(documents);
    WeightTable weights =
        WeightTable.of(learn(documents, options.passes(), "weights"), (float) options.least());
    return new NameModel(lexicon, weights, calibrate(documents));
  }

  /** Deletes the checkpoints. */
  void clean() throws IOException {
    for (String stage : stages) {
      checkpoints.delete(stage);
    }
  }

  /** Trains weights on all documents in every epoch, resuming an interrupted run. */
  private CrfTrainer learn(List<TrainingDocument> documents, int passes, String stage)
      throws IOException {
    stages.add(stage);
    CrfTrainer crf = new CrfTrainer(options.hashBits());
    crf.dropout(options.dropout(), options.seed());
    byte[] input = TrainingState.digest(options, passes, lexicon, documents);
    int done = checkpoints.restore(stage, input, crf);
    if (done > 0) {
      progress.accept(stage + ": resuming after pass " + done + "/" + passes);
    }
    Random random = new Random(options.seed());
    List<TrainingDocument> order = new ArrayList<>(documents);
    for (int pass = 0; pass < passes; pass++) {
      Collections.shuffle(order, random);
      if (pass >= done) {
        pass(crf, order, pass, passes, stage);
        checkpoints.save(stage, input, pass + 1, crf);
      }
    }
    return crf;
  }

  private void pass(
      CrfTrainer crf, List<TrainingDocument> order, int pass, int passes, String stage) {
    String what = stage + ": pass " + (pass + 1) + "/" + passes;
    double loss = 0;
    long tokens = 0;
    int done = 0;
    for (TrainingDocument document : order) {
      float share = (pass + (float) done / order.size()) / passes;
      crf.steps(RATE + (LAST_RATE - RATE) * share, DECAY);
      NameDocument seen = new NameDocument(lexicon, document.words());
      NameFeatures features = new NameFeatures(lexicon, seen, document.set());
      for (int k = 0; k < seen.sentences(); k++) {
        if (!document.isIdle(k)) {
          int[] labels = document.labels()[k];
          loss += crf.learn(features, seen.starts[k], labels, document.weight());
          tokens += labels.length;
        }
      }
      if (++done % REPORT_INTERVAL == 0) {
        progress.accept(what + ": " + done + " of " + order.size() + " documents");
      }
    }
    double mean = loss / Math.max(1, tokens);
    progress.accept(String.format(Locale.ROOT, "%s: %d tokens, loss %.4f", what, tokens, mean));
  }

  /** Labels MISC in incomplete documents with a model trained on the complete ones only. */
  private void completeLabels(List<TrainingDocument> documents) throws IOException {
    List<TrainingDocument> complete =
        documents.stream().filter(TrainingDocument::complete).toList();
    if (complete.size() == documents.size() || complete.isEmpty()) {
      return;
    }
    CrfTrainer crf = learn(complete, SMALL_PASSES, "misc");
    int added = 0;
    for (TrainingDocument document : documents) {
      if (!document.complete()) {
        NameDocument seen = new NameDocument(lexicon, document.words());
        float[] scores = NameModel.scores(crf, new NameFeatures(lexicon, seen, 0), seen);
        added += document.addMisc(NameModel.labels(crf.transitions(), scores, seen));
      }
    }
    progress.accept("misc: " + added + " names labelled in teacher-labelled text");
  }

  /** Calibrates by cross-validation, on documents that each model was not trained on. */
  private Calibration calibrate(List<TrainingDocument> documents) throws IOException {
    List<TrainingDocument> repeating =
        documents.stream().filter(TrainingDocument::repeats).toList();
    NameCalibration names = new NameCalibration();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<TrainingDocument> others = others(documents, repeating, fold);
      CrfTrainer crf = learn(others, SMALL_PASSES, "fold-" + (fold + 1));
      for (int d = fold; d < repeating.size(); d += FOLDS) {
        NameDocument seen = new NameDocument(lexicon, repeating.get(d).words());
        float[] scores = NameModel.scores(crf, new NameFeatures(lexicon, seen, 0), seen);
        names.add(crf.transitions(), scores, seen, repeating.get(d).labels());
      }
    }
    Calibration calibration = names.fit();
    progress.accept(names.summary(calibration));
    return calibration;
  }

  /** Returns the documents of the other folds, with a sample of the teacher's. */
  private static List<TrainingDocument> others(
      List<TrainingDocument> documents, List<TrainingDocument> repeating, int fold) {
    List<TrainingDocument> others = new ArrayList<>();
    int number = 0;
    for (TrainingDocument document : documents) {
      if (!document.repeats() && number++ % FOLD_SHARE == fold) {
        others.add(document);
      }
    }
    for (int d = 0; d < repeating.size(); d++) {
      if (d % FOLDS != fold) {
        others.add(repeating.get(d));
      }
    }
    return others;
  }
}
