// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nutgraf.internal.transformer.Labels;
import org.nutgraf.internal.transformer.Window;
import org.nutgraf.internal.transformer.WindowNetwork;
import org.nutgraf.training.transformer.Network;
import org.nutgraf.training.transformer.TrainingBatch;
import org.nutgraf.training.transformer.data.Example;

/** A network in PyTorch with the head that is exported; one thread at a time uses it. */
final class TrainedNetwork implements WindowNetwork {

  private static final int BATCH = 16;

  private final Network network;
  private final double[] shares;

  /**
   * Creates a view of a network, which stays open.
   *
   * @param shares of the sets' own heads in the exported head; they add up to 1
   */
  TrainedNetwork(Network network, double[] shares) {
    this.network = network;
    this.shares = shares.clone();
  }

  @Override
  public float[][] scores(Window window) {
    return scores(List.of(window)).get(0);
  }

  /** Batches windows of similar length. */
  @Override
  public List<float[][]> scores(List<Window> windows) {
    List<Integer> order =
        IntStream.range(0, windows.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> windows.get(i).pieces().length))
            .toList();
    float[][][] all = new float[windows.size()][][];
    for (int from = 0; from < order.size(); from += BATCH) {
      List<Integer> some = order.subList(from, Math.min(order.size(), from + BATCH));
      read(some.stream().map(windows::get).toList(), some, all);
    }
    return new ArrayList<>(Arrays.asList(all));
  }

  private synchronized void read(List<Window> windows, List<Integer> indexes, float[][][] all) {
    List<Example> examples =
        windows.stream().map(w -> new Example(w, new int[w.words().length], 0, 1)).toList();
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      TrainingBatch batch =
          new TrainingBatch(network.manager(), network.words(), examples, shares.length);
      NDArray scores = network.scores(network.hidden(batch, 0));
      int length = (int) scores.getShape().get(1);
      float[] values = scores.toFloatArray();
      for (int r = 0; r < windows.size(); r++) {
        all[indexes.get(r)] = mixed(windows.get(r), values, r * length);
      }
    }
  }

  private float[][] mixed(Window window, float[] scores, int row) {
    float[][] mixed = new float[window.words().length][Labels.COUNT];
    for (int w = 0; w < mixed.length; w++) {
      int at = (row + window.words()[w]) * shares.length * Labels.COUNT;
      double[] sum = new double[Labels.COUNT];
      for (int set = 0; set < shares.length; set++) {
        for (int label = 0; label < Labels.COUNT; label++) {
          sum[label] += shares[set] * scores[at++];
        }
      }
      double total = 0;
      for (double score : sum) {
        total += Math.exp(score);
      }
      for (int label = 0; label < Labels.COUNT; label++) {
        mixed[w][label] = (float) (sum[label] - Math.log(total));
      }
    }
    return mixed;
  }
}
