// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nutgraf.Enricher;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.evaluate.Figure;
import org.nutgraf.evaluate.RelatedEvaluation;
import picocli.CommandLine.Command;

/** {@code nutgraf evaluate related}: relatedness against people's judgements. */
@Command(name = "related", description = "Measure the relatedness score and the rail.")
final class EvaluateRelatedCommand extends EvaluateTask {

  @Override
  List<Figure> measure(EntityEngine engine, Path data) throws IOException {
    try (Enricher enricher = Enricher.builder().engine(engine).build()) {
      return RelatedEvaluation.run(enricher, data);
    }
  }
}
