// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.internal.resource.Sha256;

/** Writes the card of a model file. */
public final class ModelCard {

  private ModelCard() {}

  /**
   * Writes a card next to a model, including the model's checksum.
   *
   * @param model the model file; the card has the same name with the extension {@code .properties}
   * @param entries the card's keys and values, without {@code sha256}
   * @throws IOException if the model cannot be read or the card cannot be written
   */
  public static void write(Path model, Map<String, String> entries) throws IOException {
    Map<String, String> all = new TreeMap<>(entries);
    all.put("sha256", sha256(model));
    StringBuilder card = new StringBuilder();
    all.forEach(
        (key, value) ->
            card.append(key)
                .append(" = ")
                .append(value.replace("\\", "\\\\").replace("\n", "\\n"))
                .append('\n'));
    String name = model.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path file = model.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".properties");
    Files.writeString(file, card, StandardCharsets.UTF_8);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = Sha256.newDigest();
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }
}
