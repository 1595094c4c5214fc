// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.resource;

import java.io.InputStream;
import org.nutgraf.model.ModelNotFoundException;

/**
 * Opens models that lie in artifacts of their own.
 *
 * <p>They are looked up by class loader, not by class: on the module path a class sees only the
 * resources of its own module, a class loader those of all, as long as their folder is no package
 * name, which the root and {@code META-INF} are not.
 */
public final class ArtifactResource {

  private ArtifactResource() {}

  /**
   * Opens a resource of another jar.
   *
   * @param resource path from the root of the jar, without a slash before it
   * @param remedy what to do where it is missing, for the message
   * @throws ModelNotFoundException if no jar has it
   */
  public static InputStream open(String resource, String remedy) {
    InputStream in = ArtifactResource.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new ModelNotFoundException(resource, remedy);
    }
    return in;
  }
}
