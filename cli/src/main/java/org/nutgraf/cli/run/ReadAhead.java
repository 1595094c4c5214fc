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
 * Starts work on records as they are read, on a thread of its own, so that results flow while a
 * slow input keeps the reader waiting. A bounded number of records, and of their text, is ahead.
 *
 * @param <T> what the work on a record gives
 */
final class ReadAhead<T> implements Closeable {

  /**
   * Work that was started.
   *
   * @param length UTF-16 units of text that it holds in memory
   */
  record Started<T>(Future<T> result, long length) {}

  /** Reads the next record and starts work on it. */
  interface Source<T> {
    Optional<Started<T>> next() throws IOException;
  }

  private static final long LOOK_UP_MS = 100;

  private final Source<T> source;
  private final int most;
  private final long mostLength;
  private final Queue<Started<T>> ahead = new ArrayDeque<>();
  private final Thread reader = new Thread(this::read, "nutgraf-reader");
  private long length;
  private boolean ended;
  private boolean closed;
  private Throwable failure;

  /**
   * Begins to read.
   *
   * @param most records ahead, at least 1
   * @param mostLength units of text ahead beyond which no further record is read
   */
  ReadAhead(Source<T> source, int most, long mostLength) {
    this.source = source;
    this.most = most;
    this.mostLength = mostLength;
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
    while (!closed && (ahead.size() >= most || length >= mostLength)) {
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
   * Waits for the next record's result, in the order of reading; empty at the end or once {@code
   * stopped}.
   *
   * @throws IOException if reading or the work failed; what was read before comes first
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
        wait(LOOK_UP_MS);
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

  /** Ends reading; a reader that waits for a slow input is left to wait, and dies with the JVM. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
  }

  /** Tells whether nothing reads any more, so that the input can be closed. */
  synchronized boolean hasEnded() {
    return ended;
  }
}
