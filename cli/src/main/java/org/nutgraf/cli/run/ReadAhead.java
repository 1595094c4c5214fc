// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Reads records on a thread of its own and starts processing each as it is read, so that results
 * flow while a slow input blocks the reader. The number of records read ahead and the length of
 * their text are bounded.
 *
 * @param <T> result of processing a record
 */
final class ReadAhead<T> implements Closeable {

  /**
   * Processing that has started.
   *
   * @param length length of the text that it keeps in memory, in UTF-16 units
   */
  record Started<T>(Future<T> result, long length) {}

  /** Reads the next record and starts processing it. */
  interface Source<T> {
    Optional<Started<T>> next() throws IOException;
  }

  private static final long POLL_MILLIS = 100;

  private final Source<T> source;
  private final int maxRecords;
  private final long maxLength;
  private final Queue<Started<T>> ahead = new ArrayDeque<>();
  private final Thread reader = new Thread(this::read, "nutgraf-reader");
  private long length;
  private boolean ended;
  private boolean closed;
  private Throwable failure;

  /**
   * Starts reading.
   *
   * @param maxRecords maximum number of records read ahead, at least 1
   * @param maxLength maximum length of the text read ahead, in UTF-16 units
   */
  ReadAhead(Source<T> source, int maxRecords, long maxLength) {
    this.source = source;
    this.maxRecords = maxRecords;
    this.maxLength = maxLength;
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try {
      boolean more = true;
      while (more && awaitRoom()) {
        Optional<Started<T>> next = source.next();
        more = next.isPresent();
        next.ifPresent(this::put);
      }
    } catch (IOException | RuntimeException | Error e) {
      fail(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private synchronized boolean awaitRoom() throws InterruptedException {
    while (!closed && (ahead.size() >= maxRecords || length >= maxLength)) {
      wait();
    }
    return !closed;
  }

  private synchronized void put(Started<T> started) {
    ahead.add(started);
    length += started.length();
    notifyAll();
  }

  private synchronized void fail(Throwable cause) {
    failure = cause;
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /**
   * Waits for the result of the next record, in reading order. Returns empty at the end or if
   * {@code stopped}.
   *
   * @throws IOException if reading or processing failed; records read before that are returned
   *     first
   */
  Optional<T> next(BooleanSupplier stopped) throws IOException {
    Started<T> first = first(stopped);
    if (first == null) {
      return Optional.empty();
    }
    T result = Futures.get(first.result());
    synchronized (this) {
      ahead.remove();
      length -= first.length();
      notifyAll();
    }
    return Optional.of(result);
  }

  private synchronized Started<T> first(BooleanSupplier stopped) throws IOException {
    while (ahead.isEmpty() && !ended && !stopped.getAsBoolean()) {
      try {
        wait(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while reading", e);
      }
    }
    if (stopped.getAsBoolean()) {
      return null;
    }
    if (ahead.isEmpty() && failure instanceof IOException io) {
      throw io;
    }
    if (ahead.isEmpty() && failure != null) {
      throw new IllegalStateException("reading failed", failure);
    }
    return ahead.peek();
  }

  /** Stops reading. A reader blocked by a slow input is a daemon thread and ends with the JVM. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
  }

  /** Returns whether reading has ended, so that the input can be closed. */
  synchronized boolean hasEnded() {
    return ended;
  }
}
