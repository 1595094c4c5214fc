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
import java.util.Objects;
import java.util.function.IntConsumer;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Analyzer;
import org.nutgraf.training.data.ConllWriter;

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

  /** Replaces lone surrogates, which UTF-8 cannot write. */
  static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
