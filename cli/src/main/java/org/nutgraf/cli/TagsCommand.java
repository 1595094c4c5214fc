// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.nutgraf.cli.io.Output;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.tags.TagAudit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "The file lists frequent entities, with the names of duplicates as aliases. Merges in doubt"
          + " are questions at its end, in lines that begin with #. A short summary shows what was"
          + " merged, what to decide, and tags that are too broad or too rare. Review the file, then"
          + " use it with nutgraf enrich --authority."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nutgraf tags enriched.jsonl -o authority.tsv",
      "  nutgraf enrich archive.jsonl --authority authority.tsv -o enriched.jsonl"
    })
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

  @Option(
      names = "--singletons",
      paramLabel = "FILE",
      description = "Write the tags of only one article to FILE, in the same format.")
  private Optional<Path> singletons = Optional.empty();

  @Mixin private OutputOption output;

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
    write(new TagReport(audit, minArticles, broad));
    return 0;
  }

  /** Writes the summary above the authority, as comments, or apart from it if it has a file. */
  private void write(TagReport report) throws IOException {
    if (singletons.isPresent()) {
      write(singletons, report.singletons(), "");
    }
    if (output.file().isPresent()) {
      write(output.file(), report.authority(), "");
      write(Optional.empty(), report.summary(), "");
    } else {
      write(Optional.empty(), report.summary(), "# ");
      write(Optional.empty(), report.authority(), "");
    }
  }

  private void write(Optional<Path> file, List<String> lines, String prefix) throws IOException {
    try (Output out = Output.open(file, spec.commandLine().getOut())) {
      for (String line : lines) {
        out.write(prefix + line + "\n");
      }
      out.commit();
    }
    spec.commandLine().getOut().flush();
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
          Set<String> mentions = new LinkedHashSet<>();
          entity.path("mentions").forEach(mention -> mentions.add(mention.path("text").asText()));
          String name = entity.path("name").asText();
          audit.add(id, name, type, entity.path("about").asBoolean(), mentions);
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
}
