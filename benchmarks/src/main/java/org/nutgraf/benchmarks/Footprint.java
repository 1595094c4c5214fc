// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells the parent process that the first result is there, and what memory this one holds. */
public final class Footprint {

  /** The line that says that the first result is there. */
  public static final String READY = "ready";

  private Footprint() {}

  /** Prints {@link #READY}, then heap and resident memory in bytes after a collection. */
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

  /** Returns the most that was resident, 0 where the system does not tell. */
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
