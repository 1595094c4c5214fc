// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes each rail to a file of its own. The file of an unchanged rail is not touched, including
 * its modification time, so a site generator sees what changed and an interrupted run can be
 * repeated.
 */
public final class RailFiles implements RailSink {

  /** File systems reject longer names; the checksum of the id is used instead. */
  private static final int MAX_NAME = 200;

  private final Path folder;
  private final RailState state;

  public RailFiles(Path folder, RailState state) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.state = state;
  }

  @Override
  public void put(String id, String json) throws IOException {
    Path file = file(id);
    state.put(id, json);
    if (!Files.exists(file) || !Files.readString(file).equals(json)) {
      AtomicFiles.replace(file, json);
    }
  }

  /** Deletes the files of articles that are no longer in the index. */
  public void finish(List<String> ids) throws IOException {
    for (String gone : state.retain(ids)) {
      Files.deleteIfExists(file(gone));
    }
    state.save(ids);
  }

  private Path file(String id) {
    String name =
        URLEncoder.encode(id, StandardCharsets.UTF_8).replace("*", "%2A").replace(".", "%2E");
    return folder.resolve((name.length() > MAX_NAME ? RailState.checksum(id) : name) + ".json");
  }
}
