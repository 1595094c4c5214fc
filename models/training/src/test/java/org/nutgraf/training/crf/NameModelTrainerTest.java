// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.internal.crf.CrfTagger;
import org.nutgraf.internal.crf.NameModel;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.training.crf.NameModelTrainer.Document;
import org.nutgraf.training.crf.NameModelTrainer.Options;
import org.nutgraf.training.crf.NameModelTrainer.Sentence;

class NameModelTrainerTest {

  private static final List<String> FORENAMES = List.of("Ada", "Bo", "Cara", "Dan", "Eva", "Finn");
  private static final List<String> SURNAMES = List.of("Moss", "Ruud", "Silva", "Tan", "Voss");
  private static final List<String> TOWNS = List.of("Arden", "Belmora", "Corvia", "Dunwick");
  private static final Options SMALL = new Options(3, 3, 0.2, 14, 0.01);

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<Document> documents() {
    Random random = new Random(11);
    List<Document> documents = new ArrayList<>();
    for (int d = 0; d < 60; d++) {
      List<Sentence> sentences = new ArrayList<>();
      for (int s = 0; s < 6; s++) {
        List<String> tokens =
            List.of(
                any(random, FORENAMES),
                any(random, SURNAMES),
                "flew",
                "to",
                any(random, TOWNS),
                ".");
        sentences.add(new Sentence(tokens, List.of("B-PER", "I-PER", "O", "O", "B-LOC", "O")));
        sentences.add(
            new Sentence(
                List.of("The", any(random, TOWNS), "Council", "said", "so", "."),
                List.of("O", "B-ORG", "I-ORG", "O", "O", "O")));
      }
      // A third is as a teacher labels that does not know MISC.
      documents.add(new Document(1, 1, d % 3 > 0, sentences));
    }
    return documents;
  }

  private static byte[] train(Path work, Options options, Consumer<String> progress)
      throws IOException {
    List<List<String>> corpus = new ArrayList<>();
    documents().forEach(d -> d.sentences().forEach(sentence -> corpus.add(sentence.tokens())));
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    new NameModelTrainer(options, progress)
        .train(corpus, Map.of("ada", 1), documents(), Files.createDirectories(work), model);
    return model.toByteArray();
  }

  private static byte[] train(Path work) throws IOException {
    return train(work, SMALL, line -> {});
  }

  @Test
  void learnsWhatItIsShown(@TempDir Path folder) throws IOException {
    NameModel model = NameModel.read(new ByteArrayInputStream(train(folder)));
    CrfTagger tagger = new CrfTagger(model, new ModelInfo("test", "1", "", "", "", ""));
    List<Mention> mentions =
        tagger.tag(
            NameModelTrainer.analyzer()
                .analyze("Eva Tan flew to Corvia. The Arden Council said so."));
    assertThat(mentions)
        .extracting(Mention::text, Mention::type)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Eva Tan", EntityType.PERSON),
            org.assertj.core.groups.Tuple.tuple("Corvia", EntityType.PLACE),
            org.assertj.core.groups.Tuple.tuple("Arden Council", EntityType.ORGANIZATION));
    assertThat(mentions).allSatisfy(m -> assertThat(m.confidence()).isGreaterThan(0.5));
  }

  @Test
  void sameSeedGivesSameBytesAlsoFromKeptClusters(@TempDir Path folder) throws IOException {
    Path a = folder.resolve("a");
    Path b = folder.resolve("b");
    byte[] first = train(a);
    assertThat(train(b)).isEqualTo(first);
    assertThat(Files.readString(b.resolve("clusters.tsv")))
        .isEqualTo(Files.readString(a.resolve("clusters.tsv")));
    assertThat(train(a)).isEqualTo(first);
  }

  @Test
  void otherSeedGivesOtherBytes(@TempDir Path folder) throws IOException {
    assertThat(train(folder, new Options(4, 3, 0.2, 14, 0.01), line -> {}))
        .isNotEqualTo(train(folder));
  }

  /** Breaks the run off at a line of progress, starts it again, and expects the same model. */
  @ParameterizedTest
  @ValueSource(strings = {"misc: pass 2/2", "weights: pass 1/3", "weights: pass 3/3", "fold-2: "})
  void runThatWasBrokenOffGoesOnToTheSameModel(String where, @TempDir Path folder)
      throws IOException {
    byte[] whole = train(folder.resolve("whole"));
    Path work = folder.resolve("broken");
    assertThatThrownBy(
            () ->
                train(
                    work,
                    SMALL,
                    line -> {
                      if (line.startsWith(where)) {
                        throw new IllegalStateException("broken off");
                      }
                    }))
        .hasMessage("broken off");
    List<String> lines = new ArrayList<>();
    assertThat(train(work, SMALL, lines::add)).isEqualTo(whole);
    assertThat(lines).anyMatch(line -> line.contains("resuming after pass"));
    assertThat(lines).noneMatch(line -> line.startsWith("misc: pass 1/2"));
    try (Stream<Path> kept = Files.list(work)) {
      assertThat(kept).extracting(p -> p.getFileName().toString()).containsExactly("clusters.tsv");
    }
  }

  @Test
  void stateOfOtherInputIsNotUsed(@TempDir Path folder) throws IOException {
    Options other = new Options(4, 3, 0.2, 14, 0.01);
    byte[] whole = train(folder.resolve("whole"), other, line -> {});
    Path work = folder.resolve("broken");
    assertThatThrownBy(
            () ->
                train(
                    work,
                    SMALL,
                    line -> {
                      if (line.startsWith("weights: pass 2/3")) {
                        throw new IllegalStateException("broken off");
                      }
                    }))
        .hasMessage("broken off");
    Files.copy(
        folder.resolve("whole").resolve("clusters.tsv"),
        work.resolve("clusters.tsv"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(train(work, other, line -> {})).isEqualTo(whole);
  }

  @Test
  void writtenModelReadsBackTheSame(@TempDir Path folder) throws IOException {
    byte[] bytes = train(folder);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    NameModel.read(new ByteArrayInputStream(bytes)).write(again);
    assertThat(again.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void brokenModelIsRefused(@TempDir Path folder) throws IOException {
    byte[] whole = train(folder);
    for (int length : List.of(0, 5, 40, whole.length / 2)) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(part)))
          .isInstanceOf(IOException.class);
    }
    Random random = new Random(2);
    for (int i = 0; i < 50; i++) {
      byte[] noise = new byte[200];
      random.nextBytes(noise);
      noise[0] = 0x4E;
      noise[1] = 0x55;
      noise[2] = 0x54;
      noise[3] = 0x4E;
      System.arraycopy(new byte[] {0, 0, 0, 3}, 0, noise, 4, 4);
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
        zip.write(noise);
      }
      assertThatThrownBy(() -> NameModel.read(new ByteArrayInputStream(zipped.toByteArray())))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void wrongInputIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Options(1, 0, 0, 14, 0))
        .withMessage("passes must be >= 1, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Document(1, 0, true, List.of()))
        .withMessage("weight must be in (0, 10], was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sentence(List.of("a"), List.of()))
        .withMessage("there must be one tag for each of 1 tokens, were 0");
  }
}
