// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.nutgraf.internal.resource.Sha256;
import org.nutgraf.training.transformer.data.WordPieces;

/**
 * The settings with which the weights in a work folder were trained. Token ids are meaningless with
 * another vocabulary, and other options would give a resumed run other batches.
 */
public final class RunRecord {

  private static final String FILE = "run.properties";
  private static final String PIECES = "pieces";

  private RunRecord() {}

  /**
   * Writes the settings into a new folder, or checks them against those of the run in it.
   *
   * @param settings options and sizes by name
   * @throws IOException if a setting differs; the message names it
   */
  public static void startOrCheck(Path work, WordPieces pieces, Map<String, String> settings)
      throws IOException {
    Map<String, String> all = new TreeMap<>(settings);
    all.put(PIECES, digest(pieces));
    Path file = work.resolve(FILE);
    if (!Files.exists(file)) {
      Properties properties = new Properties();
      properties.putAll(all);
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        properties.store(out, null);
      }
      return;
    }
    Properties there = read(file);
    for (Map.Entry<String, String> setting : all.entrySet()) {
      check(work, there, setting.getKey(), setting.getValue());
    }
  }

  /**
   * Checks that the weights were trained with this vocabulary.
   *
   * @throws IOException if not
   */
  public static void checkPieces(Path work, WordPieces pieces) throws IOException {
    Path file = work.resolve(FILE);
    if (!Files.exists(file)) {
      throw new IOException(work + " has no training run; train first");
    }
    check(work, read(file), PIECES, digest(pieces));
  }

  private static void check(Path work, Properties there, String name, String now)
      throws IOException {
    String was = there.getProperty(name, "missing");
    if (!was.equals(now)) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s belongs to a run with other settings: %s was %s, is %s; choose another --work folder",
              work,
              name,
              was,
              now));
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }

  private static String digest(WordPieces pieces) {
    String digest = Sha256.hex(String.join("\n", pieces.list()), 8);
    return pieces.list().size() + " of SHA-256 " + digest;
  }
}
