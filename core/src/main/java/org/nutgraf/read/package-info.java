// SPDX-License-Identifier: Apache-2.0
/**
 * Readers for articles: web pages, feeds, JSON lines, ninjs and plain text.
 *
 * <p>{@link org.nutgraf.read.ArticleReaders} opens all formats, and reads results back.
 */
package org.nutgraf.read;
