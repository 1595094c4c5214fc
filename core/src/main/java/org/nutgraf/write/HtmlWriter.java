// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.internal.report.ArticlePage;
import org.nutgraf.related.RelatedArticle;

/** Writes the HTML report on a single article. */
final class HtmlWriter implements ResultWriter {

  private final Writer out;
  private boolean written;

  HtmlWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related)
      throws IOException {
    takePage();
    ArticlePage.write(out, enriched, related, Optional.empty());
    out.flush();
  }

  @Override
  public void writeError(String id, Stage stage, String message) throws IOException {
    takePage();
    ArticlePage.writeFailure(out, id, stage.label(), message, Optional.empty());
    out.flush();
  }

  private void takePage() throws IOException {
    if (written) {
      throw new IOException(
          "an HTML report holds one article, but the input has more; name a folder with -o DIR");
    }
    written = true;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
