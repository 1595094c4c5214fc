// SPDX-License-Identifier: Apache-2.0
/**
 * Texts, spans and tokens.
 *
 * <p>Every span is a half-open range of UTF-16 units in {@link org.nutgraf.Article#text()}, the one
 * text of an article.
 */
package org.nutgraf.text;
