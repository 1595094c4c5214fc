// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import org.nutgraf.internal.math.Feature;

/** The features of the relatedness score: a constant and the parts of {@link Evidence}. */
public enum RelatednessFeature implements Feature {
  /** Always 1; its weight is the log-odds without evidence. */
  BIAS("bias"),

  /** {@link Evidence#lexical}. */
  LEXICAL("lexical"),

  /** {@link Evidence#containment}. */
  CONTAINMENT("containment"),

  /** {@link Evidence#semantic}. */
  SEMANTIC("semantic"),

  /** {@link Evidence#entity}. */
  ENTITY("entity"),

  /** {@link Evidence#country}. */
  COUNTRY("country"),

  /** {@link Evidence#topic}. */
  TOPIC("topic");

  private final String key;

  RelatednessFeature(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
