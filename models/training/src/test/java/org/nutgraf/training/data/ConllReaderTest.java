// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Span;

class ConllReaderTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    Path file = folder.resolve("set.conll");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return file;
  }

  @Test
  void readsDocumentsAndSentences() throws IOException {
    Path file =
        file(
            "-DOCSTART- O\n\nLena NNP B-PER\nMarwick NNP I-PER\n\nOslo\tB-LOC\n\n-DOCSTART- O\n\na O");
    List<LabelledDocument> documents = ConllReader.read(file);
    assertThat(documents)
        .extracting(LabelledDocument::id)
        .containsExactly("set.conll#1", "set.conll#2");
    assertThat(documents.get(0).sentences())
        .containsExactly(
            new LabelledSentence(List.of("Lena", "Marwick"), List.of("B-PER", "I-PER")),
            new LabelledSentence(List.of("Oslo"), List.of("B-LOC")));
  }

  @Test
  void nameBeginsWithB() throws IOException {
    assertThat(
            ConllReader.read(file("a I-PER\nb I-LOC\nc I-LOC\n")).get(0).sentences().get(0).tags())
        .containsExactly("B-PER", "B-LOC", "I-LOC");
  }

  @Test
  void faultNamesFileAndLine() throws IOException {
    Path bare = file("Oslo O\nOslo\n");
    assertThatThrownBy(() -> ConllReader.read(bare))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("set.conll:2");
    Path wrong = file("Oslo LOC\n");
    assertThatThrownBy(() -> ConllReader.read(wrong)).hasMessageContaining("was LOC");
  }

  @Test
  void writtenLabelsReadBack() throws IOException {
    LabelledDocument document =
        ConllReader.read(file("Lena B-PER\nMarwick I-PER\nleft O\nOslo B-LOC\n")).get(0);
    AnalyzedText text = document.analyzed();
    Mention person =
        new Mention(new Span(0, 12), "Lena Marwick", EntityType.PERSON, MentionKind.NAME, 1);
    Mention place = new Mention(new Span(18, 22), "Oslo", EntityType.PLACE, MentionKind.NAME, 1);
    StringWriter out = new StringWriter();
    ConllWriter.write(text, List.of(place, person), out);
    assertThat(ConllReader.read(file(out.toString())).get(0).sentences())
        .isEqualTo(document.sentences());
  }

  @Test
  void labelsOfDifferentSetsAreBroughtTogether() {
    EntityLabels labels = new EntityLabels(Set.of("ghanaian")::contains);
    LabelledSentence sentence =
        new LabelledSentence(
            List.of("Prime", "Minister", "Okoye", "met", "Ghanaian", "and", "Ghana", "today"),
            List.of("B-per", "I-per", "I-per", "O", "B-gpe", "O", "B-gpe", "B-tim"));
    assertThat(labels.convert(sentence).tags())
        .containsExactly("O", "O", "B-PER", "O", "B-MISC", "O", "B-LOC", "O");
    assertThat(
            labels
                .convert(new LabelledSentence(List.of("Mole", "Pier"), List.of("B-FAC", "I-FAC")))
                .tags())
        .containsExactly("B-LOC", "I-LOC");
  }
}
