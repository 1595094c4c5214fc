// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

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
import org.nutgraf.training.data.ConllWriter;

/**
 * Labels texts with the predictions of a teacher engine, using the tokens of the engine to train.
 */
public final class TeacherLabels {

  private TeacherLabels() {}

  /**
   * Writes one labelled file, unless it exists: an interrupted run resumes after its last complete
   * file.
   *
   * @param texts texts to label, of which at most {@code count} are consumed
   * @param count maximum number of texts in this file, at least 1
   * @param analyzer analyzer of the model to train
   * @param teacher name finder whose predictions become the labels
   * @param file file to write
   * @param progress receives the number of texts labelled so far
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
   * @param newsFiles maximum number of news files
   * @throws IOException if the folder has no such file
   */
  public static List<Path> files(Path folder, int newsFiles) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(file -> isLabels(file, newsFiles)).sorted().toList();
      if (files.isEmpty()) {
        throw new IOException(
            folder
                + " has no labels; give the work folder of \"nutgraf train entities --teacher\" or the"
                + " folder of \"nutgraf train teacher --label-into\"");
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

  /** Replaces unpaired surrogates, which UTF-8 cannot encode. */
  static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
