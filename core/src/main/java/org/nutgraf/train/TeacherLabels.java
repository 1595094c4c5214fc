// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Analyzer;

/**
 * Labels unlabelled texts with the answers of a teacher engine, on the tokens of the engine that is
 * to learn from them.
 */
public final class TeacherLabels {

  private TeacherLabels() {}

  /**
   * Writes one labelled file, or keeps the one that is there: a run that was broken off goes on
   * behind its last finished file.
   *
   * @param texts texts to label; as many are taken as are left or {@code count}
   * @param count number of texts of this file, at least 1
   * @param analyzer sentence and token splitter of the learner
   * @param teacher name finder that is learnt from
   * @param file where the labels go
   * @param progress told the number of texts done so far
   */
  public static void label(
      Iterator<String> texts,
      int count,
      Analyzer analyzer,
      EntityTagger teacher,
      Path file,
      IntConsumer progress)
      throws IOException {
    Objects.requireNonNull(analyzer, "analyzer must not be null");
    Objects.requireNonNull(teacher, "teacher must not be null");
    boolean there = Files.exists(file);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Writer out =
        there ? Writer.nullWriter() : Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      for (int i = 0; i < count && texts.hasNext(); i++) {
        String text = texts.next();
        if (!there) {
          AnalyzedText analyzed = analyzer.analyze(wellFormed(text));
          ConllWriter.write(analyzed, teacher.tag(analyzed), out);
          progress.accept(i + 1);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (!there) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Returns the files of labels in a folder, {@code events-0.conll}, {@code news-0.conll} and so
   * on, in order of their names.
   *
   * @param newsFiles most files of news
   * @throws IOException if there are none
   */
  public static List<Path> files(Path folder, int newsFiles) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(file -> isLabels(file, newsFiles)).sorted().toList();
      if (files.isEmpty()) {
        throw new IOException(
            folder
                + " holds no labels; give the work folder of \"nutgraf train entities --teacher\"");
      }
      return files;
    }
  }

  private static boolean isLabels(Path file, int newsFiles) {
    String name = file.getFileName().toString();
    return name.matches("events-\\d{1,6}\\.conll")
        || name.matches("news-\\d{1,6}\\.conll")
            && Integer.parseInt(name.replaceAll("\\D", "")) < newsFiles;
  }

  /** Replaces lone surrogates, which UTF-8 cannot write. */
  static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
