// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

/** Makes {@linkplain EntityResolver resolvers}. */
public final class EntityResolvers {

  private EntityResolvers() {}

  /** Returns the resolver for English, the same for every engine. */
  public static EntityResolver standard() {
    return new StandardResolver();
  }
}
