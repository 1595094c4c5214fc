// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.entity.EntityType;

class TaggedArticleTest {

  private static final String VALID =
      "{'id':'a','title':'Calm','body':'Oslo slept.','entities':[{'name':'Oslo','type':'PLACE',"
          + "'aliases':['the capital'],'about':true},"
          + "{'name':'Norway','type':'COUNTRY','iso':'NO','aliases':[],'optional':true}],"
          + "'story':['NO']}";

  @TempDir private Path data;

  private List<TaggedArticle> read(String... lines) throws IOException {
    Files.createDirectories(data.resolve("tags"));
    Files.write(
        data.resolve("tags/dev.jsonl"),
        String.join("\n", lines).replace('\'', '"').getBytes(StandardCharsets.ISO_8859_1));
    return TaggedArticle.readAll(data);
  }

  @Test
  void readsTags() throws IOException {
    TaggedArticle article = read(VALID, "").get(0);
    assertThat(article.article().text()).isEqualTo("Calm\n\nOslo slept.");
    assertThat(article.story()).containsExactly("NO");
    assertThat(article.tags())
        .containsExactly(
            new TaggedArticle.Tag(
                "Oslo", EntityType.PLACE, Optional.empty(), List.of("the capital"), true, false),
            new TaggedArticle.Tag(
                "Norway", EntityType.COUNTRY, Optional.of("NO"), List.of(), false, true));
  }

  @Test
  void statesTheMissingFile() {
    assertThatThrownBy(() -> TaggedArticle.readAll(data))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageEndingWith("dev.jsonl");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id':'b' | it is not JSON",
        "{'id':'a','body':'x','entities':[],'story':[]} | id must be given and unique, was \"a\"",
        "{'body':'x','entities':[],'story':[]} | id must be given and unique",
        "{'id':'b','entities':[],'story':[]} | title and body must not both be empty",
        "{'id':'b','body':'x','story':[]} | field entities must be an array",
        "{'id':'b','body':'x','entities':[]} | field story must be an array",
        "{'id':'b','body':'x','entities':[{'name':'x','type':'CITY'}],'story':[]} | type must be one of",
        "{'id':'b','body':'x','entities':[{'type':'PLACE'}],'story':[]} | name of an entity",
        "{'id':'b','body':'x','entities':[{'name':'x','type':'COUNTRY'}],'story':[]} | iso must be",
      })
  void statesTheBrokenLine(String line, String reason) {
    assertThatThrownBy(() -> read(VALID, line))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dev.jsonl, line 2 must be a tagged article: ")
        .hasMessageContaining(reason)
        .message()
        .hasLineCount(1);
  }

  @Test
  void refusesOtherEncodingsAndEmptyFiles() {
    assertThatThrownBy(() -> read(VALID.replace("Oslo", "Skálholt")))
        .hasMessageStartingWith("file is not UTF-8: ");
    assertThatThrownBy(() -> read("")).hasMessageStartingWith("file must contain a tagged article");
  }
}
