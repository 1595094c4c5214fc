// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

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
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The network in ONNX Runtime. One window is one run: the 8-bit layers scale a run by its largest
 * value, so company would change the answer, and one window fills a core. Native memory is given
 * back when the object is no longer used.
 */
final class OnnxNetwork implements WindowNetwork {

  private static final Cleaner CLEANER = Cleaner.create();

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  OnnxNetwork(byte[] graph) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      session = environment.createSession(graph, options);
    } catch (OrtException e) {
      throw new UncheckedIOException(new IOException("name model cannot be loaded", e));
    }
    OrtSession own = session;
    CLEANER.register(this, () -> close(own));
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("name model could not be closed", e);
    }
  }

  @Override
  public float[][] scores(Window window) {
    int length = window.pieces().length;
    long[] positions = LongStream.range(0, length).toArray();
    try (OnnxTensor pieces = tensor(longs(window.pieces()));
        OnnxTensor casing = tensor(longs(window.casing()));
        OnnxTensor places = tensor(positions);
        OrtSession.Result result =
            session.run(Map.of("pieces", pieces, "casing", casing, "positions", places))) {
      FloatBuffer all = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[][] rows = new float[window.words().length][Labels.COUNT];
      for (int w = 0; w < rows.length; w++) {
        all.get(window.words()[w] * Labels.COUNT, rows[w]);
      }
      return rows;
    } catch (OrtException e) {
      throw new IllegalStateException("name model failed on " + length + " word pieces", e);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {values.length});
  }

  private static long[] longs(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }
}
