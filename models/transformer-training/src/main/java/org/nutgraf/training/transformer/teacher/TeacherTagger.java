// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.teacher;

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
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.internal.transformer.TransformerTagger;
import org.nutgraf.internal.transformer.WindowNetwork;
import org.nutgraf.internal.transformer.Windows;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.text.Analyzer;
import org.nutgraf.training.crf.NameModelTrainer;
import org.nutgraf.training.data.UnlabelledTexts;
import org.nutgraf.training.entity.EntityTraining;
import org.nutgraf.training.entity.RepairedTagger;
import org.nutgraf.training.entity.TeacherLabels;
import org.nutgraf.training.evaluate.RememberingTagger;
import org.nutgraf.training.transformer.DevSets;
import org.nutgraf.training.transformer.data.WordPieces;

/**
 * The trained teacher: finds names, and writes the label files that {@code train entities} and
 * {@code train transformer} use.
 */
final class TeacherTagger {

  private static final int PROGRESS_STEP = 50;

  private static final ModelInfo INFO =
      new ModelInfo("bert-base-cased-names", "0", "", "Apache-2.0", "", "");

  private final EntityTagger tagger;

  /**
   * Creates a teacher.
   *
   * @param network the network, which the caller closes
   * @param pieces vocabulary of the network
   */
  TeacherTagger(WindowNetwork network, WordPieces pieces) throws IOException {
    tagger =
        new TransformerTagger(
            network, new Windows(pieces.vocabulary()), Calibration.IDENTITY, INFO);
  }

  /** Returns F1 on each set, before and after document-level repair. */
  String accuracy(DevSets sets) {
    return sets.accuracy(new RememberingTagger(tagger));
  }

  /** Returns the figures of each set, before and after document-level repair. */
  List<String> figures(DevSets sets) {
    EntityTagger remembering = new RememberingTagger(tagger);
    List<String> lines = new ArrayList<>(sets.lines("plain", remembering));
    lines.addAll(sets.lines("repaired", new RepairedTagger(remembering)));
    return lines;
  }

  /**
   * Labels news and Wikipedia's current events, using the tokens of the engine to train. Existing
   * files are kept.
   *
   * @param data folder with {@code news} and {@code topics}
   * @param news maximum number of news articles
   * @param events maximum number of current events
   * @param into folder for {@code news-0.conll}, {@code events-0.conll} and so on
   * @param progress receives a line every few texts
   */
  void label(Path data, int news, int events, Path into, Consumer<String> progress)
      throws IOException {
    Files.createDirectories(into);
    Map<String, Path> files = new TreeMap<>();
    files.put("news", data.resolve("news").resolve("articles.jsonl.gz"));
    files.put("events", data.resolve("topics").resolve("wikipedia-current-events.jsonl"));
    Analyzer analyzer = NameModelTrainer.analyzer();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      int limit = file.getKey().equals("news") ? news : events;
      try (Stream<String> texts = UnlabelledTexts.open(file.getValue())) {
        Iterator<String> limited = texts.limit(limit).iterator();
        for (int part = 0; limited.hasNext(); part++) {
          String name = String.format(Locale.ROOT, "%s-%d.conll", file.getKey(), part);
          Pace pace =
              new Pace(
                  name,
                  Math.min(
                      EntityTraining.TEXTS_PER_FILE, limit - part * EntityTraining.TEXTS_PER_FILE),
                  progress);
          TeacherLabels.label(
              limited,
              EntityTraining.TEXTS_PER_FILE,
              analyzer,
              new RepairedTagger(tagger),
              into.resolve(name),
              pace::done);
        }
      }
    }
  }

  /** Reports the progress of a file and the time left. */
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
