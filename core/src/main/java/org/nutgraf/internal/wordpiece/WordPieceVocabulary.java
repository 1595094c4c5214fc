// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.wordpiece;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The WordPiece vocabulary of a BERT model, searched for the longest match.
 *
 * <p>The tokens are stored in two tries, one of tokens that begin a word and one of continuations
 * ("##ing"), with all edges in one open-addressed table. A look-up reads at most as many characters
 * as the longest token has, so a word of n characters takes O(n × longest token) in the worst case.
 *
 * <p>The vocabulary is read with a streaming parser from {@code tokenizer.json}, which is in the
 * model's artifact, so that token ids always match the weights. No JSON type is exposed by this
 * class.
 */
public final class WordPieceVocabulary {

  static final int NONE = -1;
  private static final int WORD_ROOT = 0;
  private static final int SUFFIX_ROOT = 1;
  private static final String SUFFIX_MARK = "##";
  private static final int MAX_PIECES = 1 << 20;

  private long[] edges = new long[1 << 18];
  private int[] targets = new int[1 << 18];
  private int[] pieceOfNode = new int[1 << 17];
  private int nodes = 2;
  private int edgeCount;
  private int pieces;
  private int unknown = NONE;
  private int classification = NONE;
  private int separator = NONE;
  private boolean cased;

  private WordPieceVocabulary() {
    Arrays.fill(edges, -1);
    Arrays.fill(pieceOfNode, NONE);
  }

  /**
   * Reads the object {@code model.vocab} of a {@code tokenizer.json}.
   *
   * @throws IOException if the file does not describe a WordPiece tokenizer
   */
  public static WordPieceVocabulary read(InputStream in) throws IOException {
    WordPieceVocabulary vocabulary = new WordPieceVocabulary();
    try (JsonParser json = new JsonFactory().createParser(in)) {
      int depth = 0;
      String outer = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT && depth == 2 && "vocab".equals(json.currentName())) {
          if ("model".equals(outer)) {
            vocabulary.readPieces(json);
            continue;
          }
        }
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (token == JsonToken.FIELD_NAME && depth == 1) {
          outer = json.currentName();
        }
      }
    }
    vocabulary.check();
    return vocabulary;
  }

  /**
   * Reads a list of tokens, one per line, with ids from 0.
   *
   * @throws IOException if it cannot be read or is not such a list
   */
  public static WordPieceVocabulary readList(BufferedReader in) throws IOException {
    WordPieceVocabulary vocabulary = new WordPieceVocabulary();
    for (String piece = in.readLine(); piece != null; piece = in.readLine()) {
      if (vocabulary.pieces == MAX_PIECES) {
        throw new IOException("vocabulary must have at most " + MAX_PIECES + " tokens");
      }
      vocabulary.add(piece, vocabulary.pieces++);
    }
    vocabulary.check();
    return vocabulary;
  }

  private void readPieces(JsonParser json) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String piece = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
        throw new IOException("token must have an integer id, was \"" + piece + "\"");
      }
      int id = json.getIntValue();
      if (id < 0 || id >= MAX_PIECES || ++pieces > MAX_PIECES) {
        throw new IOException("token id must be in [0, " + MAX_PIECES + "), was " + id);
      }
      add(piece, id);
    }
  }

  private void check() throws IOException {
    if (unknown == NONE || classification == NONE || separator == NONE) {
      throw new IOException("vocabulary must contain [UNK], [CLS] and [SEP]");
    }
  }

  private void add(String piece, int id) {
    switch (piece) {
      case "[UNK]" -> unknown = id;
      case "[CLS]" -> classification = id;
      case "[SEP]" -> separator = id;
      default -> {
        boolean suffix = piece.startsWith(SUFFIX_MARK) && piece.length() > SUFFIX_MARK.length();
        int node = suffix ? SUFFIX_ROOT : WORD_ROOT;
        for (int i = suffix ? SUFFIX_MARK.length() : 0; i < piece.length(); i++) {
          node = childOrNew(node, piece.charAt(i));
        }
        cased |= !isSpecial(piece) && piece.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        pieceOfNode[node] = id;
      }
    }
  }

  /** Returns whether a token is a special one, such as "[MASK]". */
  private static boolean isSpecial(String piece) {
    return piece.length() > 2 && piece.startsWith("[") && piece.endsWith("]");
  }

  /**
   * Returns whether the vocabulary is that of a cased model: whether a token contains a Latin
   * capital letter. A sign such as "ℝ" is in uncased vocabularies, too.
   */
  public boolean isCased() {
    return cased;
  }

  /** Returns the number of tokens. */
  public int size() {
    return pieces;
  }

  /** Returns the id of {@code [UNK]}, the token for a word that cannot be split. */
  public int unknown() {
    return unknown;
  }

  /**
   * Returns the id of {@code [CLS]}, the first token of every text, whose vector represents the
   * text.
   */
  public int classification() {
    return classification;
  }

  /** Returns the id of {@code [SEP]}, the last token of every text. */
  public int separator() {
    return separator;
  }

  /**
   * Finds the longest token at {@code from}.
   *
   * @return its length in the upper and its id in the lower 32 bits, or {@link #NONE}
   */
  long longest(char[] word, int from, int to) {
    int node = from == 0 ? WORD_ROOT : SUFFIX_ROOT;
    long found = NONE;
    for (int i = from; i < to; i++) {
      node = child(node, word[i]);
      if (node == NONE) {
        break;
      }
      if (pieceOfNode[node] != NONE) {
        found = (long) (i + 1 - from) << 32 | pieceOfNode[node];
      }
    }
    return found;
  }

  private int child(int node, char c) {
    long key = (long) node << 16 | c;
    int mask = edges.length - 1;
    for (int slot = slot(key, mask); edges[slot] != -1; slot = slot + 1 & mask) {
      if (edges[slot] == key) {
        return targets[slot];
      }
    }
    return NONE;
  }

  private int childOrNew(int node, char c) {
    int child = child(node, c);
    if (child != NONE) {
      return child;
    }
    if (2 * ++edgeCount > edges.length) {
      grow();
    }
    if (nodes == pieceOfNode.length) {
      pieceOfNode = Arrays.copyOf(pieceOfNode, 2 * nodes);
      Arrays.fill(pieceOfNode, nodes, pieceOfNode.length, NONE);
    }
    put((long) node << 16 | c, nodes);
    return nodes++;
  }

  private void put(long key, int target) {
    int mask = edges.length - 1;
    int slot = slot(key, mask);
    while (edges[slot] != -1) {
      slot = slot + 1 & mask;
    }
    edges[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[2 * oldEdges.length];
    targets = new int[edges.length];
    Arrays.fill(edges, -1);
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != -1) {
        put(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private static int slot(long key, int mask) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
  }
}
