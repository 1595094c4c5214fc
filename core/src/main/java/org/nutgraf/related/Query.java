// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.related;

import org.nutgraf.EnrichedArticle;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.internal.related.TermWeights;

/** The article being read, with what of it the candidates are held against. */
record Query(EnrichedArticle article, TermWeights terms, Profile profile) {}
