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
 * <p>The offsets of every span in a result refer to {@link #text()}.
 *
 * @param id unique identifier; never blank
 * @param url web address of the article
 * @param title the headline, or empty
 * @param description the standfirst (summary below the headline), or empty
 * @param body the body, with paragraphs separated by blank lines; empty for a bare headline
 * @param published publication time
 * @param section section of the site, such as "Business"
 * @param language BCP 47 code of the language as stated by the source
 * @param rail headlines shown beside the article on its page, in page order
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
   * Validates the components and copies the rail.
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

  /**
   * Returns an article with a headline and a body, and an id generated from both.
   *
   * @param title the headline, or null if there is none
   * @param body the body, with paragraphs separated by blank lines; null if there is none
   */
  public static Article of(String title, String body) {
    return builder().title(title).body(body).build();
  }

  /** Returns a new builder with all fields empty. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a copy of this article with another language.
   *
   * @param code BCP 47 code
   * @return a copy that differs only in its language
   */
  public Article withLanguage(String code) {
    return new Article(
        id, url, title, description, body, published, section, Optional.of(code), rail);
  }

  /** Returns the headline, standfirst and body, joined by blank lines; blank parts are omitted. */
  public String text() {
    StringBuilder text =
        new StringBuilder(title.length() + description.length() + body.length() + 4);
    append(text, title);
    append(text, description);
    append(text, body);
    return text.toString();
  }

  /** Returns the positions of headline, standfirst and body in {@link #text()}. */
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
   * Builds an {@link Article}; not thread-safe.
   *
   * <p>Every setter accepts null, as a database may contain it, and then treats the field as
   * absent.
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
     * Sets the id. If it is null or blank, an id is generated from the URL, or from the text if
     * there is no URL.
     *
     * @param id the id, or null to generate one
     * @return this builder
     */
    public Builder id(String id) {
      this.id = text(id);
      return this;
    }

    /**
     * Sets the web address of the article.
     *
     * @param url the URL, or null if there is none
     * @return this builder
     */
    public Builder url(String url) {
      this.url = Optional.ofNullable(url);
      return this;
    }

    /**
     * Sets the headline.
     *
     * @param title the headline, or null if there is none
     * @return this builder
     */
    public Builder title(String title) {
      this.title = text(title);
      return this;
    }

    /**
     * Sets the standfirst.
     *
     * @param description the standfirst, or null if there is none
     * @return this builder
     */
    public Builder description(String description) {
      this.description = text(description);
      return this;
    }

    /**
     * Sets the body.
     *
     * @param body the body, with paragraphs separated by blank lines; null if there is none
     * @return this builder
     */
    public Builder body(String body) {
      this.body = text(body);
      return this;
    }

    /**
     * Sets the publication time.
     *
     * @param published the publication time, or null if unknown
     * @return this builder
     */
    public Builder published(Instant published) {
      this.published = Optional.ofNullable(published);
      return this;
    }

    /**
     * Sets the section of the site.
     *
     * @param section the section, or null if there is none
     * @return this builder
     */
    public Builder section(String section) {
      this.section = Optional.ofNullable(section);
      return this;
    }

    /**
     * Sets the language as stated by the source.
     *
     * @param language BCP 47 code, or null if unknown
     * @return this builder
     */
    public Builder language(String language) {
      this.language = Optional.ofNullable(language);
      return this;
    }

    /**
     * Sets the headlines shown beside the article on its page.
     *
     * @param rail the headlines in page order, without null elements; null if there are none
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
     * Builds the article.
     *
     * @return an immutable article, unaffected by later calls on this builder
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
