// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.transformer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.model.ModelNotFoundException;
import org.nutgraf.semantic.WordPieceVocabulary;

/**
 * A model as it is stored: the network, its word pieces and its card.
 *
 * @param graph an ONNX file with inputs {@code pieces}, {@code casing} and {@code positions} and
 *     the output {@code scores}, log probabilities of {@link Labels}
 * @param vocabulary the word pieces, by number
 * @param info what the model is
 * @param calibration correction of probabilities
 */
record ModelFiles(
    byte[] graph, WordPieceVocabulary vocabulary, ModelInfo info, Calibration calibration) {

  private static final String REMEDY =
      "add the artifact org.nutgraf:nutgraf-transformer-en to the class path";

  /**
   * A logistic curve over the log-odds of a name.
   *
   * @param slope more than 0
   * @param offset added, in log-odds
   */
  record Calibration(double slope, double offset) {

    /** Returns how sure to be of a name of probability {@code p}, in [0, 1]. */
    double apply(double p) {
      double bounded = Math.min(1 - 1e-7, Math.max(1e-7, p));
      return 1 / (1 + Math.exp(-slope * Math.log(bounded / (1 - bounded)) - offset));
    }
  }

  /**
   * Reads the resources {@code name.onnx}, {@code name.pieces.txt} and {@code name.properties}.
   *
   * @param owner class whose package holds them
   * @throws ModelNotFoundException if one is not there
   */
  static ModelFiles ofResources(Class<?> owner, String name) {
    try (InputStream graph = open(owner, name + ".onnx");
        InputStream card = open(owner, name + ".properties");
        BufferedReader pieces =
            new BufferedReader(
                new InputStreamReader(open(owner, name + ".pieces.txt"), StandardCharsets.UTF_8))) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(card, StandardCharsets.UTF_8));
      return new ModelFiles(
          graph.readAllBytes(),
          WordPieceVocabulary.readList(pieces),
          ModelInfo.fromCard(owner, name + ".properties"),
          new Calibration(
              Double.parseDouble(properties.getProperty("confidence.slope", "1")),
              Double.parseDouble(properties.getProperty("confidence.offset", "0"))));
    } catch (IOException e) {
      throw new UncheckedIOException("name model cannot be read: " + name, e);
    }
  }

  private static InputStream open(Class<?> owner, String resource) {
    InputStream in = owner.getResourceAsStream(resource);
    if (in == null) {
      throw new ModelNotFoundException(resource, REMEDY);
    }
    return in;
  }
}
