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
 * Trains the name finder behind {@link OpenNlp}: word clusters from unlabelled text first, then the
 * weights.
 *
 * <p>One thread; the same input and seed give the same model, byte for byte. Needs about 2 GB of
 * heap and 150 bytes for each token.
 */
public final class NameModelTrainer {

  /**
   * A sentence to learn from.
   *
   * @param tokens its tokens, in order
   * @param tags one IOB2 tag for each: O, or B- or I- with PER, ORG, LOC or MISC
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
   * A document to learn from.
   *
   * @param set number of the training set that it belongs to, at least 1: what is peculiar to a
   *     set's guidelines is learnt apart; 0 for none
   * @param weight how much it counts, more than 0, at most 10
   * @param complete whether names of every type are marked; false where MISC is not, as by a
   *     teacher that does not know it: the trainer then marks it by what it has learnt elsewhere
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
   * How to train.
   *
   * @param seed seed of every random choice
   * @param passes passes over the documents, at least 1
   * @param dropout share of features left out at random while learning, in [0, 0.9]
   * @param hashBits the weight table has 2 to the power of this many rows, in [10, 24]
   * @param least rows without a weight of this size are left out of the model, at least 0
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

    /** Returns what the shipped model was trained with. */
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
   * Makes a trainer.
   *
   * @param progress told a line at every step
   */
  public NameModelTrainer(Options options, Consumer<String> progress) {
    this.options = Objects.requireNonNull(options, "options must not be null");
    this.progress = Objects.requireNonNull(progress, "progress must not be null");
  }

  /** Returns the sentence and token splitter that the name finder works with. */
  public static Analyzer analyzer() {
    return OpenNlp.englishAnalyzer();
  }

  /** Tells whether a work folder keeps word clusters, so that no corpus is needed. */
  public static boolean hasClusters(Path work) {
    return Files.exists(clusters(work));
  }

  private static Path clusters(Path work) {
    return work.resolve("clusters.tsv");
  }

  /**
   * Trains a model and writes it.
   *
   * @param corpus sentences of unlabelled text for the word clusters, read several times
   * @param lists phrases in lower case with the bits, in [1, 65535], of the name lists they are in
   * @param documents what to learn from
   * @param work folder, which must exist, for the word clusters, which the next run reads instead
   *     of making them anew, and for the state after each pass, from which a run that was broken
   *     off goes on to the same model
   * @param model where the model goes
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
