// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArticleTest {

  @Test
  void textAndLayoutAgree() {
    Article article =
        Article.builder().title("Head 🎉").description("Stand").body("One\n\nTwo").build();

    assertThat(article.text()).isEqualTo("Head 🎉\n\nStand\n\nOne\n\nTwo");
    assertThat(article.layout().headline().in(article.text())).isEqualTo("Head 🎉");
    assertThat(article.layout().standfirst().in(article.text())).isEqualTo("Stand");
    assertThat(article.layout().body().in(article.text())).isEqualTo("One\n\nTwo");
  }

  @Test
  void blankPartsLeaveNoGap() {
    Article article = Article.builder().title(" ").body("Body").build();
    assertThat(article.text()).isEqualTo("Body");
    assertThat(article.layout().headline().isEmpty()).isTrue();
    assertThat(Article.of("", "").text()).isEmpty();
  }

  @Test
  void idComesFromTheUrlOrElseTheText() {
    Article one = Article.builder().url("https://a.example/1").title("x").build();
    Article same = Article.builder().url("https://a.example/1").title("y").build();
    assertThat(one.id()).isEqualTo(same.id()).hasSize(16);
    assertThat(Article.of("x", "").id()).isNotEqualTo(one.id());
  }

  @Test
  void rejectsABlankId() {
    assertThatThrownBy(() -> new Headline(" ", java.util.Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("headline title must not be blank");
  }
}
