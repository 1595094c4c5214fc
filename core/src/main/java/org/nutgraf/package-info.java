// SPDX-License-Identifier: Apache-2.0
/**
 * The main entry point: an {@link org.nutgraf.Enricher} turns an {@link org.nutgraf.Article} into
 * an {@link org.nutgraf.EnrichedArticle}.
 *
 * <p>One enricher can be shared by all threads of an application. {@link
 * org.nutgraf.SharedEnricher} provides one per process in a cluster.
 */
package org.nutgraf;
