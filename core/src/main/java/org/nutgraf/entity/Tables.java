// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nutgraf.model.ModelNotFoundException;

/** Reads the tab-separated tables that lie beside this class. */
final class Tables {

  private Tables() {}

  /**
   * Returns the rows of a table, comments left out.
   *
   * @param head what its first line must say, after the comment sign
   * @param cells least number of cells in a row
   */
  static List<String[]> rows(String resource, String head, int cells) {
    try (InputStream in = Tables.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new ModelNotFoundException(
            resource, "use the complete nutgraf-core artifact; its resources were stripped");
      }
      return read(in, resource, head, cells);
    } catch (IOException e) {
      throw new UncheckedIOException("table cannot be read: " + resource, e);
    }
  }

  private static List<String[]> read(InputStream in, String resource, String head, int cells)
      throws IOException {
    List<String[]> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    if (!("# " + head).equals(lines.readLine())) {
      throw new IOException(resource + " must begin with # " + head);
    }
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] row = line.split("\t", -1);
        if (row.length < cells) {
          throw new IOException(resource + " must have " + cells + " cells a row, had: " + line);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
