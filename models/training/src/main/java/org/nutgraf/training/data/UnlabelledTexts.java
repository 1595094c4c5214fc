// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads texts from a file of JSON lines, plain or gzipped: headline and body, or one field "text".
 */
public final class UnlabelledTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private UnlabelledTexts() {}

  /** Opens the file. The stream must be closed and may throw {@link UncheckedIOException}. */
  public static Stream<String> open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    boolean zipped = file.getFileName().toString().endsWith(".gz");
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(zipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    return reader
        .lines()
        .filter(line -> !line.isBlank())
        .map(UnlabelledTexts::text)
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static String text(String line) {
    try {
      JsonNode article = JSON.readTree(line);
      if (article.hasNonNull("text")) {
        return article.get("text").asText();
      }
      return article.path("title").asText("") + "\n\n" + article.path("body").asText("");
    } catch (IOException e) {
      throw new UncheckedIOException("line is not JSON: " + e.getMessage(), new IOException(e));
    }
  }
}
