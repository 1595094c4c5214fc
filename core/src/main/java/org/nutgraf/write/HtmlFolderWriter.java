// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Stage;
import org.nutgraf.internal.report.ArchiveFacts;
import org.nutgraf.internal.report.ArticlePage;
import org.nutgraf.internal.report.Assets;
import org.nutgraf.internal.report.Html;
import org.nutgraf.internal.report.OneLine;
import org.nutgraf.internal.report.ReportFacts;
import org.nutgraf.internal.report.Template;
import org.nutgraf.related.RelatedArticle;

/**
 * Writes a folder of reports: one page per article, and pages that list the articles, starting with
 * {@code index.html}. The list is spooled to disk, so memory use does not grow with the archive.
 */
final class HtmlFolderWriter implements ResultWriter {

  private static final String ARTICLES = "articles";
  private static final int PART = 2_500;
  private static final int MAX_SLUG_LENGTH = 60;
  private static final Template INDEX = Template.load("index.html");
  private static final Template ROW = Template.load("index-row.html");
  private static final Assets ASSETS = new Assets("index.js");

  private final Path folder;
  private final int partSize;
  private final Path spoolFile;
  private final OutputStream spool;
  private final List<Integer> partBytes = new ArrayList<>();
  private final ArchiveFacts facts = new ArchiveFacts();
  private boolean closed;

  HtmlFolderWriter(Path folder) throws IOException {
    this(folder, PART);
  }

  /**
   * Creates a writer into an empty folder.
   *
   * @param partSize number of articles per page of the list
   */
  HtmlFolderWriter(Path folder, int partSize) throws IOException {
    this.folder = folder;
    this.partSize = partSize;
    try (var entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new IOException("report folder must be empty, was not: " + folder);
      }
    }
    Files.createDirectory(folder.resolve(ARTICLES));
    spoolFile = folder.resolve("index.part");
    spool = Files.newOutputStream(spoolFile);
  }

  @Override
  public void write(EnrichedArticle enriched, Optional<List<RelatedArticle>> related)
      throws IOException {
    Map<String, Object> row = facts.add(enriched);
    String title = ArticlePage.title(enriched.article());
    row.put("failure", List.of());
    String name = startRow(row, title);
    try (Writer out = open(ARTICLES + "/" + name)) {
      ArticlePage.write(out, enriched, related, Optional.of(listed()));
    }
  }

  @Override
  public void writeError(String id, Stage stage, String message) throws IOException {
    facts.addFailure();
    Map<String, Object> row = new HashMap<>();
    row.put(
        "failure", List.of(Map.of("stage", stage.label(), "message", OneLine.cut(message, 300))));
    row.put("date", List.of());
    row.put("keys", "");
    String name = startRow(row, OneLine.cut(id, ArticlePage.MAX_TITLE));
    try (Writer out = open(ARTICLES + "/" + name)) {
      ArticlePage.writeFailure(out, id, stage.label(), message, Optional.of(listed()));
    }
  }

  /** Spools the row of the current article and returns the name of its page. */
  private String startRow(Map<String, Object> row, String title) throws IOException {
    String name = String.format(Locale.ROOT, "%05d%s.html", facts.articles(), slug(title));
    row.put("n", facts.articles());
    row.put("href", ARTICLES + "/" + name);
    row.put("title", title);
    StringWriter html = new StringWriter();
    ROW.write(html, row);
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    spool.write(bytes);
    if (partBytes.size() == part()) {
      partBytes.add(0);
    }
    partBytes.set(part(), partBytes.get(part()) + bytes.length);
    return name;
  }

  /** Returns the index of the list page that contains the current article, from 0. */
  private int part() {
    return (int) ((facts.articles() - 1) / partSize);
  }

  private String listed() {
    return "../" + indexName(part()) + "#a" + facts.articles();
  }

  private static String indexName(int part) {
    return part == 0 ? "index.html" : "index-" + (part + 1) + ".html";
  }

  /** Returns the letters and digits of a title, for a file name. The title is untrusted input. */
  private static String slug(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    boolean gap = true;
    for (int i = 0; i < plain.length() && slug.length() < MAX_SLUG_LENGTH; i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        slug.append(gap ? "-" : "").append(c);
        gap = false;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
        gap = true;
      }
    }
    return slug.toString();
  }

  private Writer open(String name) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            Files.newOutputStream(folder.resolve(name)), StandardCharsets.UTF_8));
  }

  /** Writes the pages that list the articles. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    spool.close();
    int parts = Math.max(1, partBytes.size());
    Map<String, Object> values = ASSETS.values(ReportFacts.count(facts.articles(), "article"));
    values.putAll(facts.values());
    try (InputStream rows = Files.newInputStream(spoolFile)) {
      for (int part = 0; part < parts; part++) {
        byte[] bytes = partBytes.isEmpty() ? new byte[0] : rows.readNBytes(partBytes.get(part));
        values.put("rows", Html.of(new String(bytes, StandardCharsets.UTF_8)));
        values.put("isFirst", part == 0);
        values.put("parts", parts(part, parts));
        try (Writer out = open(indexName(part))) {
          INDEX.write(out, values);
        }
      }
    }
    Files.delete(spoolFile);
  }

  private List<Map<String, Object>> parts(int current, int parts) {
    if (parts == 1) {
      return List.of();
    }
    List<Map<String, Object>> pages = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      pages.add(
          Map.of(
              "href", indexName(part),
              "current", part == current,
              "range", range(part)));
    }
    return List.of(Map.of("range", range(current), "pages", pages));
  }

  private String range(int part) {
    long first = (long) part * partSize + 1;
    long last = Math.min(facts.articles(), first + partSize - 1);
    return String.format(Locale.ROOT, "%,d–%,d", first, last);
  }
}
