// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.internal.entity.StandardResolver;
import org.nutgraf.training.evaluate.AboutEvaluation;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.evaluate.SalienceEvaluation;
import picocli.CommandLine.Command;

/** {@code nutgraf evaluate salience}. */
@Command(
    name = "salience",
    description = "Compare salience with readers' ratings, and what articles are about with tags.",
    footerHeading = "%nExamples:%n",
    footer = {"  nutgraf evaluate salience --data DIR"})
final class EvaluateSalienceCommand extends EvaluateTask {

  @Override
  List<Figure> measure(EntityEngine engine, Path data) throws IOException {
    List<Figure> figures =
        new ArrayList<>(SalienceEvaluation.measure(data, engine, StandardResolver.english()));
    figures.addAll(AboutEvaluation.measure(data, engine, StandardResolver.english()));
    return figures;
  }
}
