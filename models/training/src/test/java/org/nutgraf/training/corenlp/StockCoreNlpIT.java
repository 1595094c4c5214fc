// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nutgraf.Article;
import org.nutgraf.entity.EntityType;
import org.nutgraf.training.evaluate.ShownTags;

@Tag("corenlp")
class StockCoreNlpIT {

  @Test
  void tagsEachDistinctTextOnce() {
    Article article =
        Article.of(
            "Colombian minister visits Lima",
            "Anna Berg said that she had met the president of Peru in Lima. Berg flew to Texas on"
                + " Tuesday with the\nRed Cross and the president of Peru.");
    ShownTags shown = StockCoreNlp.load().tag(article);
    assertThat(shown.story()).isEmpty();
    assertThat(shown.tags())
        .extracting(ShownTags.Tag::name, ShownTags.Tag::type)
        .containsExactly(
            Tuple.tuple("Lima", EntityType.PLACE),
            Tuple.tuple("Anna Berg", EntityType.PERSON),
            Tuple.tuple("Peru", EntityType.COUNTRY),
            Tuple.tuple("Berg", EntityType.PERSON),
            Tuple.tuple("Texas", EntityType.PLACE),
            Tuple.tuple("Red Cross", EntityType.ORGANIZATION));
  }
}
