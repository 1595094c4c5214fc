// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.nutgraf.cli.io.RunState;

/** Counts the records of a run and prints the summary; not thread-safe. */
public final class Tally {

  /** Exit code if some records failed and others did not. */
  public static final int SOME_FAILED = 3;

  private final long start = System.nanoTime();
  private long records;
  private long failed;
  private String firstFailure = "";
  private long earlier;

  /** Continues the counts of an interrupted run. */
  public void resume(RunState state) {
    records = state.records();
    earlier = state.records();
    failed = state.failed();
    firstFailure = state.firstFailure();
  }

  /** Counts one record. */
  void add(Batch.Outcome outcome) {
    records++;
    if (outcome.enriched().isEmpty() && failed++ == 0) {
      firstFailure = outcome.failure().orElseThrow().message();
    }
  }

  public long records() {
    return records;
  }

  long failed() {
    return failed;
  }

  String firstFailure() {
    return firstFailure;
  }

  /** Returns the number of records of this run, without those of the interrupted one. */
  long recordsNow() {
    return records - earlier;
  }

  /** Returns the seconds since the run started. */
  double seconds() {
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** Returns the records of this run per second. */
  double rate() {
    return recordsNow() / Math.max(1e-3, seconds());
  }

  /** Returns the exit code: 0 if none failed, 1 if all failed, otherwise 3. */
  public int exitCode() {
    if (failed == 0) {
      return 0;
    }
    return failed == records ? 1 : SOME_FAILED;
  }

  /** Prints the failures on one line, if there are any. */
  public void printFailures(PrintWriter err) {
    if (failed > 0) {
      err.println("nutgraf: " + failures());
    }
  }

  /** Prints a summary on one line. */
  public void printSummary(PrintWriter err) {
    String speed =
        String.format(
            Locale.ROOT,
            "%d %s in %.1f s, %.1f per second",
            recordsNow(),
            recordsNow() == 1 ? "article" : "articles",
            seconds(),
            rate());
    String before = earlier == 0 ? "" : ", after " + earlier + " in the interrupted run";
    err.println("nutgraf: " + speed + before + (failed == 0 ? "" : "; " + failures()));
  }

  private String failures() {
    return records == 1
        ? firstFailure
        : String.format(
            Locale.ROOT, "%d of %d articles failed; first: %s", failed, records, firstFailure);
  }
}
