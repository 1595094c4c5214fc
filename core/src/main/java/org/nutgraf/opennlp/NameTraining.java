// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The steps of training: marking MISC in what a teacher labelled, the weights, and the correction
 * of the probabilities on documents that a model has not seen.
 */
final class NameTraining {

  private static final float RATE = 0.1f;
  private static final float DECAY = 1e-4f;
  private static final int SMALL_PASSES = 3;
  private static final int FOLDS = 2;

  /** Share of the teacher's documents that the models of the folds learn from. */
  private static final int FOLD_SHARE = 20;

  private final NameLexicon lexicon;
  private final OpenNlpTrainer.Options options;
  private final Consumer<String> progress;

  NameTraining(NameLexicon lexicon, OpenNlpTrainer.Options options, Consumer<String> progress) {
    this.lexicon = lexicon;
    this.options = options;
    this.progress = progress;
  }

  NameModel train(List<TrainingDocument> documents) {
    completeLabels(documents);
    WeightTable weights =
        WeightTable.of(learn(documents, options.passes(), "pass"), (float) options.least());
    List<TrainingDocument> repeating =
        documents.stream().filter(TrainingDocument::repeats).toList();
    Calibration calibration = new Calibration();
    calibrate(calibration, documents, repeating);
    calibration.fit();
    progress.accept(calibration.summary());
    return new NameModel(lexicon, weights, calibration.slope(), calibration.offset());
  }

  /** Trains weights on all documents in every pass. */
  private CrfTrainer learn(List<TrainingDocument> documents, int passes, String what) {
    CrfTrainer crf = new CrfTrainer(options.hashBits());
    crf.dropout(options.dropout(), options.seed());
    Random random = new Random(options.seed());
    List<TrainingDocument> order = new ArrayList<>(documents);
    for (int pass = 0; pass < passes; pass++) {
      Collections.shuffle(order, random);
      crf.steps(RATE * (1 - 0.8f * pass / passes), DECAY);
      pass(crf, order, what + " " + (pass + 1) + "/" + passes);
    }
    return crf;
  }

  private void pass(CrfTrainer crf, List<TrainingDocument> order, String what) {
    double loss = 0;
    long tokens = 0;
    int done = 0;
    for (TrainingDocument document : order) {
      NameDocument seen = new NameDocument(lexicon, document.words());
      NameFeatures features = new NameFeatures(lexicon, seen, document.set());
      loss += crf.learn(features, seen.starts, document.labels(), document.weight());
      tokens += seen.rows.length;
      if (++done % 5000 == 0) {
        progress.accept(what + ": " + done + " of " + order.size() + " documents");
      }
    }
    double mean = loss / Math.max(1, tokens);
    progress.accept(
        String.format(Locale.ROOT, "%s: %d tokens, loss %.4f a token", what, tokens, mean));
  }

  /** Marks MISC where a teacher could not, by a model of the completely marked documents alone. */
  private void completeLabels(List<TrainingDocument> documents) {
    List<TrainingDocument> complete =
        documents.stream().filter(TrainingDocument::complete).toList();
    if (complete.size() == documents.size() || complete.isEmpty()) {
      return;
    }
    CrfTrainer crf = learn(complete, SMALL_PASSES, "marking MISC");
    int added = 0;
    for (TrainingDocument document : documents) {
      if (!document.complete()) {
        NameDocument seen = new NameDocument(lexicon, document.words());
        float[] scores = NameModel.scores(crf, new NameFeatures(lexicon, seen, 0), seen);
        added += document.addMisc(NameModel.labels(crf.transitions(), scores, seen));
      }
    }
    progress.accept("marking MISC: " + added + " names in teacher-labelled text");
  }

  /** Corrects by documents that the model at hand has not learnt from. */
  private void calibrate(
      Calibration calibration, List<TrainingDocument> documents, List<TrainingDocument> repeating) {
    for (int fold = 0; fold < FOLDS; fold++) {
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
      CrfTrainer crf = learn(others, SMALL_PASSES, "fold " + (fold + 1) + "/" + FOLDS);
      for (int d = fold; d < repeating.size(); d += FOLDS) {
        NameDocument seen = new NameDocument(lexicon, repeating.get(d).words());
        float[] scores = NameModel.scores(crf, new NameFeatures(lexicon, seen, 0), seen);
        calibration.add(crf.transitions(), scores, seen, repeating.get(d).labels());
      }
    }
  }
}
