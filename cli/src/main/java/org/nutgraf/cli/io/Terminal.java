// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.IOException;
import java.nio.file.Path;

/** Detects whether standard error is a terminal. */
public final class Terminal {

  private Terminal() {}

  /**
   * Uses the answer of the start script, which can test it, or else the open files listed by the
   * operating system. Without either, a console for standard input and output counts as a terminal.
   */
  public static boolean isOnStandardError() {
    String setting = System.getProperty("nutgraf.terminal");
    if (setting != null) {
      return Boolean.parseBoolean(setting);
    }
    try {
      String device = Path.of("/proc/self/fd/2").toRealPath().toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      return System.console() != null;
    }
  }
}
