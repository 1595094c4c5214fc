// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.nutgraf.write.ResultWriter;
import org.nutgraf.write.ResultWriters;

/** The forms that {@code --to} names. */
public enum OutputForm {
  /** One JSON object a line. */
  JSONL(ResultWriters::jsonLines),
  /** One schema.org NewsArticle a line. */
  JSONLD(ResultWriters::jsonLd),
  /** One IPTC ninjs news object a line. */
  NINJS(ResultWriters::ninjs),
  /** A row a tag. */
  CSV(ResultWriters::csv),
  /** A report page, or a folder of them. */
  HTML(ResultWriters::html),
  /** For people, in a terminal. */
  SUMMARY(ResultWriters::summary);

  private static final Pattern PAGE =
      Pattern.compile(".*\\.html?(\\.(gz|zst))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Function<Writer, ResultWriter> open;

  OutputForm(Function<Writer, ResultWriter> open) {
    this.open = open;
  }

  /** Returns a writer of this form. */
  public ResultWriter open(Writer out) {
    return open.apply(out);
  }

  /** Tells whether each record's part of the output is whole once it is written. */
  public boolean isResumable() {
    return this != HTML;
  }

  /** Tells whether {@code target} is to become a folder: an HTML report that is not named .html. */
  public boolean fillsFolder(Optional<Path> target) {
    if (this != HTML || target.isEmpty()) {
      return false;
    }
    return !PAGE.matcher(target.get().toString()).matches();
  }
}
