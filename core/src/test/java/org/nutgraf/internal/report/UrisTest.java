// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.Article;

class UrisTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " data:text/html,x",
        "file:///etc/passwd",
        "//host/path",
        "/path",
        "https:///path",
        "https://user:secret@host/",
        "https://host/a b",
        "https://host/\"><script>",
        "https://host/\u0000",
        ""
      })
  void unsafeUrlsAreOmitted(String address) {
    assertThat(Uris.web(address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x, https://a.example/x",
    "/y, https://courier.example/y",
    "y?z=1, https://courier.example/news/y?z=1",
    "../../y, https://courier.example/y",
    "//b.example/y, https://b.example/y",
    "https://a.example/ñ, https://a.example/%C3%B1"
  })
  void aLinkIsMadeAbsolute(String link, String address) {
    assertThat(Uris.web(link, Optional.of("https://courier.example/news/x"))).contains(address);
  }

  @Test
  void aRelativeLinkNeedsAPage() {
    assertThat(Uris.web("/y", Optional.empty())).isEmpty();
    assertThat(Uris.web("/y", Optional.of("javascript:x"))).isEmpty();
  }

  @Test
  void anArticleIsNamedByItsIdIfThatIsAUri() {
    Article.Builder article = Article.builder().title("t").url("https://courier.example/1");
    assertThat(Uris.of(article.id("urn:newsml:x:1").build())).isEqualTo("urn:newsml:x:1");
    assertThat(Uris.of(article.id("https://b.example/2").build())).isEqualTo("https://b.example/2");
    assertThat(Uris.of(article.id("7").build())).isEqualTo("https://courier.example/1");
    assertThat(Uris.of(Article.builder().title("t").id("javascript:x").build()))
        .matches("urn:uuid:[0-9a-f-]{36}");
  }

  @Test
  void onlyValidIdentifiersBecomeUris() {
    assertThat(Uris.wikidataPage("Q804")).contains("https://www.wikidata.org/wiki/Q804");
    assertThat(Uris.wikidataPage("Q80\"4")).isEmpty();
    assertThat(Uris.mediaTopic("medtop:11000000")).isPresent();
    assertThat(Uris.mediaTopic("site:local-news")).isEmpty();
    assertThat(Uris.country("pa")).isEmpty();
  }
}
