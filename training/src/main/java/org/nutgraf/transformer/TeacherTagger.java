// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nutgraf.cli.UnlabelledTexts;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.opennlp.OpenNlpTrainer;
import org.nutgraf.text.Analyzer;
import org.nutgraf.train.EntityTraining;
import org.nutgraf.train.TeacherLabels;

/**
 * The trained teacher: finds names, and writes the files of labels that {@code train entities} and
 * {@code train transformer} learn from.
 */
final class TeacherTagger {

  private static final int PROGRESS_STEP = 50;

  private static final ModelInfo INFO =
      new ModelInfo("bert-base-cased-names", "0", "", "Apache-2.0", "", "");

  private final EntityTagger tagger;

  /**
   * Makes a teacher.
   *
   * @param pieces word pieces of the network
   */
  TeacherTagger(WindowNetwork network, WordPieces pieces) throws IOException {
    tagger =
        new TransformerTagger(
            network, new Windows(pieces.vocabulary()), new ModelFiles.Calibration(1, 0), INFO);
  }

  /** Returns F1 on each set, plain and repaired over the document. */
  String accuracy(DevSets sets) {
    return sets.accuracy(new RememberingTagger(tagger));
  }

  /** Returns lines with the figures of each set, plain and repaired over the document. */
  List<String> figures(DevSets sets) {
    EntityTagger remembering = new RememberingTagger(tagger);
    List<String> lines = new ArrayList<>(sets.lines("plain", remembering));
    lines.addAll(sets.lines("repaired", remembering.repaired()));
    return lines;
  }

  /**
   * Labels news and Wikipedia's current events, on the tokens of the engine that is to learn from
   * them. Files that are there are kept.
   *
   * @param data folder with {@code news} and {@code topics}
   * @param most no more news articles than this
   * @param events no more current events than this
   * @param into where {@code news-0.conll}, {@code events-0.conll} and so on go
   * @param progress told a line at every few texts
   */
  void label(Path data, int most, int events, Path into, Consumer<String> progress)
      throws IOException {
    Files.createDirectories(into);
    Map<String, Path> files = new TreeMap<>();
    files.put("news", data.resolve("news").resolve("articles.jsonl.gz"));
    files.put("events", data.resolve("topics").resolve("wikipedia-current-events.jsonl"));
    Analyzer analyzer = OpenNlpTrainer.analyzer();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      int limit = file.getKey().equals("news") ? most : events;
      try (Stream<String> texts = UnlabelledTexts.open(file.getValue())) {
        Iterator<String> limited = texts.limit(limit).iterator();
        for (int part = 0; limited.hasNext(); part++) {
          String name = String.format(Locale.ROOT, "%s-%d.conll", file.getKey(), part);
          Pace pace =
              new Pace(
                  name,
                  Math.min(EntityTraining.TEXTS_A_FILE, limit - part * EntityTraining.TEXTS_A_FILE),
                  progress);
          TeacherLabels.label(
              limited,
              EntityTraining.TEXTS_A_FILE,
              analyzer,
              tagger.repaired(),
              into.resolve(name),
              pace::done);
        }
      }
    }
  }

  /** Tells how far a file is, and when it will be done. */
  private static final class Pace {
    private final String name;
    private final int texts;
    private final Consumer<String> progress;
    private final long began = System.nanoTime();

    Pace(String name, int texts, Consumer<String> progress) {
      this.name = name;
      this.texts = texts;
      this.progress = progress;
    }

    void done(int n) {
      if (n % PROGRESS_STEP == 0) {
        double minutes = (System.nanoTime() - began) / 6e10;
        progress.accept(
            String.format(
                Locale.ROOT,
                "%s: %d texts labelled, at most %.0f minutes left",
                name,
                n,
                minutes / n * (texts - n)));
      }
    }
  }
}
