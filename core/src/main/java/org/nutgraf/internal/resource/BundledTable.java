// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tab-separated tables in the package of this class. */
public final class BundledTable {

  private BundledTable() {}

  /**
   * Returns the rows of a table, without comments.
   *
   * @param head the required header: the first line after the comment sign
   * @param cells minimum number of cells per row
   */
  public static List<String[]> rows(String resource, String head, int cells) {
    return BundledResource.read(resource, in -> read(in, resource, head, cells));
  }

  private static List<String[]> read(InputStream in, String resource, String head, int cells)
      throws IOException {
    List<String[]> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    if (!("# " + head).equals(lines.readLine())) {
      throw new IOException(resource + " must start with # " + head);
    }
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] row = line.split("\t", -1);
        if (row.length < cells) {
          throw new IOException(resource + " must have " + cells + " cells per row, had: " + line);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
