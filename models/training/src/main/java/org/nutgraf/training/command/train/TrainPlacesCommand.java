// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.command.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nutgraf.training.command.TableOption;
import org.nutgraf.training.data.ModelCard;
import org.nutgraf.training.table.PlaceTableBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nutgraf train places}. */
@Command(
    name = "places",
    description = "Rebuild the table of places from GeoNames, ISO 3166-2 and the supplements.")
final class TrainPlacesCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description =
          "Folder with names/places.tsv.gz and names/subdivisions.tsv; names and news in it show"
              + " which names are common words.")
  private Path data;

  @Mixin private TableOption output;

  @Override
  public Integer call() throws IOException {
    PlaceTableBuilder.build(data, Files.newOutputStream(output.file()));
    ModelCard.write(
        output.file(),
        Map.of(
            "name",
            "nutgraf-places",
            "version",
            "1",
            "licence",
            "CC-BY-4.0",
            "source",
            "nutgraf train places --data DIR -o"
                + " core/src/main/resources/org/nutgraf/internal/resource/places.bin",
            "description",
            "Towns of 1,000 people and more, subdivisions of ISO 3166-2 and islands with"
                + " country, subdivision, population, position and GeoNames id",
            "data",
            "GeoNames (geonames.org), CC-BY-4.0: attribute GeoNames; English names of"
                + " subdivisions of CLDR (Unicode-3.0) and codes of ISO 3166-2 (MIT list);"
                + " supplements of our own (Apache-2.0); which names are common words: counted"
                + " in lists of names (CC0-1.0) and in news, no text of which is included"));
    return 0;
  }
}
