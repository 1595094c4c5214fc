// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.nutgraf.training.transformer.data.Example;
import org.nutgraf.training.transformer.onnx.Tensor;

/**
 * Fine-tunes the network on labelled windows.
 *
 * <p>Learning rates warm up over the first tenth of the steps and then decay to zero. After every
 * pass the validation windows are tagged; the weights of the best pass are kept, and training stops
 * early after passes without improvement. The state is saved regularly, and an interrupted run
 * resumes from it with the same batches.
 */
public final class TransformerTrainer {

  private static final double WARM_UP = 0.1;
  private static final float DROPOUT = 0.1f;
  private static final String STATE = "state.ngt";
  private static final String BEST = "best.ngt";

  /**
   * In the saved state: passes scored, passes without improvement since the best, F1 of the best.
   */
  private static final String PASSES = "run:passes";

  private final TrainerOptions options;
  private final double[] shares;
  private final Path work;
  private final Consumer<String> progress;
  private final Consumer<Network> afterPass;

  /**
   * Creates a trainer.
   *
   * @param shares of the sets' own heads in the exported head; they add up to 1
   * @param work folder for the state and the best weights, {@code best.ngt}
   * @param progress receives a line every few steps
   */
  TransformerTrainer(
      TrainerOptions options, double[] shares, Path work, Consumer<String> progress) {
    this(options, shares, work, progress, network -> {});
  }

  /**
   * Creates a trainer.
   *
   * @param shares of the sets' own heads in the exported head; they add up to 1
   * @param work folder for the state and the best weights, {@code best.ngt}
   * @param progress receives a line every few steps
   * @param afterPass receives the network at the end of each pass
   */
  public TransformerTrainer(
      TrainerOptions options,
      double[] shares,
      Path work,
      Consumer<String> progress,
      Consumer<Network> afterPass) {
    this.options = options;
    this.shares = shares;
    this.work = work;
    this.progress = progress;
    this.afterPass = afterPass;
  }

  /**
   * Trains and returns the weights of the best pass.
   *
   * @param start initial weights, used if no state is saved
   * @param always windows read in every pass
   * @param sampled windows of which each pass reads a sample
   * @param validation windows on which the best pass is chosen
   */
  public Map<String, Tensor> train(
      Map<String, Tensor> start,
      List<Example> always,
      List<Example> sampled,
      List<Example> validation)
      throws IOException {
    Path state = work.resolve(STATE);
    TensorFile.Content saved =
        Files.exists(state) ? TensorFile.read(state) : new TensorFile.Content(0, start);
    try (NDManager manager = Engine.getInstance().newBaseManager()) {
      Network network = new Network(manager, saved.tensors(), options.setup());
      AdamW adam =
          new AdamW(network.learning(), network.words(), options.rate(), options.newRate());
      restore(adam.means(), saved.tensors(), "mean:");
      restore(adam.squares(), saved.tensors(), "square:");
      Run run = new Run(network, adam, saved);
      return run.train(always, sampled, validation);
    }
  }

  /**
   * Returns the weights of the best pass so far.
   *
   * @param work the work folder of a run
   * @throws IOException if there are none
   */
  public static Map<String, Tensor> best(Path work) throws IOException {
    if (!Files.exists(work.resolve(BEST))) {
      throw new IOException(work + " has no finished pass; train first");
    }
    return TensorFile.read(work.resolve(BEST)).tensors();
  }

  /** Returns whether a run has saved its state in a work folder. */
  public static boolean isStarted(Path work) {
    return Files.exists(work.resolve(STATE));
  }

  private static void restore(
      Map<String, NDArray> moments, Map<String, Tensor> saved, String prefix) {
    moments.forEach(
        (name, array) -> {
          Tensor tensor = saved.get(prefix + name);
          if (tensor != null) {
            array.set(FloatBuffer.wrap(tensor.values()));
          }
        });
  }

  private final class Run {
    private final Network network;
    private final AdamW adam;
    private final int done;
    private int steps;
    private double loss;
    private double best = -1;
    private int idle;
    private int scored;
    private final long began = System.nanoTime();

