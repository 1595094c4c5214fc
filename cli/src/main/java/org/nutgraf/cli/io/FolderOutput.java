// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An output folder that gets its name only when it is complete. */
public final class FolderOutput implements Closeable {

  private final Path target;
  private final Path part;
  private boolean committed;

  private FolderOutput(Path target, Path part) {
    this.target = target;
    this.part = part;
  }

  /**
   * Creates a temporary folder next to {@code target} to write into.
   *
   * @throws IOException if the target is not empty; it is never overwritten
   */
  public static FolderOutput open(Path target) throws IOException {
    Path folder = target.toAbsolutePath().normalize();
    Path parent = folder.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new IOException("parent of the output folder must exist; create it: " + parent);
    }
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new IOException(
          "output must be a new or empty folder; delete it or choose another: " + folder);
    }
    String name = folder.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    return new FolderOutput(folder, Files.createDirectory(folder.resolveSibling(name)));
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Returns the folder to write into. */
  public Path folder() {
    return part;
  }

  /** Gives the complete folder its final name. */
  public void commit() throws IOException {
    Path real = Files.exists(target) ? target.toRealPath() : target;
    Files.deleteIfExists(real);
    Files.move(part, real);
    committed = true;
  }

  @Override
  public void close() throws IOException {
    if (committed) {
      return;
    }
    List<Path> written;
    try (Stream<Path> files = Files.walk(part)) {
      written = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : written) {
      Files.delete(file);
    }
  }
}
