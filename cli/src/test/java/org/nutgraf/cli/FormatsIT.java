// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output formats of the built distribution; reports are tested in a real browser. */
class FormatsIT {

  private static final Path HOME = Path.of("target", "nutgraf");
  private static final String PAGE = HOME.resolve("samples/page.txt").toString();
  private static final String ARTICLES = HOME.resolve("samples/articles.jsonl").toString();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {}

  private Run nutgraf(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx300m", "-jar", HOME.resolve("nutgraf.jar").toString(), "enrich"));
    command.addAll(List.of(args));
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private List<String> names(Path under) throws IOException {
    try (Stream<Path> files = Files.list(under)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesSchemaOrg() throws Exception {
    Run run = nutgraf("--to", "jsonld", ARTICLES);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).hasLineCount(3).doesNotContain("<");
    JsonNode first = JSON.readTree(run.out().lines().findFirst().orElseThrow());
    assertThat(first.get("@type").asText()).isEqualTo("NewsArticle");
    assertThat(first.get("url").asText()).isEqualTo("https://courier.example/ferry-pact");
    assertThat(first.get("datePublished").asText()).isEqualTo("2026-11-20");
    List<String> about = new ArrayList<>();
    first.get("about").forEach(thing -> about.add(thing.get("@type").asText()));
    assertThat(about).contains("Country", "DefinedTerm");
    assertThat(first.at("/about").toString()).contains("https://www.wikidata.org/wiki/Q804");
  }

  @Test
  void writesNinjs() throws Exception {
    Run run = nutgraf("--to", "ninjs", PAGE);

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode item = JSON.readTree(run.out());
    assertThat(item.get("uri").asText()).startsWith("urn:uuid:");
    assertThat(item.at("/people/0/name").asText()).isEqualTo("Elena Marchetti");
    assertThat(item.get("places")).isNotEmpty();
    assertThat(item.get("organisations")).isNotEmpty();
    assertThat(item.at("/subjects/0/uri").asText()).startsWith("http://cv.iptc.org/newscodes/");
    assertThat(item.get("associations")).hasSize(16);
  }

  @Test
  void writesTagsForASpreadsheet() throws Exception {
    Path broken = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":\"x\"\n");
    Path out = folder.resolve("tags.csv");
    Run run = nutgraf("--to", "csv", ARTICLES, broken.toString(), "-o", out.toString());

    assertThat(run.code()).as(run.err()).isEqualTo(3);
    String csv = Files.readString(out);
    assertThat(csv).startsWith("article_id,url,title,published,kind,").contains("\r\n");
    assertThat(csv.split("\r\n"))
        .anyMatch(row -> row.startsWith("ferry-1,https://") && row.contains(",country,country:pa,"))
        .anyMatch(row -> row.startsWith("strike-1,") && row.contains(",topic,medtop:"))
        .anyMatch(row -> row.contains(",error,"));
  }

  @Test
  void anHtmlPageHasOneArticle() throws Exception {
    Path page = folder.resolve("page.html");
    assertThat(nutgraf("--to", "html", PAGE, "-o", page.toString()).code()).isZero();
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");

    Path three = folder.resolve("three.html");
    Run run = nutgraf("--to", "html", ARTICLES, "-o", three.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("name a folder with -o DIR");
    assertThat(names(folder)).containsExactly("page.html", "stderr", "stdout");
  }

  @Test
  void createsAReportFolderAndOverwritesNothing() throws Exception {
    Path report = folder.resolve("report");
    Run run = nutgraf("--to", "html", ARTICLES, "-o", report.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(names(report)).containsExactly("articles", "index.html");
    assertThat(names(report.resolve("articles"))).hasSize(3).allMatch(n -> n.endsWith(".html"));

    Run again = nutgraf("--to", "html", PAGE, "-o", report.toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).hasLineCount(1).contains("must be a new or empty folder");
    assertThat(names(folder)).containsExactly("report", "stderr", "stdout");
  }

  /** Returns a browser, or skips the test. */
  private Browser browser() throws Exception {
    Assumptions.assumeTrue(
        Browser.binary().isPresent(),
        "skipped: no Chromium on the path, install one or name it by -Dnutgraf.browser=PATH");
    return new Browser(Files.createDirectories(folder.resolve("profile")));
  }

  @Test
  void articleReportWorksInABrowser() throws Exception {
    Path page = folder.resolve("page.html");
    assertThat(nutgraf("--to", "html", PAGE, "-o", page.toString()).code()).isZero();
    try (Browser browser = browser()) {
      browser.open(page.toUri().toString());

      assertThat(browser.requests()).containsExactly(page.toUri().toString());
      assertThat(browser.faults()).isEmpty();
      assertThat(browser.evaluate("document.querySelector('h1').innerText").asText())
          .isEqualTo("Panama and Costa Rica sign pact to reopen Pacific ferry line");
      assertThat(browser.visible("mark.person")).isGreaterThan(3);
      int rows = browser.visible("tbody tr");
      int people = browser.visible("tr.person");
      assertThat(people).isPositive();

      browser.click("#show-person");
      assertThat(browser.visible("tr.person")).isZero();
      assertThat(browser.visible("tbody tr")).isEqualTo(rows - people);
      assertThat(underline(browser, "mark.person")).isEqualTo("rgba(0, 0, 0, 0)");
      assertThat(underline(browser, "mark.country")).isNotEqualTo("rgba(0, 0, 0, 0)");
      assertThat(browser.evaluate("document.getElementById('shown').textContent").asText())
          .contains((rows - people) + " of " + rows + " names");

      browser.press(" ", 32);
      assertThat(browser.visible("tr.person")).as("the space bar switches too").isEqualTo(people);

      browser.click("tr[data-e=\"1\"] .jump");
      assertThat(browser.visible("mark.on")).isEqualTo(browser.visible("mark[data-e=\"1\"]"));
      browser.press("Escape", 27);
      assertThat(browser.visible(".on")).isZero();
      assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asText())
          .isNotEqualTo("rgba(0, 0, 0, 0)");
    }
  }

  private static String underline(Browser browser, String selector) throws Exception {
    return browser
        .evaluate("getComputedStyle(document.querySelector('" + selector + "')).borderBottomColor")
        .asText();
  }

  @Test
  void reportsWorkWithoutColourAndJavaScript() throws Exception {
    Path page = folder.resolve("page.html");
    assertThat(nutgraf("--to", "html", PAGE, "-o", page.toString()).code()).isZero();
    try (Browser browser = browser()) {
      browser.call(
          "Emulation.setEmulatedMedia",
          Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
      browser.open(page.toUri().toString());
      assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asText())
          .isEqualTo("rgb(21, 23, 26)");
      assertThat(
              JSON.writeValueAsString(
                  browser.evaluate(
                      "['person','organization','country','place'].map(t => getComputedStyle("
                          + "document.querySelector('.prose mark.' + t)).borderBottomStyle)")))
          .isEqualTo("[\"solid\",\"dashed\",\"double\",\"dotted\"]");

      browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
      browser.open(page.toUri().toString());
      browser.click("#show-place");
      assertThat(browser.visible("tr.place")).as("filters need no script").isZero();
      assertThat(browser.visible("tr.person")).isPositive();
      assertThat(browser.visible(".code")).as("the code is always shown").isGreaterThan(2);
    }
  }

  @Test
  void archiveReportWorksInABrowser() throws Exception {
    Path report = folder.resolve("report");
    assertThat(nutgraf("--to", "html", ARTICLES, "-o", report.toString()).code()).isZero();
    try (Browser browser = browser()) {
      String index = report.resolve("index.html").toUri().toString();
      browser.open(index);
      assertThat(browser.requests()).containsExactly(index);
      assertThat(browser.faults()).isEmpty();
      assertThat(browser.visible(".stories > li")).isEqualTo(3);
      assertThat(browser.visible(".timeline rect")).isEqualTo(3);

      browser.click("#q");
      browser.type("SAN jose");
      assertThat(browser.visible(".stories > li")).isEqualTo(1);
      assertThat(browser.evaluate("document.getElementById('shown').textContent").asText())
          .isEqualTo("1 of 3 articles");

      browser.open(index);
      browser.click("[data-k=\"country:PA\"]");
      int ofPanama = browser.visible(".stories > li");
      assertThat(ofPanama).isBetween(1, 2);
      assertThat(browser.evaluate("location.hash").asText()).contains("country%3APA");
      String filtered = browser.evaluate("location.href").asText();

      browser.open(filtered);
      assertThat(browser.visible(".stories > li")).as("an address keeps it").isEqualTo(ofPanama);
      browser.click(".state button");
      assertThat(browser.visible(".stories > li")).isEqualTo(3);

      browser.click("[data-k=\"date:2026-11-22\"]");
      assertThat(browser.visible(".stories > li")).isEqualTo(1);
      browser.click(".stories > li:not([hidden]) a");
      Thread.sleep(300);
      assertThat(browser.evaluate("document.querySelector('h1').innerText").asText())
          .startsWith("Champions cruise");
    }
  }

  /** The text tries to access the network in every way, but only the page itself is requested. */
  @Test
  void untrustedTextRunsNothingAndLoadsNothing() throws Exception {
    Path report = folder.resolve("report");
    try (PageServer server = new PageServer(report)) {
      Path in = hostileArticles(server.address());
      Run run = nutgraf("--to", "html", in.toString(), "-o", report.toString());
      assertThat(run.code()).as(run.err()).isEqualTo(3);
      List<String> pages = new ArrayList<>(List.of("/index.html"));
      names(report.resolve("articles")).forEach(name -> pages.add("/articles/" + name));
      try (Browser browser = browser()) {
        for (String page : pages) {
          browser.open(server.address() + page);
          Thread.sleep(500);
          assertThat(browser.requests()).containsExactly(server.address() + page);
          assertThat(browser.faults()).isEmpty();
          assertThat(browser.evaluate("document.title").asText()).endsWith("· Nutgraf report");
          assertThat(browser.visible("img, iframe, link, base, main script, main style")).isZero();
        }
      }
      assertThat(server.requests()).containsExactlyElementsOf(pages);
    }
  }

  private Path hostileArticles(String site) throws IOException {
    String attack =
        ("</script></style></title><script>document.title='run'</script>"
                + "<img src='SITE/img' onerror=\"document.title='run'\"><link rel=stylesheet"
                + " href=SITE/css><iframe src=SITE/frame></iframe><svg onload=alert(1)>"
                + "<base href=SITE/base/><meta http-equiv=refresh content='0;url=SITE/go'>"
                + "<style>@import 'SITE/import';</style>\" onmouseover=\"alert(1) \u202Egnp"
                + " \uD83D {{script}} --> ")
            .replace("SITE", site);
    ObjectNode hostile = JSON.createObjectNode();
    for (String field : List.of("id", "title", "description", "section", "language")) {
      hostile.put(field, "Panama " + attack);
    }
    hostile.put("url", "javascript:alert(1)").put("published", "2026-11-20");
    hostile.put("body", "Peru and Chile" + attack + "signed.\n\n" + attack + " in Peru.");
    hostile.putArray("rail").add("Peru signs " + attack);
    String bad = JSON.createObjectNode().put("id", attack).put("title", 7).toString();
    Path in = folder.resolve("in.jsonl");
    Files.writeString(in, (hostile + "\n" + bad + "\n").replace("\uD83D", "\\ud83d"));
    return in;
  }

  @Test
  void reportFitsANarrowWindow() throws Exception {
    Path report = folder.resolve("report");
    assertThat(nutgraf("--to", "html", ARTICLES, "-o", report.toString()).code()).isZero();
    String article = "articles/" + names(report.resolve("articles")).get(0);
    try (Browser browser = browser()) {
      for (int width : new int[] {320, 768, 1280}) {
        browser.call(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        for (String page : List.of("index.html", article)) {
          browser.open(report.resolve(page).toUri().toString());
          assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
              .as(page + " at " + width)
              .isLessThanOrEqualTo(width);
          Path picture = folder.resolve("picture.png");
          browser.screenshot(picture);
          assertThat(Files.size(picture)).isGreaterThan(5_000);
        }
      }
    }
  }
}
