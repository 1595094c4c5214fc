// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A network in PyTorch, by the head that the model is to have; one thread at a time reads. */
final class TrainedNetwork implements WindowNetwork {

  private static final int BATCH = 16;

  private final Network network;
  private final double[] shares;

  /**
   * Makes a reader of windows.
   *
   * @param shares of the sets' own heads in the head that counts, adding up to 1
   */
  TrainedNetwork(Network network, double[] shares) {
    this.network = network;
    this.shares = shares.clone();
  }

  @Override
  public float[][] scores(Window window) {
    return scores(List.of(window)).get(0);
  }

  /** Windows of like length are read together. */
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

  private synchronized void read(List<Window> windows, List<Integer> places, float[][][] all) {
    List<Example> examples =
        windows.stream().map(w -> new Example(w, new int[w.words().length], 0, 1)).toList();
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      Batch batch = new Batch(network.manager(), network.words(), examples, shares.length);
      NDArray scores = network.scores(network.hidden(batch, 0));
      int length = (int) scores.getShape().get(1);
      float[] values = scores.toFloatArray();
      for (int r = 0; r < windows.size(); r++) {
        all[places.get(r)] = mixed(windows.get(r), values, r * length);
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
