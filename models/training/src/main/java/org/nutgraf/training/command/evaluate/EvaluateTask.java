// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.training.command.DataOption;
import org.nutgraf.training.command.EngineOption;
import org.nutgraf.training.evaluate.Figure;
import org.nutgraf.training.evaluate.FigureTable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Base of the subcommands that measure one engine on one task and print a table. */
abstract class EvaluateTask implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Mixin private EngineOption engine;

  /** Returns the figures of this task. */
  abstract List<Figure> measure(EntityEngine engine, Path data) throws IOException;

  @Override
  public final Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.print(FigureTable.markdown(measure(engine.load(), data.folder())));
    out.flush();
    return 0;
  }
}
