// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports to the parent process that the first result is available, and the memory in use. */
public final class Footprint {

  /** The line that reports the first result. */
  public static final String READY = "ready";

  private Footprint() {}

  /** Prints {@link #READY}, then, after a garbage collection, heap and resident memory in bytes. */
  public static void print(Object result) {
    System.out.println(READY);
    System.out.flush();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.println("heap " + heap);
    System.out.println("resident " + resident());
    Reference.reachabilityFence(result);
  }

  /** Returns the peak resident memory in bytes, 0 if the system does not provide it. */
  private static long resident() {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }
}
