// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the manually maintained files next to this class. */
public final class Supplement {

  private Supplement() {}

  /** Returns the lines that are not comments. */
  public static List<String> lines(String resource) throws IOException {
    try (InputStream in = Supplement.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("supplement is missing from nutgraf-training: " + resource);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    }
  }
}
