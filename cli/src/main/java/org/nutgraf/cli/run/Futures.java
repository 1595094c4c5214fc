// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for the result of another thread. */
public final class Futures {

  private Futures() {}

  /**
   * Returns the result.
   *
   * @throws IOException if the computation failed with one, wrapped or not
   * @throws IllegalStateException if it failed with another exception, or the waiting thread was
   *     interrupted
   */
  public static <T> T get(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
