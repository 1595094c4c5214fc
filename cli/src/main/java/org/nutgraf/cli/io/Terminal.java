// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.IOException;
import java.nio.file.Path;

/** Tells whether standard error is a terminal. */
public final class Terminal {

  private Terminal() {}

  /**
   * Asks the start script, which can test it, or else the system's table of open files; where there
   * is neither, a console that serves both standard input and output is taken for one.
   */
  public static boolean isOnStandardError() {
    String told = System.getProperty("nutgraf.terminal");
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    try {
      String device = Path.of("/proc/self/fd/2").toRealPath().toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      return System.console() != null;
    }
  }
}
