// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nutgraf.training.command.TableOption;
import org.nutgraf.training.table.CityTableBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nutgraf train cities}. */
@Command(name = "cities", description = "Rebuild the table of cities from a GeoNames extract.")
final class TrainCitiesCommand implements Callable<Integer> {

  @Option(
      names = "--source",
      required = true,
      paramLabel = "FILE",
      description = "Tab-separated file: name, country code, region code, population.")
  private Path source;

  @Mixin private TableOption output;

  @Override
  public Integer call() throws IOException {
    Files.writeString(output.file(), CityTableBuilder.build(source), StandardCharsets.UTF_8);
    return 0;
  }
}
