// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.related;

import org.nutgraf.EnrichedArticle;

/** The query article, with the features that candidates are compared with. */
public record Query(EnrichedArticle article, TermWeights terms, Profile profile) {}
