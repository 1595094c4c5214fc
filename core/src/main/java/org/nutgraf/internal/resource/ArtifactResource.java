// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.resource;

import java.io.InputStream;
import org.nutgraf.model.ModelNotFoundException;

/**
 * Opens models that are in separate artifacts.
 *
 * <p>They are looked up by class loader rather than by class: on the module path a class finds only
 * the resources of its own module, whereas a class loader finds those of all modules in folders
 * that are not package names, such as the root and {@code META-INF}.
 */
public final class ArtifactResource {

  private ArtifactResource() {}

  /**
   * Opens a resource of another jar.
   *
   * @param resource path from the root of the jar, without a leading slash
   * @param remedy what to do if it is missing, for the exception message
   * @throws ModelNotFoundException if no jar contains the resource
   */
  public static InputStream open(String resource, String remedy) {
    InputStream in = ArtifactResource.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new ModelNotFoundException(resource, remedy);
    }
    return in;
  }
}
