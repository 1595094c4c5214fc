// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.crf;

/** Extracts the features of the tokens of one document. Not thread-safe. */
public interface TokenFeatures {

  /**
   * Writes a token's features into {@code into}, whose length is at least {@link
   * NameFeatures#MAX_FEATURES}.
   *
   * @return the number of features
   */
  int extract(int token, int[] into);
}
