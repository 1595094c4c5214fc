// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.internal.entity.StandardResolver;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.evaluate.SeedEvaluation;
import picocli.CommandLine.Command;

/** {@code nutgraf evaluate seed}. */
@Command(
    name = "seed",
    description = {
      "Measure entities, mentions and countries on one hand-labelled news page.",
      "The page is the project's acceptance test: seed/gold.json in the labelled data lists what a"
          + " correct result must contain."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  nutgraf evaluate seed --data DIR"})
final class EvaluateSeedCommand extends EvaluateTask {

  @Override
  List<Figure> measure(EntityEngine engine, Path data) throws IOException {
    return SeedEvaluation.measure(data, engine, StandardResolver.english());
  }
}
