// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.internal.entity.StandardResolver;
import org.nutgraf.training.evaluate.CountryEvaluation;
import org.nutgraf.training.evaluate.Figure;
import picocli.CommandLine.Command;

/** {@code nutgraf evaluate countries}. */
@Command(
    name = "countries",
    description = "Measure the detection of the countries where a story takes place.",
    footerHeading = "%nExamples:%n",
    footer = {"  nutgraf evaluate countries --data DIR"})
final class EvaluateCountriesCommand extends EvaluateTask {

  @Override
  List<Figure> measure(EntityEngine engine, Path data) throws IOException {
    return CountryEvaluation.measure(data, engine, StandardResolver.english());
  }
}
