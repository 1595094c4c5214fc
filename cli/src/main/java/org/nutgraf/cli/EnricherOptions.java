// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.nutgraf.Enricher;
import org.nutgraf.entity.Authority;
import org.nutgraf.training.command.EngineOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that enriches: name finder, topics, authority file, home country. */
final class EnricherOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private EngineOption engine;

  @Mixin private TopicOptions topics;

  @Option(
      names = "--authority",
      paramLabel = "FILE",
      description =
          "Authority file with your own entities, one per line, in tab-separated columns: id, name,"
              + " type, aliases separated by |, flags (always, never, ban). See nutgraf tags.")
  private Optional<Path> authority = Optional.empty();

  @Option(
      names = "--home",
      paramLabel = "CODE",
      description =
          "Home country of the site as an ISO 3166-1 code such as PA; it resolves expressions such as"
              + " \"the capital\".")
  private Optional<String> home = Optional.empty();

  /**
   * Loads the models and returns an enricher; the caller closes it.
   *
   * @throws IOException if a file that an option names cannot be read
   */
  Enricher open() throws IOException {
    Enricher.Builder builder = Enricher.builder().engine(engine::load);
    if (authority.isPresent()) {
      builder.authority(Authority.read(authority.get()));
    }
    try {
      home.ifPresent(builder::home);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
    }
    return topics.addTo(builder).build();
  }
}
