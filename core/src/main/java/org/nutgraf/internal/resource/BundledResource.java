// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.model.ModelNotFoundException;

/**
 * Reads the models, tables and model cards in the package of this class, in the library's own jar.
 */
public final class BundledResource {

  private BundledResource() {}

  /** Parses a resource. */
  @FunctionalInterface
  public interface Parser<T> {

    /** Parses the stream, which is closed by the caller. */
    T parse(InputStream in) throws IOException;
  }

  /**
   * Reads a resource.
   *
   * @throws ModelNotFoundException if there is no resource with this name
   * @throws UncheckedIOException if the resource is corrupt
   */
  public static <T> T read(String name, Parser<T> parser) {
    try (InputStream in = BundledResource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw stripped(name);
      }
      return parser.parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException("resource cannot be read: " + name, e);
    }
  }

  /** Returns the exception for a missing bundled resource or a missing part of one. */
  public static ModelNotFoundException stripped(String what) {
    return new ModelNotFoundException(
        what, "use the complete nutgraf-core artifact; its resources were stripped");
  }

  /**
   * Returns the head of a model card: a UTF-8 properties file with the keys {@code name}, {@code
   * version}, {@code sha256}, {@code licence}, {@code source} and {@code description}; other keys
   * are ignored.
   */
  public static ModelInfo card(String name) {
    return read(name, in -> card(properties(in)));
  }

  /** Returns the head of a parsed model card. */
  public static ModelInfo card(Properties card) {
    return new ModelInfo(
        card.getProperty("name", ""),
        card.getProperty("version", ""),
        card.getProperty("sha256", ""),
        card.getProperty("licence", ""),
        card.getProperty("source", ""),
        card.getProperty("description", ""));
  }

  /** Reads UTF-8 properties. */
  public static Properties properties(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return properties;
  }
}
