// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nutgraf.read.ArticleReaders.Format;
import picocli.CommandLine.Option;

/** How a command reads its articles. */
final class InputOptions {

  @Option(
      names = "--from",
      defaultValue = "auto",
      paramLabel = "FORM",
      description =
          "Form of the input: page (visible text of a web page), text (one plain article), jsonl"
              + " (JSON lines with id, url, title, description, body, published, section,"
              + " language, rail), headlines (one a line), auto (told by the file).")
  private Format from;

  /** Opens files, or standard input where there are none; see {@link Inputs#of}. */
  Inputs open(List<Path> files) throws IOException {
    return Inputs.of(files, from);
  }
}
