// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

/** How PyTorch is set up. */
final class PyTorch {

  private PyTorch() {}

  /** Everything needed is on the class path: nothing is fetched, nothing reported home. */
  static void offline(int threads) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.default_engine", "PyTorch");
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }
}
