// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.tags.TagAudit;
import org.nutgraf.entity.tags.TagCount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nutgraf tags}: proposes an authority file. */
@Command(
    name = "tags",
    description = {
      "Propose an authority file from enriched articles.",
      "The proposal lists frequent entities with the spellings to merge. Lines that begin with # report"
          + " likely problems: tags that are too broad, single names, near-duplicates and tags of only"
          + " one article. Review the file, then use it with nutgraf enrich --authority."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nutgraf tags archive.enriched.jsonl"})
final class TagsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Output of nutgraf enrich (JSON lines); standard input if none is given or for -.")
  private List<Path> files = List.of();

  @Option(
      names = "--min-articles",
      defaultValue = "2",
      paramLabel = "N",
      description =
          "Minimum number of articles in which an entity occurs (default: ${DEFAULT-VALUE}).")
  private int minArticles;

  @Option(
      names = "--broad",
      defaultValue = "0.25",
      paramLabel = "SHARE",
      description =
          "Fraction of articles above which a tag counts as too broad (default: ${DEFAULT-VALUE}).")
  private double broad;

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public Integer call() throws IOException {
    if (minArticles < 1 || !(broad > 0 && broad <= 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "--min-articles must be >= 1 and --broad in (0, 1], were " + minArticles + ", " + broad);
    }
    TagAudit audit = new TagAudit();
    for (Path file : files.isEmpty() ? List.of(Path.of("-")) : files) {
      try (BufferedReader lines =
          file.toString().equals("-")
              ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
              : Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          if (!line.isBlank()) {
            read(line, audit, file + " line " + number);
          }
        }
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    print(audit, out);
    out.flush();
    return 0;
  }

  private void read(String line, TagAudit audit, String where) throws IOException {
    try {
      JsonNode record = json.readTree(line);
      if (!record.path("entities").isArray()) {
        return;
      }
      audit.nextArticle();
      Set<String> ids = new HashSet<>();
      for (JsonNode entity : record.path("entities")) {
        EntityType type = EntityType.valueOf(entity.path("type").asText());
        String id = entity.path("id").asText();
        if (ids.add(id)) {
          audit.add(id, entity.path("name").asText(), type, entity.path("about").asBoolean());
        }
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IOException(
          where + ": not a record of nutgraf enrich: " + firstLine(e.getMessage()), e);
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private void print(TagAudit audit, PrintWriter out) {
    List<TagCount> counts = audit.counts();
    out.printf(Locale.ROOT, "# %d articles, %d entities%n", audit.articles(), counts.size());
    printRemarks(out, "too broad", audit.overBroad(broad));
    printRemarks(out, "single name", audit.bareNames());
    for (Map.Entry<String, List<TagCount>> merge : audit.merges().entrySet()) {
      printRemarks(out, "merge into " + merge.getKey(), merge.getValue());
    }
    printRemarks(out, "in one article only", audit.singletons());
    out.println("# id, name, type, aliases, flags");
    for (Authority.Entry entry : audit.propose(minArticles).entries()) {
      out.println(
          String.join(
              "\t",
              entry.id(),
              escaped(entry.name()),
              entry.type().name(),
              String.join("|", entry.aliases().stream().map(TagsCommand::escaped).toList())));
    }
  }

  private static void printRemarks(PrintWriter out, String remark, List<TagCount> counts) {
    for (TagCount count : counts) {
      out.printf(
          Locale.ROOT,
          "# %s: %s (%s), %d articles, main subject of %d%n",
          remark,
          count.id(),
          escaped(count.name()),
          count.articles(),
          count.about());
    }
  }

  /** Replaces the separators of the file format, which a name may contain. */
  private static String escaped(String name) {
    return name.replaceAll("[\\t\\n\\r|]", " ");
  }
}
