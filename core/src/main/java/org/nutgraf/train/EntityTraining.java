// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.train;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nutgraf.entity.EntityTagger;
import org.nutgraf.opennlp.OpenNlpTrainer;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Analyzer;
import org.nutgraf.text.Quotes;
import org.nutgraf.text.Sentence;

/**
 * Gathers what the name finder learns from: labelled files with their labels brought together, and
 * unlabelled texts that a teacher labels; then trains it.
 *
 * <p>A document that is held out for measuring is left out of both.
 */
public final class EntityTraining {

  /** Texts in a file of a teacher's labels; its last file may have fewer. */
  public static final int TEXTS_A_FILE = 1000;

  private static final int PROGRESS_STEP = 100;

  private final NameLists lists;
  private final HeldOut heldOut;
  private final Consumer<String> progress;
  private final Map<String, String> shared = new HashMap<>();
  private final List<OpenNlpTrainer.Document> documents = new ArrayList<>();
  private final List<List<String>> unlabelled = new ArrayList<>();
  private int leftOut;

  /**
   * Makes an empty training.
   *
   * @param lists name lists
   * @param heldOut documents not to learn from
   * @param progress told a line at every step
   */
  public EntityTraining(NameLists lists, HeldOut heldOut, Consumer<String> progress) {
    this.lists = Objects.requireNonNull(lists, "lists must not be null");
    this.heldOut = Objects.requireNonNull(heldOut, "heldOut must not be null");
    this.progress = Objects.requireNonNull(progress, "progress must not be null");
  }

  /**
   * Adds a labelled file.
   *
   * @param set number of the set with its own guidelines, 0 for none
   * @param weight how much a sentence counts, more than 0
   * @param documented whether its documents are documents; otherwise each sentence is one
   * @throws IOException if the file cannot be read
   */
  public void addLabelled(Path file, int set, double weight, boolean documented)
      throws IOException {
    EntityLabels labels = new EntityLabels(lists::isPeople);
    int before = documents.size();
    for (LabelledDocument document : ConllReader.read(file)) {
      if (heldOut.contains(HeldOut.words(document))) {
        leftOut++;
        continue;
      }
      List<OpenNlpTrainer.Sentence> sentences = new ArrayList<>();
      for (LabelledSentence sentence : document.sentences()) {
        sentences.add(compact(labels.convert(sentence)));
        if (!documented) {
          documents.add(new OpenNlpTrainer.Document(set, weight, true, sentences));
          sentences.clear();
        }
      }
      if (!sentences.isEmpty()) {
        documents.add(new OpenNlpTrainer.Document(set, weight, true, sentences));
      }
    }
    progress.accept(file.getFileName() + ": " + (documents.size() - before) + " documents");
  }

  /**
   * Has texts labelled by a teacher and adds them. The labels are kept in {@code work}, a file for
   * every thousand texts, and taken from there by the next run.
   *
   * @param name begins the names of the files in {@code work}
   * @param texts unlabelled texts
   * @param most no more texts than this are taken, at least 0
   * @param analyzer sentence and token splitter of the learner
   * @throws IOException if a file cannot be read or written
   */
  public void addUnlabelled(
      String name,
      Iterator<String> texts,
      int most,
      Analyzer analyzer,
      EntityTagger teacher,
      Path work,
      int set,
      double weight)
      throws IOException {
    Iterator<String> counted = new Limited(texts, most);
    for (int part = 0; counted.hasNext(); part++) {
      Path file = work.resolve(String.format(Locale.ROOT, "%s-%d.conll", name, part));
      TeacherLabels.label(
          counted,
          TEXTS_A_FILE,
          analyzer,
          teacher,
          file,
          n -> {
            if (n % PROGRESS_STEP == 0) {
              progress.accept(file.getFileName() + ": " + n + " texts labelled");
            }
          });
      addTeacherLabels(file, set, weight);
    }
  }

  /**
   * Adds a file that a teacher has labelled, as {@link TeacherLabels} writes it.
   *
   * @throws IOException if the file cannot be read
   */
  public void addTeacherLabels(Path file, int set, double weight) throws IOException {
    for (LabelledDocument document : ConllReader.read(file)) {
      if (heldOut.contains(HeldOut.words(document))) {
        leftOut++;
        continue;
      }
      List<OpenNlpTrainer.Sentence> sentences = new ArrayList<>();
      document.sentences().forEach(sentence -> sentences.add(compact(sentence)));
      documents.add(new OpenNlpTrainer.Document(set, weight, false, sentences));
    }
  }

  /**
   * Adds texts without labels, which the word clusters are learnt from as well: the words around a
   * rare name need no label.
   *
   * @param texts unlabelled texts
   * @param most no more texts than this are taken, at least 0
   * @param analyzer sentence and token splitter of the learner
   */
  public void addClusterTexts(Iterator<String> texts, int most, Analyzer analyzer) {
    int taken = 0;
    for (Iterator<String> counted = new Limited(texts, most); counted.hasNext(); taken++) {
      AnalyzedText text = analyzer.analyze(TeacherLabels.wellFormed(counted.next()));
      List<List<String>> sentences = new ArrayList<>();
      for (Sentence sentence : text.sentences()) {
        sentences.add(sentence.tokens().stream().map(t -> share(Quotes.plain(t.text()))).toList());
      }
      if (heldOut.contains(
          sentences.stream().map(s -> String.join(" ", s)).collect(Collectors.joining(" ")))) {
        leftOut++;
      } else {
        unlabelled.addAll(sentences);
      }
    }
    progress.accept(taken + " texts for the word clusters alone");
  }

  /**
   * Millions of tokens are kept, so that equal words share one string; with plain quotation marks,
   * which is how the name finder sees them.
   */
  private OpenNlpTrainer.Sentence compact(LabelledSentence sentence) {
    return new OpenNlpTrainer.Sentence(
        sentence.tokens().stream().map(Quotes::plain).map(this::share).toList(),
        sentence.tags().stream().map(this::share).toList());
  }

  private String share(String word) {
    return shared.computeIfAbsent(word, same -> same);
  }

  /** Returns how many documents were left out because they are held out. */
  public int leftOut() {
    return leftOut;
  }

  /** Returns the words of every document added, joined by spaces. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(documents.size());
    for (OpenNlpTrainer.Document document : documents) {
      StringBuilder words = new StringBuilder();
      document.sentences().forEach(s -> words.append(String.join(" ", s.tokens())).append(' '));
      texts.add(words.toString());
    }
    return texts;
  }

  /**
   * Trains the model on everything added, word clusters included.
   *
   * @param options how to train
   * @param work folder for word clusters and for the state after each pass, from which a run that
   *     was broken off goes on
   * @param model file to write
   * @throws IOException if a file cannot be read or written
   */
  public void train(OpenNlpTrainer.Options options, Path work, Path model) throws IOException {
    List<List<String>> corpus = new ArrayList<>();
    for (OpenNlpTrainer.Document document : documents) {
      document.sentences().forEach(sentence -> corpus.add(sentence.tokens()));
    }
    corpus.addAll(unlabelled);
    try (OutputStream out = Files.newOutputStream(model)) {
      new OpenNlpTrainer(options, progress).train(corpus, lists.bits(), documents, work, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static final class Limited implements Iterator<String> {
    private final Iterator<String> texts;
    private int left;

    Limited(Iterator<String> texts, int most) {
      this.texts = texts;
      this.left = most;
    }

    @Override
    public boolean hasNext() {
      return left > 0 && texts.hasNext();
    }

    @Override
    public String next() {
      left--;
      return texts.next();
    }
  }
}
