// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.nutgraf.training.transformer.onnx.Tensor;

/** Two small variables, encoded by hand in the format of TensorFlow. */
class TensorBundleTest {

  private static final float[] KERNEL = {1, -2, 3.5f, 4, 5, 6};
  private static final float[] BIAS = {0.25f, -0.5f};

  @Test
  void readsVariablesByNameWithTheirShapes() throws IOException {
    Map<String, Tensor> tensors = read(index(), data());
    assertThat(tensors).containsOnlyKeys("net/bias", "net/bias_kernel");
    assertThat(tensors.get("net/bias").shape()).containsExactly(2);
    assertThat(tensors.get("net/bias").values()).containsExactly(BIAS);
    assertThat(tensors.get("net/bias_kernel").shape()).containsExactly(3, 2);
    assertThat(tensors.get("net/bias_kernel").values()).containsExactly(KERNEL);
  }

  @Test
  void readsOnlyWhatIsWanted() throws IOException {
    Map<String, Tensor> tensors =
        TensorBundle.index(index())
            .read(new ByteArrayInputStream(data()), name -> name.endsWith("kernel"));
    assertThat(tensors).containsOnlyKeys("net/bias_kernel");
  }

  @Test
  void rejectsTruncatedAndDamagedVariables() throws IOException {
    byte[] data = data();
    assertThatThrownBy(() -> read(index(), Arrays.copyOf(data, data.length - 1)))
        .isInstanceOf(IOException.class)
        .hasMessage("variables are truncated in \"net/bias_kernel\"");
    assertThatThrownBy(() -> read(index(), new byte[3]))
        .hasMessage("variables are truncated in \"net/bias\"");
    data[1] ^= 1;
    assertThatThrownBy(() -> read(index(), data))
        .hasMessage("variable \"net/bias\" is damaged: its checksum differs");
  }

  @Test
  void rejectsAnIndexTruncatedOrDamagedAnywhere() throws IOException {
    byte[] index = index();
    for (int length = 0; length < index.length; length++) {
      byte[] truncated = Arrays.copyOf(index, length);
      assertThatThrownBy(() -> TensorBundle.index(truncated)).isInstanceOf(IOException.class);
    }
    int blocks = index.length - 48;
    for (int i = 0; i < blocks; i++) {
      byte[] damaged = index.clone();
      damaged[i] ^= 0x40;
      assertThatThrownBy(() -> TensorBundle.index(damaged)).isInstanceOf(IOException.class);
    }
  }

  private static Map<String, Tensor> read(byte[] index, byte[] data) throws IOException {
    return TensorBundle.index(index).read(new ByteArrayInputStream(data), name -> true);
  }

  private static byte[] data() {
    ByteBuffer data = ByteBuffer.allocate(4 * 8).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(BIAS).put(KERNEL);
    return data.array();
  }

  private static byte[] index() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    byte[] data = data();
    row(rows, 0, "", bytes(0x08, 1, 0x1A, 2, 0x08, 1));
    row(rows, 0, "net/bias", entry(bytes(0x12, 2, 0x08, 2), 0, Arrays.copyOf(data, 8)));
    row(
        rows,
        8,
        "_kernel",
        entry(
            bytes(0x12, 2, 0x08, 3, 0x12, 2, 0x08, 2),
            8,
            Arrays.copyOfRange(data, 8, data.length)));
    row(rows, 4, "step", bytes(0x08, 9, 0x12, 0, 0x28, 8));
    int length = block(file, rows.toByteArray());
    rows.reset();
    row(rows, 0, "net/t", bytes(0, length));
    int at = file.size();
    int indexLength = block(file, rows.toByteArray());
    byte[] footer = new byte[48];
    footer[2] = (byte) at;
    footer[3] = (byte) indexLength;
    if (at > 127) {
      footer[2] = (byte) (at & 0x7F | 0x80);
      footer[3] = (byte) (at >>> 7);
      footer[4] = (byte) indexLength;
    }
    ByteBuffer.wrap(footer).order(ByteOrder.LITTLE_ENDIAN).putLong(40, 0xDB4775248B80FB57L);
    file.write(footer);
    return file.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] entry(byte[] shape, int offset, byte[] values) {
    CRC32C checksum = new CRC32C();
    checksum.update(values);
    ByteBuffer entry = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    entry.put(bytes(0x08, 1, 0x12, shape.length)).put(shape);
    entry.put(bytes(0x20, offset, 0x28, values.length, 0x35)).putInt(SortedTable.masked(checksum));
    return Arrays.copyOf(entry.array(), entry.position());
  }

  private static void row(ByteArrayOutputStream rows, int shared, String key, byte[] value)
      throws IOException {
    rows.write(bytes(shared, key.length(), value.length));
    rows.write(key.getBytes(StandardCharsets.UTF_8));
    rows.write(value);
  }

  /** Writes a block with one restart and returns its length. */
  private static int block(ByteArrayOutputStream file, byte[] rows) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(rows.length + 13).order(ByteOrder.LITTLE_ENDIAN);
    block.put(rows).putInt(0).putInt(1).put((byte) 0);
    CRC32C checksum = new CRC32C();
    checksum.update(block.duplicate().flip());
    block.putInt(SortedTable.masked(checksum));
    file.write(block.array());
    return rows.length + 8;
  }
}
