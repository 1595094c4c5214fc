// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the built distribution must not do to the machine that it runs on, and where it must run.
 */
class TrustIT {

  private static final String SAMPLE = Distribution.HOME.resolve("samples/page.txt").toString();

  @TempDir private Path folder;

  private Distribution nutgraf;
  private Path home;
  private Path temporary;

  @BeforeEach
  void makeEmptyFolders() throws IOException {
    nutgraf = new Distribution(Files.createDirectory(folder.resolve("work")));
    home = Files.createDirectory(folder.resolve("home"));
    temporary = Files.createDirectory(folder.resolve("temporary"));
  }

  /** A process whose home and temporary folder are empty. */
  private ProcessBuilder process(String... args) {
    ProcessBuilder builder = nutgraf.process(args);
    builder.environment().put("HOME", home.toString());
    builder.command().addAll(1, List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + temporary));
    return builder;
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Distribution.Run run(ProcessBuilder builder) throws IOException, InterruptedException {
    return nutgraf.run(builder.redirectInput(new File("/dev/null")));
  }

  @Test
  void leavesNoFileBehind() throws Exception {
    Distribution.Run run = run(process("enrich", SAMPLE));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(files(home)).isEmpty();
    assertThat(files(temporary)).isEmpty();
  }

  /** Files, and folders that are not ONNX Runtime's, which leaves its own behind empty. */
  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> !path.equals(root))
          .filter(path -> !path.getFileName().toString().matches("onnxruntime-java\\d+"))
          .toList();
    }
  }

  @Test
  void opensNoConnectionAndReadsNoMachineId() throws Exception {
    ProcessBuilder builder = process("enrich", SAMPLE);
    Path trace = folder.resolve("trace");
    if (works("strace", "-f", "-o", trace.toString(), "true")) {
      builder
          .command()
          .addAll(
              0,
              List.of("strace", "-f", "-e", "trace=network,?open,openat", "-o", trace.toString()));
      Distribution.Run run = run(builder);

      assertThat(run.code()).as(run.err()).isZero();
      List<String> calls = Files.readAllLines(trace);
      assertThat(calls).as("the trace").anyMatch(call -> call.contains("nutgraf.jar"));
      assertThat(calls).noneMatch(call -> call.contains("machine-id"));
      assertThat(calls).noneMatch(call -> call.contains("resolv.conf"));
      // Java makes sockets to learn which families the system knows, and uses none of them.
      assertThat(calls)
          .filteredOn(call -> call.contains("AF_INET"))
          .allMatch(call -> call.contains("socket(AF_INET"));
    } else {
      assumeTrue(
          works("unshare", "-rn", "true"), "neither strace nor unshare -rn works on this machine");
      builder.command().addAll(0, List.of("unshare", "-rn"));
      Distribution.Run run = run(builder);

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err()).isEmpty();
    }
  }

  @Test
  void takesACommandLineOfEightKilobytes() throws Exception {
    List<String> args = new ArrayList<>(List.of("enrich"));
    for (int i = 0; i < 200; i++) {
      String name = "an-article-with-a-long-name-from-an-archive-" + (1000 + i) + ".txt";
      Files.writeString(folder.resolve("work").resolve(name), "Port opens\n\nShips came.\n");
      args.add(name);
    }
    assertThat(String.join(" ", args)).hasSizeGreaterThan(8192);

    Distribution.Run run = run(process(args.toArray(String[]::new)));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).hasLineCount(200);
  }

  @Test
  void takesAClassPathOfTwentyKilobytes() throws Exception {
    List<String> entries = new ArrayList<>(List.of(Distribution.HOME + "/nutgraf.jar"));
    IntStream.range(0, 400)
        .mapToObj(i -> folder.resolve("lib/a-library-that-is-not-there-" + i + ".jar").toString())
        .forEach(entries::add);
    String classPath = String.join(File.pathSeparator, entries);
    assertThat(classPath).hasSizeGreaterThan(20_480);
    ProcessBuilder builder = process("enrich", SAMPLE);
    int jar = builder.command().indexOf("-jar");
    builder.command().subList(jar, jar + 2).clear();
    builder.command().addAll(jar, List.of("-cp", classPath, "org.nutgraf.cli.Nutgraf"));

    Distribution.Run run = run(builder);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Panama");
  }

  @ParameterizedTest
  @CsvSource({"Mac OS X, x86_64", "Windows 11, aarch64", "SunOS, sparcv9"})
  void anUnsupportedPlatformGivesOneLine(String system, String processor) throws Exception {
    ProcessBuilder builder = process("enrich", SAMPLE);
    builder.command().addAll(1, List.of("-Dos.name=" + system, "-Dos.arch=" + processor));

    Distribution.Run run = run(builder);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("nutgraf: ")
        .containsIgnoringCase("linux")
        .containsIgnoringCase("windows")
        .hasLineCount(1);
  }
}
