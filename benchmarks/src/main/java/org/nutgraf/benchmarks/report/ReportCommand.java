// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nutgraf.benchmarks.ArticleSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the suites and writes the report. */
@Command(
    name = "report",
    description =
        "Run every benchmark, store the results as JSON, and write a report with plots from them."
            + " Takes half an hour on two cores. Results of an earlier run are deleted first, except"
            + " with --only.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar benchmarks.jar report",
      "  java -jar benchmarks.jar report --only related --only calibration-1",
      "  java -jar benchmarks.jar report --render-only --core-hour 0.02"
    })
final class ReportCommand implements Callable<Integer> {

  private static final String STARTS = "starts";

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-o", "--output"},
      defaultValue = "docs/benchmarks.md",
      paramLabel = "FILE",
      description =
          "File of the report; plots go into pictures/ next to it (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--results",
      defaultValue = "benchmarks/results",
      paramLabel = "FOLDER",
      description = "Folder of the results (default: ${DEFAULT-VALUE}).")
  private Path results;

  @Option(
      names = "--only",
      paramLabel = "SUITE",
      description = "Run only this suite and keep the results of the others; may be repeated.")
  private List<String> only = new ArrayList<>();

  @Option(names = "--render-only", description = "Rewrite the report without running benchmarks.")
  private boolean renderOnly;

  @Option(names = "--fast", description = "Measure very briefly, to check that everything works.")
  private boolean fast;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder with news/articles.jsonl.gz, to also enrich real articles.")
  private Path data;

  @Option(
      names = "--java",
      paramLabel = "PROGRAM",
      description = "Another Java to compare with, such as /opt/jdk-25/bin/java.")
  private Path java;

  @Option(
      names = "--core-hour",
      defaultValue = "" + ReportPage.CORE_HOUR,
      paramLabel = "PRICE",
      description = "Price of one core hour, for the cost table (default: ${DEFAULT-VALUE}).")
  private double coreHour;

  @Override
  public Integer call() throws IOException {
    Results kept = new Results(results);
    List<Suite> suites = Suite.all(data != null);
    List<String> names = new ArrayList<>(suites.stream().map(Suite::name).toList());
    names.add(STARTS);
    for (String name : only) {
      if (!names.contains(name)) {
        throw new ParameterException(
            spec.commandLine(), "--only must be one of " + names + ", was " + name);
      }
    }
    if (java != null && !Files.isExecutable(java)) {
      throw new ParameterException(
          spec.commandLine(), "--java must be a Java executable, was " + java);
    }
    if (data != null && !Files.exists(data.resolve("news").resolve("articles.jsonl.gz"))) {
      throw new ParameterException(
          spec.commandLine(), "--data must contain news/articles.jsonl.gz, was " + data);
    }
    if (!renderOnly) {
      if (only.isEmpty()) {
        // The two Java versions are only compared with each other, so an older pair remains valid.
        kept.clear(suite -> java != null || !suite.contains("-java-"));
      }
      run(kept, suites);
    }
    new ReportPage(kept, coreHour).write(output);
    spec.commandLine().getOut().println("written: " + output);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private boolean wanted(String suite) {
    return only.isEmpty() || only.contains(suite);
  }

  private void run(Results kept, List<Suite> suites) throws IOException {
    Path archives = Files.createTempDirectory("nutgraf-benchmarks");
    try {
      List<String> arguments = new ArrayList<>();
      arguments.add("-Dnutgraf.benchmarks.archives=" + archives);
      if (data != null) {
        arguments.add("-D" + ArticleSource.DATA + "=" + data.toAbsolutePath());
      }
      ObjectNode surroundings = Surroundings.now();
      surroundings.put("fast", fast);
      SuiteRunner runner = new SuiteRunner(arguments, Optional.empty(), fast);
      for (Suite suite : suites) {
        if (wanted(suite.name())) {
          kept.write(suite.name(), surroundings, runner.run(suite));
        }
      }
      if (wanted(STARTS)) {
        kept.write(STARTS, surroundings, Start.measure(fast ? 1 : 5));
      }
      if (java != null) {
        otherJava(kept, surroundings, arguments);
      }
    } finally {
      delete(archives);
    }
  }

  /** Runs this Java and the other alternately, so that both run under the same conditions. */
  private void otherJava(Results kept, ObjectNode surroundings, List<String> arguments)
      throws IOException {
    SuiteRunner ours = new SuiteRunner(arguments, Optional.empty(), fast);
    SuiteRunner other = new SuiteRunner(arguments, Optional.of(java.toString()), fast);
    for (Suite suite : Suite.ofOtherJava()) {
      kept.write("this-java-" + suite.name(), surroundings, ours.run(suite));
      kept.write("other-java-" + suite.name(), surroundings, other.run(suite));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
