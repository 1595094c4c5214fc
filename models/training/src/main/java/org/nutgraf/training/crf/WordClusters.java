// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.crf;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nutgraf.internal.crf.Hashes;
import org.nutgraf.internal.crf.KeyTable;
import org.nutgraf.internal.crf.Varints;

/**
 * The word clusters of a lexicon: three from a narrow context window, which group words of the same
 * kind, and one from a wide window, which groups words of the same subject.
 */
final class WordClusters {

  private static final int NARROW = 2;
  private static final int WIDE = 8;
  private static final int[] NARROW_SIZES = {128, 512, 2048};
  private static final int[] WIDE_SIZES = {256};
  private static final int COLUMNS = NARROW_SIZES.length + WIDE_SIZES.length;
  private static final int NARROW_PASSES = 3;
  private static final int WIDE_PASSES = 2;
  private static final int ROUNDS = 10;
  private static final int MIN_COUNT = 6;
  private static final int MAX_WORDS = 100_000;

  private WordClusters() {}

  /** Reads the clusters from {@code file}, or computes them and writes the file. */
  static KeyTable table(
      Path file, Iterable<List<String>> corpus, long seed, Consumer<String> progress)
      throws IOException {
    if (!Files.exists(file)) {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
        make(corpus, seed, progress, out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return read(file);
  }

  private static void make(
      Iterable<List<String>> corpus, long seed, Consumer<String> progress, Writer out)
      throws IOException {
    List<Map.Entry<String, Integer>> words = WordVectors.vocabulary(corpus, MIN_COUNT, MAX_WORDS);
    progress.accept("clusters: " + words.size() + " words");
    List<int[]> columns = new ArrayList<>();
    WordVectors narrow = WordVectors.train(corpus, words, NARROW, NARROW_PASSES, seed);
    progress.accept("clusters: vectors of the narrow window done");
    for (int size : NARROW_SIZES) {
      columns.add(Clustering.of(narrow.unitVectors(), size, ROUNDS));
    }
    WordVectors wide = WordVectors.train(corpus, words, WIDE, WIDE_PASSES, seed + 1);
    progress.accept("clusters: vectors of the wide window done");
    for (int size : WIDE_SIZES) {
      columns.add(Clustering.of(wide.unitVectors(), size, ROUNDS));
    }
    for (int w = 0; w < words.size(); w++) {
      StringBuilder line = new StringBuilder(words.get(w).getKey());
      for (int[] column : columns) {
        line.append('\t').append(column[w]);
      }
      out.write(line.append('\n').toString());
    }
  }

  private static KeyTable read(Path file) throws IOException {
    Map<Long, int[]> rows = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t", -1);
      if (cells.length != COLUMNS + 1) {
        throw new IOException("line must have " + (COLUMNS + 1) + " cells: " + file);
      }
      int[] row = new int[COLUMNS];
      for (int k = 0; k < row.length; k++) {
        try {
          row[k] = Varints.bounded(Integer.parseInt(cells[k + 1]), 0, 0xFFFF, "cluster");
        } catch (NumberFormatException e) {
          throw new IOException("cluster must be a number: " + file, e);
        }
      }
      rows.put(Hashes.key(cells[0]), row);
    }
    return KeyTable.of(COLUMNS, rows);
  }
}
