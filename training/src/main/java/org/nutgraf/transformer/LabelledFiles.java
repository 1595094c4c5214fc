// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nutgraf.train.EntityLabels;
import org.nutgraf.train.HeldOut;
import org.nutgraf.train.LabelledSentence;
import org.nutgraf.train.NameLists;
import org.nutgraf.train.TeacherLabels;

/** The labelled files that the transformer learns from, as windows of numbered sets. */
final class LabelledFiles {

  /** Number of sets: those that follow. */
  static final int SETS = 4;

  static final int TEACHER = 2;

  static final int CONLL = 0;
  static final int WORLDWIDE = 1;
  private static final int MEANING_BANK = 3;

  private final Path data;
  private final TrainingSets windows;
  private final List<String> sources = new ArrayList<>();

  /**
   * Makes an empty collection.
   *
   * @param data folder with {@code entities} and {@code names}
   */
  LabelledFiles(Path data, WordPieces pieces) throws IOException {
    this.data = data;
    this.windows =
        new TrainingSets(
            new Windows(pieces.vocabulary()),
            HeldOut.read(data.resolve("entities").resolve("dev")));
  }

  /** Adds conll2003 at weight 1, and Worldwide. */
  void addLabelled(float worldwideWeight) throws IOException {
    windows.add(train("conll2003"), CONLL, 1, s -> s);
    windows.add(train("worldwide"), WORLDWIDE, worldwideWeight, LabelledFiles::worldwide);
    sources.add("conll2003 (labels for research over Reuters news)");
    sources.add("Worldwide (see its authors' terms) at weight " + worldwideWeight);
    sources.add("weights only, no text of theirs is included");
  }

  /** Adds the Meaning Bank to what is sampled from. */
  void addMeaningBank(float weight) throws IOException {
    EntityLabels labels = new EntityLabels(NameLists.read(data)::isPeople);
    windows.addSampled(train("gmb-silver"), MEANING_BANK, weight, labels::convert);
    sources.add("Groningen Meaning Bank (public domain) at weight " + weight);
  }

  /**
   * Adds what a teacher labelled to what is sampled from.
   *
   * @param labels work folder of {@code train entities --teacher}
   * @param newsFiles most files of news
   * @param teacher who labelled them
   * @throws IOException if there is no such file in the folder
   */
  void addTeacher(Path labels, int newsFiles, String teacher, float weight) throws IOException {
    for (Path file : TeacherLabels.files(labels, newsFiles)) {
      windows.addSampled(file, TEACHER, weight, s -> s);
    }
    sources.add(
        "news and Wikipedia current events labelled by " + teacher + ", at weight " + weight);
  }

  TrainingSets windows() {
    return windows;
  }

  /** Returns what the files are and under which terms, for the card. */
  String sources() {
    return String.join("; ", sources);
  }

  private Path train(String set) {
    return data.resolve("entities").resolve("train").resolve(set + ".conll");
  }

  /** Peoples are miscellaneous names, as they are in the other sets. */
  private static LabelledSentence worldwide(LabelledSentence sentence) {
    return new LabelledSentence(
        sentence.tokens(),
        sentence.tags().stream().map(tag -> tag.replace("NORP", "MISC")).toList());
  }
}
