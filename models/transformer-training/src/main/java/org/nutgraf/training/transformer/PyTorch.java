// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

/** Configures PyTorch. */
public final class PyTorch {

  private PyTorch() {}

  /** Disables downloads and tracking: everything needed is on the class path. */
  public static void offline(int threads) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.default_engine", "PyTorch");
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }
}
