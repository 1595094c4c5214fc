// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import org.nutgraf.EnrichedArticle;

/** The article being read, with what of it the candidates are held against. */
public record Query(EnrichedArticle article, TermWeights terms, Profile profile) {}