    Run(Network network, AdamW adam, TensorFile.Content saved) {
      this.network = network;
      this.adam = adam;
      this.done = saved.step();
      Tensor passes = saved.tensors().get(PASSES);
      if (passes != null) {
        scored = (int) passes.values()[0];
        idle = (int) passes.values()[1];
        best = passes.values()[2];
      }
    }

    Map<String, Tensor> train(List<Example> always, List<Example> sampled, List<Example> validation)
        throws IOException {
      Path bestFile = work.resolve(BEST);
      int step = 0;
      steps = 0;
      List<List<List<Example>>> passes = new ArrayList<>();
      for (int pass = 0; pass < options.passes(); pass++) {
        passes.add(
            BatchPlan.of(always, sampled, options.sample(), options.batch(), options.seed(), pass));
        steps += passes.get(pass).size();
      }
      progress.accept(steps + " steps, " + done + " of them done");
      for (int pass = 0; pass < passes.size() && idle < options.patience(); pass++) {
        for (List<Example> batch : passes.get(pass)) {
          if (++step > done) {
            step(batch, step);
          }
        }
        if (pass >= scored) {
          idle = keepIfBest(pass, validation, bestFile) ? 0 : idle + 1;
          scored = pass + 1;
          save(step);
          afterPass.accept(network);
        }
      }
      if (idle >= options.patience()) {
        progress.accept("no improvement in " + idle + " passes, stopped after pass " + scored);
      }
      return TensorFile.read(bestFile).tensors();
    }

    private void step(List<Example> examples, int step) throws IOException {
      Engine.getInstance().setRandomSeed((int) (options.seed() * 31 + step));
      try (NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        TrainingBatch batch =
            new TrainingBatch(network.manager(), network.words(), examples, shares.length);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          NDArray hidden = network.hidden(batch, DROPOUT);
          NDArray scores = network.scores(hidden).logSoftmax(-1);
          NDArray negative = scores.mul(batch.targets).sum().neg();
          collector.backward(negative);
          loss += 0.02 * (negative.getFloat() - loss) * (step <= done + 50 ? 5 : 1);
        }
        adam.step(step, factor(step));
      }
      if (step % options.reportEvery() == 0) {
        report(step);
      }
      if (step % options.saveEvery() == 0) {
        save(step);
      }
    }

    private double factor(int step) {
      double warm = Math.max(1, WARM_UP * steps);
      return step < warm ? step / warm : Math.max(0, (steps - step + 1) / (steps - warm + 1));
    }

    private void report(int step) {
      double seconds = (System.nanoTime() - began) / 1e9;
      double left = seconds / (step - done) * (steps - step);
      progress.accept(
          String.format(
              Locale.ROOT,
              "step %d of %d, loss %.4f, %.2f s per step, %d min left",
              step,
              steps,
              loss,
              seconds / (step - done),
              Math.round(left / 60)));
    }

    private void save(int step) throws IOException {
      Map<String, Tensor> all = new LinkedHashMap<>(network.tensors());
      all.put(PASSES, new Tensor(new long[] {3}, new float[] {scored, idle, (float) best}));
      all.put("mean:word", network.words().mean());
      all.put("square:word", network.words().square());
      put(all, adam.means(), "mean:");
      put(all, adam.squares(), "square:");
      TensorFile.write(work.resolve(STATE), new TensorFile.Content(step, all));
    }

    private void put(Map<String, Tensor> all, Map<String, NDArray> moments, String prefix) {
      moments.forEach(
          (name, array) ->
              all.put(
                  prefix + name, new Tensor(array.getShape().getShape(), array.toFloatArray())));
    }

    private boolean keepIfBest(int pass, List<Example> validation, Path file) throws IOException {
      double f1 = new ValidationScore(network, shares).f1(validation, progress);
      progress.accept(String.format(Locale.ROOT, "pass %d: validation F1 %.4f", pass + 1, f1));
      if (f1 > best) {
        best = f1;
        TensorFile.write(file, new TensorFile.Content(pass + 1, network.tensors()));
        return true;
      }
      return false;
    }
  }
}
