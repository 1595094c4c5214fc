// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.nutgraf.Enricher;
import org.nutgraf.Stage;
import org.nutgraf.model.ModelInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code nutgraf models}: lists the models in use. */
@Command(
    name = "models",
    description = "List the models in use with name, version, licence, checksum and source.",
    footerHeading = "%nExamples:%n",
    footer = {"  nutgraf models"})
final class ModelsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private EnricherOptions enricher;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Enricher loaded = enricher.open()) {
      for (Stage stage : Stage.values()) {
        ModelInfo model = loaded.models().get(stage);
        if (model != null) {
          print(model, out);
        }
      }
    }
    out.flush();
    return 0;
  }

  private static void print(ModelInfo model, PrintWriter out) {
    out.println(model.id());
    out.println("  licence      " + model.licence());
    out.println("  sha256       " + (model.sha256().isEmpty() ? "-" : model.sha256()));
    out.println("  source       " + model.source());
    out.println("  description  " + model.description());
  }
}
