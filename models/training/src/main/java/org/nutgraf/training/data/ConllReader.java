// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads labelled files in the format of the CoNLL shared tasks: a token and its IOB2 tag on each
 * line, a blank line after each sentence, a line {@code -DOCSTART- O} before each document. Columns
 * between the first and the last are ignored.
 */
public final class ConllReader {

  private static final String DOCUMENT_START = "-DOCSTART-";

  private ConllReader() {}

  /**
   * Reads a file.
   *
   * @return its non-empty documents in order; ids consist of the file's name and a number from 1
   * @throws IOException if the file cannot be read, is not UTF-8, or has a line without a tag; the
   *     message states file and line
   */
  public static List<LabelledDocument> read(Path file) throws IOException {
    Reader reader = new Reader(file);
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        reader.line(line);
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IOException("file is not UTF-8: " + file, e);
    }
    reader.endDocument();
    return List.copyOf(reader.documents);
  }

  private static final class Reader {
    private final Path file;
    private final List<LabelledDocument> documents = new ArrayList<>();
    private final List<LabelledSentence> sentences = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private int number;

    Reader(Path file) {
      this.file = file;
    }

    void line(String line) throws IOException {
      number++;
      if (line.isBlank()) {
        endSentence();
      } else if (line.startsWith(DOCUMENT_START)) {
        endDocument();
      } else {
        String stripped = line.strip();
        int first = stripped.indexOf(' ') < 0 ? stripped.indexOf('\t') : stripped.indexOf(' ');
        int last = Math.max(stripped.lastIndexOf(' '), stripped.lastIndexOf('\t'));
        if (first < 0) {
          throw new IOException("line must be a token and a tag: " + file + ":" + number);
        }
        tokens.add(stripped.substring(0, first));
        tags.add(tag(stripped.substring(last + 1)));
      }
    }

    private String tag(String tag) throws IOException {
      if (!tag.equals("O")
          && !((tag.startsWith("B-") || tag.startsWith("I-")) && tag.length() > 2)) {
        throw new IOException("tag must be O, B-… or I-…, was " + tag + ": " + file + ":" + number);
      }
      String label = LabelledSentence.label(tag);
      boolean continues =
          !tags.isEmpty() && LabelledSentence.label(tags.get(tags.size() - 1)).equals(label);
      return tag.startsWith("I-") && !continues ? "B-" + label : tag;
    }

    private void endSentence() {
      if (!tokens.isEmpty()) {
        sentences.add(new LabelledSentence(tokens, tags));
        tokens.clear();
        tags.clear();
      }
    }

    void endDocument() {
      endSentence();
      if (!sentences.isEmpty()) {
        String id = file.getFileName() + "#" + (documents.size() + 1);
        documents.add(new LabelledDocument(id, sentences));
        sentences.clear();
      }
    }
  }
}
