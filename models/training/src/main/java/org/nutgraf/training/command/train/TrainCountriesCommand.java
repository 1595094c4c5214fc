// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nutgraf.training.command.TableOption;
import org.nutgraf.training.table.CountryTableBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nutgraf train countries}. */
@Command(
    name = "countries",
    description = "Rebuild the table of countries from open sources and the project's supplement.")
final class TrainCountriesCommand implements Callable<Integer> {

  @Option(
      names = "--sources",
      required = true,
      paramLabel = "DIR",
      description = "Folder with country-codes.csv, factbook-*.jsonl and cldr-territories-en.json.")
  private Path sources;

  @Mixin private TableOption output;

  @Override
  public Integer call() throws IOException {
    Files.writeString(output.file(), CountryTableBuilder.build(sources), StandardCharsets.UTF_8);
    return 0;
  }
}
