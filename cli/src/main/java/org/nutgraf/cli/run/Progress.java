// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.nutgraf.cli.io.Inputs;

/** Progress line on a terminal: plain text, redrawn four times a second. */
public final class Progress implements AutoCloseable {

  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);

  private final PrintWriter err;
  private final Inputs inputs;
  private final boolean shown;
  private long next = System.nanoTime() + INTERVAL;
  private long from = -1;
  private int width;

  public Progress(PrintWriter err, Inputs inputs, boolean shown) {
    this.err = err;
    this.inputs = inputs;
    this.shown = shown;
  }

  /** Redraws the line if it is due. */
  void update(Tally tally) {
    if (from < 0) {
      from = tally.recordsNow() == tally.records() ? 0 : inputs.bytesRead();
    }
    if (shown && System.nanoTime() >= next) {
      next = System.nanoTime() + INTERVAL;
      draw(line(tally.records(), tally.failed(), tally.rate(), remaining(tally.seconds())));
    }
  }

  /** Estimates the remaining seconds from the bytes read; -1 if unknown. */
  private double remaining(double seconds) {
    long done = inputs.bytesRead() - from;
    return inputs.size() < 0 || done <= 0
        ? -1
        : seconds * Math.max(0, inputs.size() - inputs.bytesRead()) / done;
  }

  /** Returns the line's text. */
  static String line(long records, long failed, double rate, double remaining) {
    String text = String.format(Locale.ROOT, "%,d articles, %.1f per second", records, rate);
    if (failed > 0) {
      text += String.format(Locale.ROOT, ", %,d failed", failed);
    }
    if (remaining >= 0) {
      long rest = Math.round(remaining);
      text +=
          String.format(Locale.ROOT, ", %d:%02d:%02d left", rest / 3600, rest / 60 % 60, rest % 60);
    }
    return text;
  }

  private void draw(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    err.flush();
    width = line.length();
  }

  /** Clears the line. */
  public void clear() {
    if (width > 0) {
      draw("");
      err.print("\r");
      err.flush();
    }
  }

  @Override
  public void close() {
    clear();
  }
}
