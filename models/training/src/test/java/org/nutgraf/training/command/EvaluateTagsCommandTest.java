// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.training.command.evaluate.EvaluateCommand;
import picocli.CommandLine;

class EvaluateTagsCommandTest {

  private static final String DATA = "src/test/resources/org/nutgraf/training/evaluate";

  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new EvaluateCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(new StringWriter()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  @Test
  void printsFiguresAndErrors() {
    assertThat(run("tags", "--data", DATA, "--errors")).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(0)).isEqualTo("4 articles");
    assertThat(lines).contains("### tags: dev", "| measure | on | opennlp |");
    assertThat(lines.stream().filter(line -> line.contains("\t")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(4));
  }

  @Test
  void refusesAFolderWithoutTags() {
    assertThat(run("tags", "--data", "src/test/java")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
  }
}
