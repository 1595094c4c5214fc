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

/** The options of every command that enriches: the name finder and what is the site's own. */
final class EnricherOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private EngineOption engine;

  @Mixin private TopicOptions topics;

  @Option(
      names = "--authority",
      paramLabel = "FILE",
      description =
          "The site's own entities, one a line: id, name, type, aliases divided by |, flags"
              + " (always, never, ban), divided by tabs.")
  private Optional<Path> authority = Optional.empty();

  @Option(
      names = "--home",
      paramLabel = "CODE",
      description = "ISO 3166-1 code of the country where the site is, such as PA.")
  private Optional<String> home = Optional.empty();

  /**
   * Loads the models and returns the enricher, which the caller closes.
   *
   * @throws IOException if a file that an option names cannot be read
   */
  Enricher open() throws IOException {
    Enricher.Builder builder = Enricher.builder().engine(engine.load());
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
