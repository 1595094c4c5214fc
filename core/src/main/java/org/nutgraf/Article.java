// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nutgraf.internal.resource.Sha256;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Span;

/**
 * A news article before enrichment.
 *
 * <p>{@link #text()} is the one text that every span of a result points into.
 *
 * @param id identifies the article; never blank
 * @param url where it is published
 * @param title the headline, empty where there is none
 * @param description the standfirst, empty where there is none
 * @param body the body, paragraphs divided by blank lines, empty for a bare headline
 * @param published when it was published
 * @param section the site's own section
 * @param language BCP 47 code of its language as the source states it
 * @param rail headlines that its page offers beside it, in page order
 */
public record Article(
    String id,
    Optional<String> url,
    String title,
    String description,
    String body,
    Optional<Instant> published,
    Optional<String> section,
    Optional<String> language,
    List<Headline> rail) {

  private static final String GAP = "\n\n";

  /**
   * Checks the parts and copies the rail.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public Article {
    Objects.requireNonNull(url, "url must not be null");
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(description, "description must not be null");
    Objects.requireNonNull(body, "body must not be null");
    Objects.requireNonNull(published, "published must not be null");
    Objects.requireNonNull(section, "section must not be null");
    Objects.requireNonNull(language, "language must not be null");
    if (id.isBlank()) {
      throw new IllegalArgumentException("article id must not be blank");
    }
    rail = List.copyOf(rail);
  }

  /** Returns an article of a headline and a body, with an id made from both. */
  public static Article of(String title, String body) {
    return builder().title(title).body(body).build();
  }

  /** Returns a builder with every part empty. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns this article in another language.
   *
   * @param code BCP 47 code
   * @return an article that differs in its language alone
   */
  public Article withLanguage(String code) {
    return new Article(
        id, url, title, description, body, published, section, Optional.of(code), rail);
  }

  /** Returns headline, standfirst and body, those that are not blank, joined by blank lines. */
  public String text() {
    StringBuilder text =
        new StringBuilder(title.length() + description.length() + body.length() + 4);
    append(text, title);
    append(text, description);
    append(text, body);
    return text.toString();
  }

  /** Returns where headline, standfirst and body stand in {@link #text()}. */
  public Layout layout() {
    StringBuilder text = new StringBuilder();
    return new Layout(append(text, title), append(text, description), append(text, body));
  }

  private static Span append(StringBuilder text, String part) {
    if (part.isBlank()) {
      return new Span(text.length(), text.length());
    }
    if (!text.isEmpty()) {
      text.append(GAP);
    }
    int start = text.length();
    text.append(part);
    return new Span(start, text.length());
  }

  /**
   * Gathers the parts of an article; not thread-safe.
   *
   * <p>A part may be null, as in a row of a content system's database: it is then absent.
   */
  public static final class Builder {

    private String id = "";
    private Optional<String> url = Optional.empty();
    private String title = "";
    private String description = "";
    private String body = "";
    private Optional<Instant> published = Optional.empty();
    private Optional<String> section = Optional.empty();
    private Optional<String> language = Optional.empty();
    private List<Headline> rail = List.of();

    private Builder() {}

    /**
     * Sets the id; without one, or if it is blank, it is generated from the URL, or else from the
     * text.
     *
     * @param id null where there is none
     * @return this builder
     */
    public Builder id(String id) {
      this.id = text(id);
      return this;
    }

    /**
     * Sets where the article is published.
     *
     * @param url null where there is none
     * @return this builder
     */
    public Builder url(String url) {
      this.url = Optional.ofNullable(url);
      return this;
    }

    /**
     * Sets the headline.
     *
     * @param title null where there is none
     * @return this builder
     */
    public Builder title(String title) {
      this.title = text(title);
      return this;
    }

    /**
     * Sets the standfirst.
     *
     * @param description null where there is none
     * @return this builder
     */
    public Builder description(String description) {
      this.description = text(description);
      return this;
    }

    /**
     * Sets the body, paragraphs divided by blank lines.
     *
     * @param body null where there is none
     * @return this builder
     */
    public Builder body(String body) {
      this.body = text(body);
      return this;
    }

    /**
     * Sets when the article was published.
     *
     * @param published null where there is none
     * @return this builder
     */
    public Builder published(Instant published) {
      this.published = Optional.ofNullable(published);
      return this;
    }

    /**
     * Sets the site's own section.
     *
     * @param section null where there is none
     * @return this builder
     */
    public Builder section(String section) {
      this.section = Optional.ofNullable(section);
      return this;
    }

    /**
     * Sets the BCP 47 code of the language as the source states it.
     *
     * @param language null where there is none
     * @return this builder
     */
    public Builder language(String language) {
      this.language = Optional.ofNullable(language);
      return this;
    }

    /**
     * Sets the headlines that the page offers beside the article.
     *
     * @param rail in page order, without nulls; null where there are none
     * @return this builder
     */
    public Builder rail(List<Headline> rail) {
      this.rail = rail == null ? List.of() : List.copyOf(rail);
      return this;
    }

    private static String text(String part) {
      return part == null ? "" : part;
    }

    /**
     * Returns the article.
     *
     * @return an article, which later calls on this builder do not change
     */
    public Article build() {
      String known = id.isBlank() ? generatedId() : id;
      return new Article(known, url, title, description, body, published, section, language, rail);
    }

    private String generatedId() {
      String key = url.orElseGet(() -> title + "\u0000" + description + "\u0000" + body);
      return Sha256.hex(key, 8);
    }
  }
}
