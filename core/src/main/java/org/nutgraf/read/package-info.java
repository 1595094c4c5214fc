// SPDX-License-Identifier: Apache-2.0
/**
 * Readers of articles: pages, feeds, JSON lines, ninjs, plain text.
 *
 * <p>{@link org.nutgraf.read.ArticleReaders} opens them all, and reads results back.
 */
package org.nutgraf.read;
