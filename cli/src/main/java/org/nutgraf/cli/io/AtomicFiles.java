// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces files so that a reader, and a run that follows a kill, finds a file complete or as it
 * was before.
 */
public final class AtomicFiles {

  private AtomicFiles() {}

  /**
   * Writes a text file, UTF-8, without waiting for the disk: for the many files of a run that can
   * be repeated. After a loss of power the file may be empty.
   */
  static void replace(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    rename(part, file);
  }

  /** Writes a small text file, UTF-8, that also survives a loss of power. */
  public static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      channel.write(StandardCharsets.UTF_8.encode(text));
      channel.force(true);
    }
    move(part, file);
  }

  /** Gives a file that is on the disk another name, in place of what has that name. */
  public static void move(Path from, Path to) throws IOException {
    rename(from, to);
    forceFolder(to);
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Brings the new name itself to the disk, where the platform lets a folder be opened. */
  private static void forceFolder(Path file) {
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
