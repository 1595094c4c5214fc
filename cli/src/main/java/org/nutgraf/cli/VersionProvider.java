// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the jar's manifest. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = VersionProvider.class.getPackage().getImplementationVersion();
    return new String[] {"nutgraf " + (version == null ? "development" : version)};
  }
}
