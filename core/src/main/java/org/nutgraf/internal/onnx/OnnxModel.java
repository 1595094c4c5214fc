// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * A network that ONNX Runtime runs on the CPU. Only this class opens sessions.
 *
 * <p>Thread-safe. A model holds native memory, which {@link #close} frees; the caller that loads a
 * model must close it. Closing waits for runs in progress. The memory of an unreachable model that
 * was not closed is freed some time later.
 */
public final class OnnxModel implements AutoCloseable {

  private static final Cleaner CLEANER = Cleaner.create();

  private final String name;
  private final Session session;

  /** Runs hold the read lock, so that native memory is not freed while in use. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  /**
   * An integer tensor as input.
   *
   * @param values in row-major order
   * @param shape size of each dimension; their product is the number of values
   */
  public record Input(long[] values, long... shape) {}

  /** Frees the session; must not refer to the model, which would then never be collected. */
  private record Session(OrtSession session, AtomicBoolean closed) implements Runnable {

    @Override
    public void run() {
      if (closed.compareAndSet(false, true)) {
        try {
          session.close();
        } catch (OrtException e) {
          throw new IllegalStateException("model could not be closed", e);
        }
      }
    }
  }

  private OnnxModel(String name, OrtSession session) {
    this.name = name;
    this.session = new Session(session, new AtomicBoolean());
    CLEANER.register(this, this.session);
  }

  /**
   * Loads a network.
   *
   * @param name name of the model, for messages
   * @param graph the ONNX file
   * @param threads number of threads per run, at least 1
   * @throws UnsupportedOperationException if ONNX Runtime has no native library for this platform
   * @throws UncheckedIOException if the graph is damaged
   */
  public static OnnxModel load(String name, byte[] graph, int threads) {
    OrtEnvironment environment = NativeLibrary.environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // On Windows the runtime emits trace events to the system unless told not to.
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      // A thread that spins while it waits for the next layer takes a core from other articles.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return new OnnxModel(name, environment.createSession(graph, options));
    } catch (OrtException e) {
      throw new UncheckedIOException(new IOException("model cannot be loaded: " + name, e));
    }
  }

  /**
   * Runs the network.
   *
   * @param inputs every input of the graph, by name
   * @param output name of the output to read
   * @param reader reads the output's values, in row-major order; the buffer is invalid after it
   *     returns
   * @throws IllegalStateException if the model was closed, or the run fails
   */
  public <T> T run(Map<String, Input> inputs, String output, Function<FloatBuffer, T> reader) {
    lock.readLock().lock();
    Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
    try {
      if (session.closed().get()) {
        throw new IllegalStateException("model must not be used after close: " + name);
      }
      for (Map.Entry<String, Input> input : inputs.entrySet()) {
        tensors.put(input.getKey(), tensor(input.getValue()));
      }
      try (OrtSession.Result result = session.session().run(tensors)) {
        return reader.apply(((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer());
      }
    } catch (OrtException e) {
      throw new IllegalStateException("model failed: " + name, e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
      lock.readLock().unlock();
      Reference.reachabilityFence(this);
    }
  }

  private static OnnxTensor tensor(Input input) throws OrtException {
    return OnnxTensor.createTensor(
        NativeLibrary.environment(), LongBuffer.wrap(input.values()), input.shape());
  }

  /** Frees the native memory once no run is in progress. A second call has no effect. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      session.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
