// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.nutgraf.write.ResultWriter;
import org.nutgraf.write.ResultWriters;

/** The values of {@code --to}. */
public enum OutputForm {
  /** One JSON object per line. */
  JSONL(ResultWriters::jsonLines),
  /** One schema.org NewsArticle per line. */
  JSONLD(ResultWriters::jsonLd),
  /** One IPTC ninjs news object per line. */
  NINJS(ResultWriters::ninjs),
  /** One row per tag. */
  CSV(ResultWriters::csv),
  /** A report page, or a folder of them. */
  HTML(ResultWriters::html),
  /** For reading in a terminal. */
  SUMMARY(ResultWriters::summary);

  private static final Pattern PAGE =
      Pattern.compile(".*\\.html?(\\.(gz|zst))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Function<Writer, ResultWriter> open;

  OutputForm(Function<Writer, ResultWriter> open) {
    this.open = open;
  }

  /** Returns a writer of this format. */
  public ResultWriter open(Writer out) {
    return open.apply(out);
  }

  /** Returns whether the output consists of separate records, so that a run can be resumed. */
  public boolean isResumable() {
    return this != HTML;
  }

  /** Returns whether the output is a folder: an HTML report whose name does not end in .html. */
  public boolean fillsFolder(Optional<Path> target) {
    if (this != HTML || target.isEmpty()) {
      return false;
    }
    return !PAGE.matcher(target.get().toString()).matches();
  }
}
