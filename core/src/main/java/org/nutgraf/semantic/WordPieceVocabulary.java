// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.semantic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The word pieces of a BERT model, found by longest match.
 *
 * <p>The pieces are kept in two tries, one of pieces that begin a word and one of those that go on
 * ("##ing"), with all edges in one open-addressed table. A look-up reads at most as many characters
 * as the longest piece has, so a word of n characters costs O(n × longest piece) whatever it is.
 *
 * <p>The pieces come from the {@code tokenizer.json} beside the model, read as a stream of tokens:
 * it lies in the model's own artifact, so piece numbers and weights cannot come apart, and a
 * conforming reader of JSON is on the class path already. No JSON type leaves this class.
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
   * @throws IOException if the file is not the description of a word-piece tokenizer
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
   * Reads a list of pieces, one in a line, numbered from 0.
   *
   * @throws IOException if it cannot be read or is no such list
   */
  public static WordPieceVocabulary readList(BufferedReader in) throws IOException {
    WordPieceVocabulary vocabulary = new WordPieceVocabulary();
    for (String piece = in.readLine(); piece != null; piece = in.readLine()) {
      if (vocabulary.pieces == MAX_PIECES) {
        throw new IOException("there must be at most " + MAX_PIECES + " word pieces");
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
        throw new IOException("word piece must have a number, was \"" + piece + "\"");
      }
      int id = json.getIntValue();
      if (id < 0 || id >= MAX_PIECES || ++pieces > MAX_PIECES) {
        throw new IOException("word piece number must be in [0, " + MAX_PIECES + "), was " + id);
      }
      add(piece, id);
    }
  }

  private void check() throws IOException {
    if (unknown == NONE || classification == NONE || separator == NONE) {
      throw new IOException("tokenizer must have the pieces [UNK], [CLS] and [SEP]");
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
        cased |= !isMark(piece) && piece.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
        pieceOfNode[node] = id;
      }
    }
  }

  /** Tells whether a piece is one of the model's own, such as "[MASK]". */
  private static boolean isMark(String piece) {
    return piece.length() > 2 && piece.startsWith("[") && piece.endsWith("]");
  }

  /**
   * Tells whether there are pieces with Latin capital letters, as cased models have; a sign such as
   * "ℝ" is in uncased ones too.
   */
  public boolean isCased() {
    return cased;
  }

  /** Returns how many pieces there are. */
  public int size() {
    return pieces;
  }

  /** Returns the piece for a word that cannot be put together. */
  public int unknown() {
    return unknown;
  }

  /** Returns the piece that opens every text, whose vector stands for the whole text. */
  public int classification() {
    return classification;
  }

  /** Returns the piece that closes every text. */
  public int separator() {
    return separator;
  }

  /**
   * Finds the longest piece at {@code from}.
   *
   * @return its length in the upper and its number in the lower 32 bits, or {@link #NONE}
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
