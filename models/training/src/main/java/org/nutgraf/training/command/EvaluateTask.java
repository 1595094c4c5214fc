// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.evaluate.FigureTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the subcommands of {@code evaluate} share: the data, the engine, and the table printed. */
abstract class EvaluateTask implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the labelled data.")
  private Path data;

  @Mixin private EngineOption engine;

  /** Measures one task. */
  abstract List<Figure> measure(EntityEngine engine, Path data) throws IOException;

  @Override
  public final Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(FigureTable.markdown(measure(engine.load(), data)));
    out.flush();
    return 0;
  }
}
