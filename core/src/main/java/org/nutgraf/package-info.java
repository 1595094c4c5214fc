// SPDX-License-Identifier: Apache-2.0
/**
 * The front door: an {@link org.nutgraf.Article} goes into an {@link org.nutgraf.Enricher}, an
 * {@link org.nutgraf.EnrichedArticle} comes out.
 *
 * <p>One enricher serves a whole application and all its threads. {@link
 * org.nutgraf.SharedEnricher} holds one in each process of a cluster.
 */
package org.nutgraf;
