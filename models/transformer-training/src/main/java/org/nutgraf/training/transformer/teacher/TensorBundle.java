// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.nutgraf.internal.onnx.Protobuf;
import org.nutgraf.training.transformer.onnx.Tensor;

/**
 * The variables of a TensorFlow model: an index of names, shapes and offsets, and a file of values.
 *
 * <p>Source: {@code tensor_bundle.proto} of TensorFlow. Only bundles with one file of values and
 * without partitioned variables are supported; variables of other types than 32-bit floats are
 * skipped.
 */
final class TensorBundle {

  private static final int HEADER_SHARDS = 1;
  private static final int HEADER_ENDIANNESS = 2;
  private static final int ENTRY_TYPE = 1;
  private static final int ENTRY_SHAPE = 2;
  private static final int ENTRY_SHARD = 3;
  private static final int ENTRY_OFFSET = 4;
  private static final int ENTRY_SIZE = 5;
  private static final int ENTRY_CHECKSUM = 6;
  private static final int ENTRY_SLICES = 7;
  private static final int SHAPE_DIMENSION = 2;
  private static final int DIMENSION_SIZE = 1;
  private static final int FLOAT = 1;
  private static final long MAX_VALUES = 1 << 28;

  private final Map<String, Entry> entries;

  private record Entry(String name, long[] shape, long offset, int values, int checksum) {}

  private TensorBundle(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads the index of a bundle.
   *
   * @param index the file {@code variables.index}
   * @throws IOException if it is not in this format or is damaged
   */
  static TensorBundle index(byte[] index) throws IOException {
    Map<String, ByteBuffer> table = SortedTable.read(index);
    ByteBuffer header = table.remove("");
    if (header == null) {
      throw new IOException("index must begin with the header of the bundle, has none");
    }
    checkHeader(new Protobuf(header));
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Map.Entry<String, ByteBuffer> row : table.entrySet()) {
      Entry entry = entry(row.getKey(), new Protobuf(row.getValue()));
      if (entry != null) {
        entries.put(row.getKey(), entry);
      }
    }
    return new TensorBundle(entries);
  }

  private static void checkHeader(Protobuf header) throws IOException {
    while (header.next()) {
      switch (header.field()) {
        case HEADER_SHARDS -> require("number of files", header.number(), 1);
        case HEADER_ENDIANNESS -> require("endianness", header.number(), 0);
        default -> header.skip();
      }
    }
  }

  private static void require(String what, long is, long must) throws IOException {
    if (is != must) {
      throw new IOException(what + " of a bundle must be " + must + ", was " + is);
    }
  }

  /** Returns null for a variable of another type. */
  private static Entry entry(String name, Protobuf in) throws IOException {
    long type = 0;
    long[] shape = {};
    long offset = 0;
    long size = 0;
    int checksum = 0;
    while (in.next()) {
      switch (in.field()) {
        case ENTRY_TYPE -> type = in.number();
        case ENTRY_SHAPE -> shape = shape(new Protobuf(in.bytes()));
        case ENTRY_SHARD -> require("file of \"" + name + "\"", in.number(), 0);
        case ENTRY_OFFSET -> offset = in.number();
        case ENTRY_SIZE -> size = in.number();
        case ENTRY_CHECKSUM -> checksum = fixed(in.whole());
        case ENTRY_SLICES ->
            throw new IOException("variable \"" + name + "\" must not be partitioned");
        default -> in.skip();
      }
    }
    if (type != FLOAT) {
      return null;
    }
    long values = 1;
    for (long length : shape) {
      if (length < 0 || length > MAX_VALUES || (values *= length) > MAX_VALUES) {
        throw new IOException("variable \"" + name + "\" must have at most 2^28 values");
      }
    }
    if (offset < 0 || size != values * Float.BYTES) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "variable \"%s\" of %d values has %d bytes at %d",
              name,
              values,
              size,
              offset));
    }
    return new Entry(name, shape, offset, (int) values, checksum);
  }

  private static int fixed(ByteBuffer field) {
    return field.order(ByteOrder.LITTLE_ENDIAN).getInt(field.limit() - Integer.BYTES);
  }

  private static long[] shape(Protobuf in) throws IOException {
    List<Long> lengths = new ArrayList<>();
    while (in.next()) {
      if (in.field() != SHAPE_DIMENSION) {
        in.skip();
        continue;
      }
      Protobuf dimension = new Protobuf(in.bytes());
      long length = 0;
      while (dimension.next()) {
        if (dimension.field() == DIMENSION_SIZE) {
          length = dimension.number();
        } else {
          dimension.skip();
        }
      }
      lengths.add(length);
    }
    return lengths.stream().mapToLong(n -> n).toArray();
  }

  /**
   * Reads variables.
   *
   * @param data the file {@code variables.data-00000-of-00001}, read as far as needed
   * @param wanted whether to read the variable of a name
   * @return tensors by name
   * @throws IOException if the file is truncated or a variable's checksum differs
   */
  Map<String, Tensor> read(InputStream data, Predicate<String> wanted) throws IOException {
    List<Entry> inOrder =
        entries.values().stream()
            .filter(entry -> wanted.test(entry.name()))
            .sorted(Comparator.comparingLong(Entry::offset))
            .toList();
    Map<String, Tensor> tensors = new HashMap<>();
    long at = 0;
    for (Entry entry : inOrder) {
      if (entry.offset() < at) {
        throw new IOException("variables overlap at \"" + entry.name() + "\"");
      }
      byte[] bytes = new byte[entry.values() * Float.BYTES];
      try {
        data.skipNBytes(entry.offset() - at);
      } catch (EOFException e) {
        throw new IOException("variables are truncated before \"" + entry.name() + "\"", e);
      }
      if (data.readNBytes(bytes, 0, bytes.length) < bytes.length) {
        throw new IOException("variables are truncated in \"" + entry.name() + "\"");
      }
      at = entry.offset() + bytes.length;
      tensors.put(entry.name(), tensor(entry, bytes));
    }
    return tensors;
  }

  private static Tensor tensor(Entry entry, byte[] bytes) throws IOException {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    if (entry.checksum() != SortedTable.masked(checksum)) {
      throw new IOException("variable \"" + entry.name() + "\" is damaged: its checksum differs");
    }
    float[] values = new float[entry.values()];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return new Tensor(entry.shape(), values);
  }
}
