// SPDX-License-Identifier: Apache-2.0
/**
 * Related articles: scoring a pair, searching an index, and selecting links for readers.
 *
 * <p>{@link org.nutgraf.related.Relatedness} compares two articles, {@link
 * org.nutgraf.related.ArticleIndex} finds related ones, and {@link org.nutgraf.related.Rail}
 * selects the links to show.
 */
package org.nutgraf.related;
