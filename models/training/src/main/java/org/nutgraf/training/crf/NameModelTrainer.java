// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.crf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.nutgraf.internal.crf.Hashes;
import org.nutgraf.internal.crf.KeyTable;
import org.nutgraf.internal.crf.NameLabels;
import org.nutgraf.internal.crf.NameLexicon;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.text.Analyzer;

/**
 * Trains the name finder behind {@link OpenNlp}: first word clusters from unlabelled text, then the
 * weights.
 *
 * <p>Single-threaded; the same input and seed result in the same model, byte for byte. Needs about
 * 2 GB of heap and 150 bytes for each token.
 */
public final class NameModelTrainer {

  /**
   * A training sentence.
   *
   * @param tokens its tokens, in order
   * @param tags one IOB2 tag per token: O, or B- or I- followed by PER, ORG, LOC or MISC
   */
  public record Sentence(List<String> tokens, List<String> tags) {

    /**
     * Copies and checks the lists.
     *
     * @throws IllegalArgumentException if there is not one tag for each token
     */
    public Sentence {
      tokens = List.copyOf(tokens);
      tags = List.copyOf(tags);
      if (tokens.size() != tags.size()) {
        throw new IllegalArgumentException(
            "there must be one tag for each of " + tokens.size() + " tokens, were " + tags.size());
      }
    }
  }

  /**
   * A training document.
   *
   * @param set number of its training set, at least 1, to learn the peculiarities of that set's
   *     annotation guidelines separately; 0 for none
   * @param weight weight of the document in the loss, in (0, 10]
   * @param complete whether names of every type are labelled; false if MISC is not, because the
   *     teacher does not support it: MISC is then labelled by a model trained on the complete
   *     documents
   * @param sentences its sentences, in order
   */
  public record Document(int set, double weight, boolean complete, List<Sentence> sentences) {

    /**
     * Copies the sentences and checks the numbers.
     *
     * @throws IllegalArgumentException if set or weight is out of range
     */
    public Document {
      sentences = List.copyOf(sentences);
      if (set < 0 || set > 99) {
        throw new IllegalArgumentException("set must be in [0, 99], was " + set);
      }
      if (!(weight > 0 && weight <= 10)) {
        throw new IllegalArgumentException("weight must be in (0, 10], was " + weight);
      }
    }
  }

  /**
   * Training options.
   *
   * @param seed random seed
   * @param passes number of epochs, at least 1
   * @param dropout dropout rate of features, in [0, 0.9]
   * @param hashBits binary logarithm of the number of rows of the weight table, in [10, 24]
   * @param least rows whose weights are all smaller in absolute value are omitted from the model,
   *     at least 0
   */
  public record Options(long seed, int passes, double dropout, int hashBits, double least) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Options {
      check(passes >= 1, "passes must be >= 1, was " + passes);
      check(dropout >= 0 && dropout <= 0.9, "dropout must be in [0, 0.9], was " + dropout);
      check(hashBits >= 10 && hashBits <= 24, "hashBits must be in [10, 24], was " + hashBits);
      check(least >= 0, "least must be >= 0, was " + least);
    }

    /** Returns the options of the bundled model. */
    public static Options defaults() {
      return new Options(1, 2, 0.4, 21, 0.05);
    }

    private static void check(boolean right, String message) {
      if (!right) {
        throw new IllegalArgumentException(message);
      }
    }
  }

  private final Options options;
  private final Consumer<String> progress;

  /**
   * Creates a trainer.
   *
   * @param progress receives a line at every step
   */
  public NameModelTrainer(Options options, Consumer<String> progress) {
    this.options = Objects.requireNonNull(options, "options must not be null");
    this.progress = Objects.requireNonNull(progress, "progress must not be null");
  }

  /** Returns the analyzer, which splits sentences and tokens, that the name finder uses. */
  public static Analyzer analyzer() {
    return OpenNlp.englishAnalyzer();
  }

  /** Returns whether a work folder contains word clusters, so that no corpus is needed. */
  public static boolean hasClusters(Path work) {
    return Files.exists(clusters(work));
  }

  private static Path clusters(Path work) {
    return work.resolve("clusters.tsv");
  }

  /**
   * Trains a model and writes it.
   *
   * @param corpus sentences of unlabelled text for the word clusters, iterated several times
   * @param lists phrases in lower case, each with the bits, in [1, 65535], of the name lists that
   *     contain it
   * @param documents training documents
   * @param work existing folder for the word clusters, which later runs reuse, and for a checkpoint
   *     after each epoch, from which an interrupted run resumes with the same resulting model
   * @param model file to write
   * @throws IOException if a file cannot be read or written
   */
  public void train(
      Iterable<List<String>> corpus,
      Map<String, Integer> lists,
      List<Document> documents,
      Path work,
      OutputStream model)
      throws IOException {
    NameLexicon lexicon =
        new NameLexicon(
            WordClusters.table(clusters(work), corpus, options.seed(), progress), names(lists));
    List<TrainingDocument> encoded = new ArrayList<>(documents.size());
    documents.forEach(document -> encoded.add(encode(document)));
    NameTraining training = new NameTraining(lexicon, options, new TrainingState(work), progress);
    training.train(encoded).write(model);
    training.clean();
  }

  private static KeyTable names(Map<String, Integer> lists) {
    Map<Long, int[]> rows = new HashMap<>();
    lists.forEach(
        (phrase, bits) ->
            rows.put(Hashes.key(phrase.toLowerCase(Locale.ROOT)), new int[] {bits & 0xFFFF}));
    return KeyTable.of(1, rows);
  }

  private static TrainingDocument encode(Document document) {
    List<List<String>> words = new ArrayList<>();
    int[][] labels = new int[document.sentences().size()][];
    for (Sentence sentence : document.sentences()) {
      int n = sentence.tokens().size();
      int[] types = new int[n];
      boolean[] begins = new boolean[n];
      for (int i = 0; i < n; i++) {
        String tag = sentence.tags().get(i);
        types[i] = tag.equals("O") ? -1 : NameLabels.TYPES.indexOf(tag.substring(2));
        begins[i] = tag.startsWith("B-");
        if (types[i] < 0 && !tag.equals("O")) {
          throw new IllegalArgumentException(
              "tag must be O or B- or I- with one of " + NameLabels.TYPES + ", was " + tag);
        }
      }
      labels[words.size()] = NameLabels.encode(types, begins);
      words.add(sentence.tokens());
    }
    return new TrainingDocument(
        words, labels, (float) document.weight(), document.set(), document.complete());
  }
}
