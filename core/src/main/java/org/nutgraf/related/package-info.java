// SPDX-License-Identifier: Apache-2.0
/**
 * Related articles: a score for two, an index of many, a rail for readers.
 *
 * <p>{@link org.nutgraf.related.Relatedness} compares, {@link org.nutgraf.related.ArticleIndex}
 * finds, {@link org.nutgraf.related.Rail} chooses what to offer.
 */
package org.nutgraf.related;
