// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nutgraf.internal.resource.Sha256;

/**
 * What the last run of {@code nutgraf rails} wrote: a checksum per article, stored in the folder of
 * the index.
 */
public final class RailState {

  private static final String NAME = "nutgraf-rails.txt";
  private static final String HEADER = "nutgraf-rails 1";
  private static final int CHECKSUM_BYTES = 16;

  private final Path file;
  private final Map<String, String> checksums = new HashMap<>();

  private RailState(Path file) {
    this.file = file;
  }

  public static RailState open(Path index) throws IOException {
    RailState state = new RailState(index.resolve(NAME));
    if (!Files.exists(state.file)) {
      return state;
    }
    List<String> lines = Files.readAllLines(state.file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IOException(
          "first line must be \"" + HEADER + "\"; delete the file: " + state.file);
    }
    for (String line : lines.subList(1, lines.size())) {
      int space = line.indexOf(' ');
      if (space < 0) {
        throw new IOException(
            "line must consist of a checksum and an id; delete the file: " + state.file);
      }
      String id = URLDecoder.decode(line.substring(space + 1), StandardCharsets.UTF_8);
      state.checksums.put(id, line.substring(0, space));
    }
    return state;
  }

  /** Records the rail of an article and returns whether it has changed. */
  public boolean put(String id, String rail) {
    String checksum = checksum(rail);
    return !checksum.equals(checksums.put(id, checksum));
  }

  /** Removes articles that are no longer in the index and returns their ids. */
  Set<String> retain(List<String> ids) {
    Set<String> gone = new HashSet<>(checksums.keySet());
    ids.forEach(gone::remove);
    checksums.keySet().removeAll(gone);
    return gone;
  }

  /** Saves the state of the articles with these ids. */
  public void save(List<String> ids) throws IOException {
    retain(ids);
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    new TreeMap<>(checksums)
        .forEach(
            (id, checksum) ->
                text.append(checksum)
                    .append(' ')
                    .append(URLEncoder.encode(id, StandardCharsets.UTF_8))
                    .append('\n'));
    AtomicFiles.replace(file, text.toString());
  }

  static String checksum(String text) {
    return Sha256.hex(text, CHECKSUM_BYTES);
  }
}
