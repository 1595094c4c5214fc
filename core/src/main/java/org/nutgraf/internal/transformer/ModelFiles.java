// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.nutgraf.internal.math.Calibration;
import org.nutgraf.internal.resource.ArtifactResource;
import org.nutgraf.internal.resource.BundledResource;
import org.nutgraf.internal.wordpiece.WordPieceVocabulary;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.model.ModelNotFoundException;

/**
 * A stored model: the network, its vocabulary and its card.
 *
 * @param graph an ONNX file with inputs {@code pieces}, {@code casing} and {@code positions} and
 *     the output {@code scores}, log probabilities of {@link Labels}
 * @param vocabulary the WordPiece vocabulary
 * @param info identity and licence of the model
 * @param calibration calibrates the log-odds of a name's probability
 */
public record ModelFiles(
    byte[] graph, WordPieceVocabulary vocabulary, ModelInfo info, Calibration calibration) {

  /** Probabilities are clipped to [EPSILON, 1 - EPSILON] before their log-odds are taken. */
  public static final double EPSILON = 1e-7;

  private static final String FOLDER = "META-INF/nutgraf/";
  private static final String REMEDY =
      "add the artifact org.nutgraf:nutgraf-transformer-en to the class path; on the module path"
          + " also require the module org.nutgraf.transformer.en";

  /**
   * Reads the resources {@code name.onnx}, {@code name.pieces.txt} and {@code name.properties} of
   * the folder {@code META-INF/nutgraf}.
   *
   * @throws ModelNotFoundException if one is missing
   */
  public static ModelFiles ofResources(String name) {
    try (InputStream graph = open(name + ".onnx");
        InputStream card = open(name + ".properties");
        BufferedReader pieces =
            new BufferedReader(
                new InputStreamReader(open(name + ".pieces.txt"), StandardCharsets.UTF_8))) {
      Properties properties = BundledResource.properties(card);
      return new ModelFiles(
          graph.readAllBytes(),
          WordPieceVocabulary.readList(pieces),
          BundledResource.card(properties),
          new Calibration(
              Double.parseDouble(properties.getProperty("confidence.slope", "1")),
              0,
              Double.parseDouble(properties.getProperty("confidence.offset", "0"))));
    } catch (IOException e) {
      throw new UncheckedIOException("name model cannot be read: " + name, e);
    }
  }

  private static InputStream open(String resource) {
    return ArtifactResource.open(FOLDER + resource, REMEDY);
  }
}
