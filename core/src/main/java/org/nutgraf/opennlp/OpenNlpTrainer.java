// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.opennlp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains the name finder behind {@link OpenNlp}: word clusters from unlabelled text first, then the
 * weights.
 *
 * <p>One thread; the same input and seed give the same model, byte for byte. Needs about 2 GB of
 * heap and 150 bytes for each token.
 */
public final class OpenNlpTrainer {

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
      return new Options(1, 3, 0.4, 21, 0.05);
    }

    private static void check(boolean right, String message) {
      if (!right) {
        throw new IllegalArgumentException(message);
      }
    }
  }

  private static final float RATE = 0.1f;
  private static final float DECAY = 1e-4f;
  private static final int FIRST_PASSES = 3;

  private final Options options;
  private final Consumer<String> progress;

  /**
   * Makes a trainer.
   *
   * @param progress told a line at every step
   */
  public OpenNlpTrainer(Options options, Consumer<String> progress) {
    this.options = Objects.requireNonNull(options, "options must not be null");
    this.progress = Objects.requireNonNull(progress, "progress must not be null");
  }

  /**
   * Trains a model and writes it.
   *
   * @param corpus sentences of unlabelled text for the word clusters, read several times
   * @param lists phrases in lower case with the bits, in [1, 65535], of the name lists they are in
   * @param documents what to learn from
   * @param clusters file to keep the word clusters in; read instead of made anew if it is there
   * @param model where the model goes
   * @throws IOException if a file cannot be read or written
   */
  public void train(
      Iterable<List<String>> corpus,
      Map<String, Integer> lists,
      List<Document> documents,
      Path clusters,
      OutputStream model)
      throws IOException {
    NameLexicon lexicon =
        new NameLexicon(
            WordClusters.table(clusters, corpus, options.seed(), progress), names(lists));
    List<Encoded> encoded = new ArrayList<>(documents.size());
    documents.forEach(document -> encoded.add(encode(document)));
    completeLabels(lexicon, encoded);
    CrfTrainer crf = new CrfTrainer(lexicon, options.hashBits());
    crf.dropout(options.dropout(), options.seed());
    passes(crf, lexicon, encoded, options.passes(), "");
    NameModel.of(lexicon, crf, (float) options.least()).write(model);
  }

  private static KeyTable names(Map<String, Integer> lists) {
    Map<Long, int[]> rows = new HashMap<>();
    lists.forEach(
        (phrase, bits) ->
            rows.put(Hashes.key(phrase.toLowerCase(Locale.ROOT)), new int[] {bits & 0xFFFF}));
    return KeyTable.of(1, rows);
  }

  private void passes(
      CrfTrainer crf, NameLexicon lexicon, List<Encoded> documents, int passes, String what) {
    List<Encoded> order = new ArrayList<>(documents);
    Random random = new Random(options.seed());
    for (int pass = 0; pass < passes; pass++) {
      Collections.shuffle(order, random);
      crf.steps(RATE * (1 - 0.8f * pass / passes), DECAY);
      double loss = 0;
      long tokens = 0;
      int done = 0;
      for (Encoded document : order) {
        NameDocument seen = new NameDocument(lexicon, document.words);
        loss += crf.learn(seen, document.labels, document.weight, document.set);
        tokens += seen.rows.length;
        if (++done % 5000 == 0) {
          progress.accept(what + "pass " + (pass + 1) + ": " + done + " of " + order.size());
        }
      }
      progress.accept(
          String.format(
              Locale.ROOT,
              "%spass %d of %d: loss %.4f a token over %d tokens",
              what,
              pass + 1,
              passes,
              loss / Math.max(1, tokens),
              tokens));
    }
  }

  /** Marks MISC where a teacher could not, by a model of the completely marked documents alone. */
  private void completeLabels(NameLexicon lexicon, List<Encoded> documents) {
    List<Encoded> complete = documents.stream().filter(d -> d.complete).toList();
    if (complete.size() == documents.size() || complete.isEmpty()) {
      return;
    }
    CrfTrainer first = new CrfTrainer(lexicon, options.hashBits());
    first.dropout(options.dropout(), options.seed());
    passes(first, lexicon, complete, FIRST_PASSES, "first model, ");
    int added = 0;
    for (Encoded document : documents) {
      if (!document.complete) {
        int[][] own = first.label(new NameDocument(lexicon, document.words), document.words);
        for (int s = 0; s < own.length; s++) {
          added += addMisc(own[s], document.labels[s]);
        }
      }
    }
    progress.accept("first model: marked " + added + " MISC names in teacher-labelled text");
  }

  private static int addMisc(int[] from, int[] to) {
    int misc = NameLabels.TYPES.indexOf("MISC");
    int added = 0;
    int i = 0;
    while (i < from.length) {
      int end = i + 1;
      if (from[i] != NameLabels.OUTSIDE) {
        boolean free = to[i] == NameLabels.OUTSIDE && NameLabels.type(from[i]) == misc;
        while (!NameLabels.ends(from[end - 1])) {
          free &= to[end] == NameLabels.OUTSIDE;
          end++;
        }
        if (free) {
          System.arraycopy(from, i, to, i, end - i);
          added++;
        }
      }
      i = end;
    }
    return added;
  }

  private static Encoded encode(Document document) {
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
    return new Encoded(
        words, labels, (float) document.weight(), document.set(), document.complete());
  }

  private record Encoded(
      List<List<String>> words, int[][] labels, float weight, int set, boolean complete) {}
}
