// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Reads the sorted string table of LevelDB and TensorFlow: blocks of entries, whose keys are stored
 * without the prefix that they share with the previous key, an index of the blocks, and a footer.
 *
 * <p>Source: {@code table_format.md} of LevelDB. Compressed blocks, which TensorFlow's index files
 * do not have, are rejected. The checksum of every block is verified.
 */
final class SortedTable {

  private static final int FOOTER = 48;
  private static final long MAGIC = 0xDB4775248B80FB57L;

  /** After each block: a byte for its compression, and a checksum. */
  private static final int TRAILER = 5;

  private static final int MASK_DELTA = 0xA282EAD8;

  private final ByteBuffer file;
  private final Map<String, ByteBuffer> values = new LinkedHashMap<>();

  private SortedTable(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Returns the values by key, in order of the keys.
   *
   * @throws IOException if the file is not in this format or is damaged
   */
  static Map<String, ByteBuffer> read(byte[] file) throws IOException {
    SortedTable table = new SortedTable(file);
    table.readBlocks();
    return table.values;
  }

  /** Returns a checksum as it is stored: masked, since the checksum of a checksum is unsuitable. */
  static int masked(CRC32C checksum) {
    return Integer.rotateRight((int) checksum.getValue(), 15) + MASK_DELTA;
  }

  private void readBlocks() throws IOException {
    if (file.limit() < FOOTER || file.getLong(file.limit() - Long.BYTES) != MAGIC) {
      throw new IOException("not a sorted string table, or truncated");
    }
    ByteBuffer footer = slice(file.limit() - FOOTER, FOOTER);
    varint(footer);
    varint(footer);
    Map<String, ByteBuffer> index = new LinkedHashMap<>();
    readBlock(varint(footer), varint(footer), index);
    for (ByteBuffer block : index.values()) {
      readBlock(varint(block), varint(block), values);
    }
  }

  private ByteBuffer slice(long from, long length) throws IOException {
    if (from < 0 || length < 0 || from > file.limit() - length) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "table of %d bytes must hold %d bytes from %d",
              file.limit(),
              length,
              from));
    }
    return file.slice((int) from, (int) length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void readBlock(long from, long length, Map<String, ByteBuffer> into) throws IOException {
    ByteBuffer block = slice(from, length + TRAILER);
    check(block, (int) length);
    if (length < Integer.BYTES) {
      throw new IOException("block of a table must have at least 4 bytes, has " + length);
    }
    long restarts = block.getInt((int) length - Integer.BYTES) & 0xFFFFFFFFL;
    long end = length - (restarts + 1) * Integer.BYTES;
    if (end < 0) {
      throw new IOException(
          "block of " + length + " bytes is too short for " + restarts + " restarts");
    }
    block.limit((int) end);
    byte[] key = {};
    while (block.hasRemaining()) {
      int shared = length(block, key.length);
      int own = length(block, block.remaining());
      int size = length(block, block.remaining());
      key = Arrays.copyOf(key, shared + own);
      get(block, own).get(key, shared, own);
      into.put(new String(key, StandardCharsets.UTF_8), get(block, size));
    }
  }

  private static void check(ByteBuffer block, int length) throws IOException {
    CRC32C checksum = new CRC32C();
    checksum.update(block.duplicate().limit(length + 1));
    if (block.get(length) != 0) {
      throw new IOException("blocks of a table must not be compressed");
    }
    if (block.getInt(length + 1) != masked(checksum)) {
      throw new IOException("block of a table is damaged: its checksum differs");
    }
  }

  private static int length(ByteBuffer in, int max) throws IOException {
    long length = varint(in);
    if (length < 0 || length > max) {
      throw new IOException("length in a table must be in [0, " + max + "], was " + length);
    }
    return (int) length;
  }

  private static ByteBuffer get(ByteBuffer in, int length) throws IOException {
    if (length > in.remaining()) {
      throw new IOException("entry of a table is truncated");
    }
    ByteBuffer part = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + length);
    return part;
  }

  private static long varint(ByteBuffer in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (!in.hasRemaining()) {
        throw new IOException("number in a table is truncated");
      }
      byte b = in.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IOException("number in a table is longer than 64 bits");
  }
}
