// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

/** Gives the features of the tokens of one document; belongs to one thread. */
public interface TokenFeatures {

  /**
   * Writes a token's features into {@code into}, which has room for {@link
   * NameFeatures#MAX_FEATURES}.
   *
   * @return how many they are
   */
  int extract(int token, int[] into);
}
