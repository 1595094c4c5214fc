// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.training.crf.NameModelTrainer;
import org.nutgraf.training.entity.EntityTraining;
import org.nutgraf.training.entity.NameLists;

class HeldOutTest {

  private static final String WORDS =
      "the harbour council of the small town voted on tuesday to mend the old pier before the next"
          + " storm comes in from the north and to ask the ministry for the money";

  @Test
  void documentIsRecognisedByItsWording(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("dev.conll"), WORDS.replace(" ", " O\n") + " O\n");
    HeldOut heldOut = HeldOut.read(folder);
    assertThat(heldOut.contains("By our staff. " + WORDS.replace("town voted", "Town, voted")))
        .isTrue();
    assertThat(heldOut.contains("the harbour council of the small town voted on a new mayor"))
        .isFalse();
    assertThat(heldOut.contains("")).isFalse();
  }

  @Test
  void missingFolderHoldsNothing(@TempDir Path folder) throws IOException {
    assertThat(HeldOut.read(folder.resolve("none")).contains(WORDS)).isFalse();
  }

  @Test
  void neitherLabelledNorTeacherLabelledTextIsLearntFromWhenHeldOut(@TempDir Path folder)
      throws IOException {
    Path dev = Files.createDirectory(folder.resolve("dev"));
    Files.writeString(dev.resolve("dev.conll"), WORDS.replace(" ", " O\n") + " O\n");
    EntityTraining training =
        new EntityTraining(NameLists.read(folder), HeldOut.read(dev), line -> {});
    training.addLabelled(dev.resolve("dev.conll"), 1, 1, true);
    assertThat(training.leftOut()).isEqualTo(1);
    String other = "A ferry of the Arden Line ran aground off Belmora, and nobody was hurt.";
    training.addUnlabelled(
        "news",
        List.of("Today " + WORDS + ".", other).iterator(),
        9,
        NameModelTrainer.analyzer(),
        OpenNlp.english().tagger(),
        folder,
        9,
        0.3);
    assertThat(training.leftOut()).isEqualTo(2);
    assertThat(training.texts()).singleElement().asString().startsWith("A ferry of the Arden");
    training.addClusterTexts(
        List.of(other, "Today " + WORDS + ".").iterator(), 2, NameModelTrainer.analyzer());
    assertThat(training.leftOut()).isEqualTo(3);
  }

  /** Every measuring document is refused, and no document that passes shares its wording. */
  @Test
  void noDevDocumentIsAmongTheTrainingDocuments() throws IOException {
    Path data = Path.of(System.getProperty("nutgraf.data", ""), "entities");
    Assumptions.assumeTrue(Files.isDirectory(data.resolve("dev")), "labelled data are not there");
    HeldOut heldOut = HeldOut.read(data.resolve("dev"));
    for (String set : List.of("reuters2020", "worldwide", "conll2003-test-corrected", "wikigold")) {
      List<LabelledDocument> dev = ConllReader.read(data.resolve("dev").resolve(set + ".conll"));
      assertThat(dev.stream().filter(d -> d.sentences().size() > 3))
          .allMatch(document -> heldOut.contains(HeldOut.words(document)));
    }
    EntityTraining training =
        new EntityTraining(NameLists.read(data.getParent()), heldOut, line -> {});
    Path train = data.resolve("train");
    training.addLabelled(train.resolve("conll2003.conll"), 1, 1, true);
    training.addLabelled(train.resolve("worldwide.conll"), 2, 1, true);
    int all =
        ConllReader.read(train.resolve("conll2003.conll")).size()
            + ConllReader.read(train.resolve("worldwide.conll")).size();
    assertThat(training.texts()).hasSize(all - training.leftOut());
    assertThat(training.texts()).noneMatch(heldOut::contains);
  }
}
