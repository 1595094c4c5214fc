// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.transformer.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nutgraf.internal.transformer.Windows;
import org.nutgraf.training.data.EntityLabels;
import org.nutgraf.training.data.HeldOut;
import org.nutgraf.training.data.LabelledSentence;
import org.nutgraf.training.entity.NameLists;
import org.nutgraf.training.entity.TeacherLabels;

/** The labelled files that the transformer is trained on, as windows of numbered sets. */
public final class LabelledFiles {

  /** Number of sets, which are numbered below. */
  public static final int SETS = 4;

  public static final int CONLL = 0;
  public static final int WORLDWIDE = 1;
  public static final int TEACHER = 2;
  private static final int MEANING_BANK = 3;

  private final Path data;
  private final TrainingSets windows;
  private final List<String> sources = new ArrayList<>();

  /**
   * Creates an empty collection.
   *
   * @param data folder with {@code entities} and {@code names}
   */
  public LabelledFiles(Path data, WordPieces pieces) throws IOException {
    this.data = data;
    this.windows =
        new TrainingSets(
            new Windows(pieces.vocabulary()),
            HeldOut.read(data.resolve("entities").resolve("dev")));
  }

  /** Adds conll2003 at weight 1, and Worldwide. */
  public void addLabelled(float worldwideWeight) throws IOException {
    windows.add(train("conll2003"), CONLL, 1, s -> s);
    windows.add(train("worldwide"), WORLDWIDE, worldwideWeight, LabelledFiles::worldwide);
    sources.add("conll2003 (labels for research over Reuters news)");
    sources.add("Worldwide (see its authors' terms) at weight " + worldwideWeight);
    sources.add("weights only, no text of theirs is included");
  }

  /** Adds the Meaning Bank to the sampled sets. */
  public void addMeaningBank(float weight) throws IOException {
    EntityLabels labels = new EntityLabels(NameLists.read(data)::isPeople);
    windows.addSampled(train("gmb-silver"), MEANING_BANK, weight, labels::convert);
    sources.add("Groningen Meaning Bank (public domain) at weight " + weight);
  }

  /**
   * Adds teacher-labelled files to the sampled sets.
   *
   * @param labels folder of teacher labels, see {@link TeacherLabels#files}
   * @param newsFiles maximum number of news files
   * @param teacher name of the teacher, for the card
   * @throws IOException if the folder has no such file
   */
  public void addTeacher(Path labels, int newsFiles, String teacher, float weight)
      throws IOException {
    for (Path file : TeacherLabels.files(labels, newsFiles)) {
      windows.addSampled(file, TEACHER, weight, s -> s);
    }
    sources.add(
        "news and Wikipedia current events labelled by " + teacher + ", at weight " + weight);
  }

  public TrainingSets windows() {
    return windows;
  }

  /** Returns the sources and their terms, for the model card. */
  public String sources() {
    return String.join("; ", sources);
  }

  private Path train(String set) {
    return data.resolve("entities").resolve("train").resolve(set + ".conll");
  }

  /** Maps nationalities to miscellaneous names, as the other sets do. */
  private static LabelledSentence worldwide(LabelledSentence sentence) {
    return new LabelledSentence(
        sentence.tokens(),
        sentence.tags().stream().map(tag -> tag.replace("NORP", "MISC")).toList());
  }
}
