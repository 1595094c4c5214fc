// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.crf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.nutgraf.internal.crf.NameLexicon;
import org.nutgraf.internal.resource.Sha256;

/**
 * Writes a checkpoint after every epoch, so that an interrupted run resumes and produces the same
 * bytes.
 *
 * <p>Each stage has one file, which is replaced atomically. It begins with a digest of everything
 * that the stage depends on; a checkpoint of other input is ignored. Checkpoints have some hundred
 * megabytes each and are deleted when the model is complete.
 */
final class TrainingState {

  private static final int MAGIC = 0x4E555443;

  private final Path folder;

  TrainingState(Path folder) {
    this.folder = folder;
  }

  private Path file(String stage) {
    return folder.resolve(stage + ".state");
  }

  /**
   * Restores the checkpoint of a stage.
   *
   * @return the number of completed epochs, 0 if there is no checkpoint for this input
   */
  int restore(String stage, byte[] input, CrfTrainer trainer) throws IOException {
    if (!Files.exists(file(stage))) {
      return 0;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file(stage)), 1 << 16))) {
      if (in.readInt() != MAGIC || !Arrays.equals(in.readNBytes(input.length), input)) {
        return 0;
      }
      int passes = in.readInt();
      trainer.read(in);
      return passes;
    }
  }

  void save(String stage, byte[] input, int passes, CrfTrainer trainer) throws IOException {
    Path part = folder.resolve(stage + ".state.part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
      out.writeInt(MAGIC);
      out.write(input);
      out.writeInt(passes);
      trainer.write(out);
    }
    Files.move(
        part, file(stage), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  void delete(String stage) throws IOException {
    Files.deleteIfExists(file(stage));
  }

  /** Returns a digest of a stage's input. */
  static byte[] digest(
      NameModelTrainer.Options options,
      int passes,
      NameLexicon lexicon,
      List<TrainingDocument> documents) {
    MessageDigest digest = Sha256.newDigest();
    digest.update((options + " " + passes).getBytes(StandardCharsets.UTF_8));
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest)))) {
      lexicon.write(out);
      for (TrainingDocument document : documents) {
        out.writeInt(document.set());
        out.writeFloat(document.weight());
        for (int s = 0; s < document.labels().length; s++) {
          for (int i = 0; i < document.labels()[s].length; i++) {
            out.writeInt(document.words().get(s).get(i).hashCode());
            out.writeByte(document.labels()[s][i]);
          }
          out.writeByte(-1);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to a digest cannot fail", e);
    }
    return digest.digest();
  }
}
