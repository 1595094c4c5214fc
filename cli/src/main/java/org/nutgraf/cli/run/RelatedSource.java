// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.related.RelatedArticle;

/** Supplies the related articles of an article; called from several threads. */
public interface RelatedSource {

  /** Returns the related articles, best first, or empty to omit them from the result. */
  Optional<List<RelatedArticle>> of(EnrichedArticle article) throws IOException;
}
