// SPDX-License-Identifier: Apache-2.0
/**
 * Texts, spans, sentences and tokens.
 *
 * <p>Every span is a half-open range of UTF-16 code units in {@link org.nutgraf.Article#text()}.
 */
package org.nutgraf.text;
