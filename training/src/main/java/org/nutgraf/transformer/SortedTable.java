// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

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
 * Reads the sorted table of strings that LevelDB and TensorFlow write: blocks of entries, whose
 * keys share their beginnings with the key before, an index of the blocks, and a footer.
 *
 * <p>Source: {@code table_format.md} of LevelDB. Blocks must not be compressed, as they never are
 * in TensorFlow's index files. Every block's checksum is compared.
 */
final class SortedTable {

  private static final int FOOTER = 48;
  private static final long MAGIC = 0xDB4775248B80FB57L;

  /** Behind a block: a byte for its compression, and a checksum. */
  private static final int TRAILER = 5;

  private static final int MASK_DELTA = 0xA282EAD8;

  private final ByteBuffer file;
  private final Map<String, ByteBuffer> values = new LinkedHashMap<>();

  private SortedTable(byte[] file) {
    this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Returns the values by key, in the order of the keys.
   *
   * @throws IOException if the file has another form or is damaged
   */
  static Map<String, ByteBuffer> read(byte[] file) throws IOException {
    SortedTable table = new SortedTable(file);
    table.readBlocks();
    return table.values;
  }

  /** Returns the checksum as it is stored, so that checksums of checksums differ. */
  static int masked(CRC32C checksum) {
    return Integer.rotateRight((int) checksum.getValue(), 15) + MASK_DELTA;
  }

  private void readBlocks() throws IOException {
    if (file.limit() < FOOTER || file.getLong(file.limit() - Long.BYTES) != MAGIC) {
      throw new IOException("table must end with its mark, is cut short or of another form");
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
      throw new IOException("block of a table must end with a number, has " + length + " bytes");
    }
    long restarts = block.getInt((int) length - Integer.BYTES) & 0xFFFFFFFFL;
    long end = length - (restarts + 1) * Integer.BYTES;
    if (end < 0) {
      throw new IOException("block of " + length + " bytes has no room for " + restarts + " marks");
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

  private static int length(ByteBuffer in, int most) throws IOException {
    long length = varint(in);
    if (length < 0 || length > most) {
      throw new IOException("length in a table must be in [0, " + most + "], was " + length);
    }
    return (int) length;
  }

  private static ByteBuffer get(ByteBuffer in, int length) throws IOException {
    if (length > in.remaining()) {
      throw new IOException("entry of a table is cut short");
    }
    ByteBuffer part = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + length);
    return part;
  }

  private static long varint(ByteBuffer in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (!in.hasRemaining()) {
        throw new IOException("number in a table is cut short");
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
