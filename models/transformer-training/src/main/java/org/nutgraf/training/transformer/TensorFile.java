// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nutgraf.training.transformer.onnx.Tensor;

/**
 * Tensors on disk, with the number of the training step they belong to.
 *
 * <p>Format, big-endian: "NGT1", step (int), number of tensors (int); for each its name (modified
 * UTF-8), number of dimensions (byte), lengths (int each), values (float each). A file is written
 * under a temporary name and then moved into place, so it is always complete.
 */
final class TensorFile {

  private static final int MAGIC = 0x4E475431;
  private static final int MAX_TENSORS = 10_000;
  private static final int MAX_VALUES = 1 << 28;

  private TensorFile() {}

  /**
   * The content of a file.
   *
   * @param step number of the step, 0 before the first
   * @param tensors by name, in the order written
   */
  record Content(int step, Map<String, Tensor> tensors) {}

  static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeInt(content.step());
      out.writeInt(content.tensors().size());
      for (Map.Entry<String, Tensor> entry : content.tensors().entrySet()) {
        Tensor tensor = entry.getValue();
        out.writeUTF(entry.getKey());
        out.writeByte(tensor.shape().length);
        for (long length : tensor.shape()) {
          out.writeInt((int) length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(tensor.values().length * Float.BYTES);
        bytes.asFloatBuffer().put(tensor.values());
        out.write(bytes.array());
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file is not in this format or is truncated
   */
  static Content read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a Nutgraf checkpoint: " + file);
      }
      int step = in.readInt();
      int count = bounded(in.readInt(), MAX_TENSORS, file);
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        long[] shape = new long[in.readUnsignedByte()];
        long size = 1;
        for (int d = 0; d < shape.length; d++) {
          shape[d] = bounded(in.readInt(), MAX_VALUES, file);
          size = bounded(size * shape[d], MAX_VALUES, file);
        }
        byte[] bytes = in.readNBytes((int) size * Float.BYTES);
        if (bytes.length < size * Float.BYTES) {
          throw new EOFException();
        }
        float[] values = new float[(int) size];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        tensors.put(name, new Tensor(shape, values));
      }
      return new Content(step, tensors);
    } catch (EOFException e) {
      throw new IOException("checkpoint is truncated; delete it and train again: " + file, e);
    }
  }

  private static int bounded(long number, int max, Path file) throws IOException {
    if (number < 0 || number > max) {
      throw new IOException("number must be in [0, " + max + "], was " + number + ": " + file);
    }
    return (int) number;
  }
}
