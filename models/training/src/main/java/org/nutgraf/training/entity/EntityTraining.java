// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.entity;

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
import org.nutgraf.internal.text.Quotes;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Analyzer;
import org.nutgraf.text.Sentence;
import org.nutgraf.training.crf.NameModelTrainer;
import org.nutgraf.training.data.ConllReader;
import org.nutgraf.training.data.EntityLabels;
import org.nutgraf.training.data.HeldOut;
import org.nutgraf.training.data.LabelledDocument;
import org.nutgraf.training.data.LabelledSentence;

/**
 * Collects the training data of the name finder, labelled files with their labels unified and
 * unlabelled texts labelled by a teacher, and trains it.
 *
 * <p>Documents held out for evaluation are excluded.
 */
public final class EntityTraining {

  /** Number of texts in a file of teacher labels; the last file may have fewer. */
  public static final int TEXTS_PER_FILE = 1000;

  private static final int PROGRESS_STEP = 100;

  private final NameLists lists;
  private final HeldOut heldOut;
  private final Consumer<String> progress;
  private final Map<String, String> shared = new HashMap<>();
  private final List<NameModelTrainer.Document> documents = new ArrayList<>();
  private final List<List<String>> unlabelled = new ArrayList<>();
  private int leftOut;

  /**
   * Creates an instance without documents.
   *
   * @param lists name lists
   * @param heldOut documents to exclude
   * @param progress receives a line at every step
   */
  public EntityTraining(NameLists lists, HeldOut heldOut, Consumer<String> progress) {
    this.lists = Objects.requireNonNull(lists, "lists must not be null");
    this.heldOut = Objects.requireNonNull(heldOut, "heldOut must not be null");
    this.progress = Objects.requireNonNull(progress, "progress must not be null");
  }

  /**
   * Adds a labelled file.
   *
   * @param set number of the set, if it has annotation guidelines of its own, 0 for none
   * @param weight weight of a sentence in the loss, more than 0
   * @param documented whether the file's documents are real ones; otherwise each sentence is a
   *     document
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
      List<NameModelTrainer.Sentence> sentences = new ArrayList<>();
      for (LabelledSentence sentence : document.sentences()) {
        sentences.add(compact(labels.convert(sentence)));
        if (!documented) {
          documents.add(new NameModelTrainer.Document(set, weight, true, sentences));
          sentences.clear();
        }
      }
      if (!sentences.isEmpty()) {
        documents.add(new NameModelTrainer.Document(set, weight, true, sentences));
      }
    }
    progress.accept(file.getFileName() + ": " + (documents.size() - before) + " documents");
  }

  /**
   * Adds texts labelled by a teacher. The labels are stored in {@code work}, one file per thousand
   * texts, and reused by later runs.
   *
   * @param name prefix of the names of the files in {@code work}
   * @param texts unlabelled texts
   * @param limit maximum number of texts, at least 0
   * @param analyzer analyzer of the model to train
   * @throws IOException if a file cannot be read or written
   */
  public void addUnlabelled(
      String name,
      Iterator<String> texts,
      int limit,
      Analyzer analyzer,
      EntityTagger teacher,
      Path work,
      int set,
      double weight)
      throws IOException {
    Iterator<String> counted = new Limited(texts, limit);
    for (int part = 0; counted.hasNext(); part++) {
      Path file = work.resolve(String.format(Locale.ROOT, "%s-%d.conll", name, part));
      TeacherLabels.label(
          counted,
          TEXTS_PER_FILE,
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
   * Adds a file that a teacher has labelled, in the format of {@link TeacherLabels}.
   *
   * @param set number of the teacher's set, whose annotation guidelines are its own
   * @param weight weight of a sentence in the loss, more than 0
   * @throws IOException if the file cannot be read
   */
  public void addTeacherLabels(Path file, int set, double weight) throws IOException {
    for (LabelledDocument document : ConllReader.read(file)) {
      if (heldOut.contains(HeldOut.words(document))) {
        leftOut++;
        continue;
      }
      List<NameModelTrainer.Sentence> sentences = new ArrayList<>();
      document.sentences().forEach(sentence -> sentences.add(compact(sentence)));
      documents.add(new NameModelTrainer.Document(set, weight, false, sentences));
    }
  }

  /**
   * Adds unlabelled texts, which are also used to compute the word clusters.
   *
   * @param texts unlabelled texts
   * @param limit maximum number of texts, at least 0
   * @param analyzer analyzer of the model to train
   */
  public void addClusterTexts(Iterator<String> texts, int limit, Analyzer analyzer) {
    int taken = 0;
    for (Iterator<String> counted = new Limited(texts, limit); counted.hasNext(); taken++) {
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
    progress.accept(taken + " texts for the word clusters only");
  }

  /**
   * Interns the tokens, since millions of them are in memory, and replaces typographic quotation
   * marks by plain ones, as the name finder does.
   */
  private NameModelTrainer.Sentence compact(LabelledSentence sentence) {
    return new NameModelTrainer.Sentence(
        sentence.tokens().stream().map(Quotes::plain).map(this::share).toList(),
        sentence.tags().stream().map(this::share).toList());
  }

  private String share(String word) {
    return shared.computeIfAbsent(word, same -> same);
  }

  /** Returns the number of documents that were excluded because they are held out. */
  public int leftOut() {
    return leftOut;
  }

  /** Returns the words of every document added, joined by spaces. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(documents.size());
    for (NameModelTrainer.Document document : documents) {
      StringBuilder words = new StringBuilder();
      document.sentences().forEach(s -> words.append(String.join(" ", s.tokens())).append(' '));
      texts.add(words.toString());
    }
    return texts;
  }

  /**
   * Trains the model, including its word clusters, on everything added.
   *
   * @param options training options
   * @param work folder for word clusters and for a checkpoint after each epoch, from which an
   *     interrupted run resumes
   * @param model file to write
   * @throws IOException if a file cannot be read or written
   */
  public void train(NameModelTrainer.Options options, Path work, Path model) throws IOException {
    List<List<String>> corpus = new ArrayList<>();
    for (NameModelTrainer.Document document : documents) {
      document.sentences().forEach(sentence -> corpus.add(sentence.tokens()));
    }
    corpus.addAll(unlabelled);
    try (OutputStream out = Files.newOutputStream(model)) {
      new NameModelTrainer(options, progress).train(corpus, lists.bits(), documents, work, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static final class Limited implements Iterator<String> {
    private final Iterator<String> texts;
    private int left;

    Limited(Iterator<String> texts, int limit) {
      this.texts = texts;
      this.left = limit;
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
