// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.entity.Entity;
import org.nutgraf.internal.report.OneLine;
import org.nutgraf.related.RelatedArticle;
import org.nutgraf.topic.Topic;

/** Writes short human-readable summaries, as plain text without colours. */
final class SummaryWriter implements ResultWriter {

  private static final int MAX_RELATED = 10;

  private final Writer out;

  SummaryWriter(Writer out) {
    this.out = out;
  }

  @Override
  public void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related)
      throws IOException {
    line("%s", OneLine.visible(enriched.article().title()));
    line("");
    line("Entities");
    for (Entity entity : enriched.entities()) {
      line(
          "  %.2f %s %-12s %s%s, %d %s",
          entity.salience(),
          entity.about() ? "*" : " ",
          entity.type().name().toLowerCase(Locale.ROOT),
          OneLine.visible(entity.name()),
          entity.isoCode().map(code -> " (" + code + ")").orElse(""),
          entity.mentions().size(),
          entity.mentions().size() == 1 ? "mention" : "mentions");
    }
    line("");
    line("Topics");
    for (Topic topic : enriched.topics()) {
      String indent = "  ".repeat(topic.mediaTopic().level() - 1);
      line("  %.2f %s%s", topic.score(), indent, topic.mediaTopic().name());
    }
    if (related.isPresent()) {
      writeRelated(related.get());
    }
    line("");
    out.flush();
  }

  private void writeRelated(List<RelatedArticle> related) throws IOException {
    line("");
    line("Related (%d best of %d)", Math.min(MAX_RELATED, related.size()), related.size());
    for (RelatedArticle article : related.subList(0, Math.min(MAX_RELATED, related.size()))) {
      line("  %.2f %s", article.score(), OneLine.visible(article.title()));
      line(
          "       %s%s",
          article.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          article.because().isEmpty()
              ? ""
              : ": " + OneLine.visible(String.join(", ", article.because())));
    }
  }

  @Override
  public void writeError(String id, Stage stage, String message) throws IOException {
    line("%s: %s failed: %s", OneLine.visible(id), stage.label(), OneLine.visible(message));
    line("");
    out.flush();
  }

  private void line(String format, Object... values) throws IOException {
    out.write(String.format(Locale.ROOT, format, values));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
