// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  /** Returns this article with its language set to {@code code}, a BCP 47 code. */
  Article inLanguage(String code) {
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

  /** Gathers the parts of an article; not thread-safe. */
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

    /** Sets the id; without one it is made from the URL, or else from the text. */
    public Builder id(String id) {
      this.id = Objects.requireNonNull(id, "id must not be null");
      return this;
    }

    /** Sets where the article is published. */
    public Builder url(String url) {
      this.url = Optional.of(url);
      return this;
    }

    /** Sets the headline. */
    public Builder title(String title) {
      this.title = Objects.requireNonNull(title, "title must not be null");
      return this;
    }

    /** Sets the standfirst. */
    public Builder description(String description) {
      this.description = Objects.requireNonNull(description, "description must not be null");
      return this;
    }

    /** Sets the body. */
    public Builder body(String body) {
      this.body = Objects.requireNonNull(body, "body must not be null");
      return this;
    }

    /** Sets when the article was published. */
    public Builder published(Instant published) {
      this.published = Optional.of(published);
      return this;
    }

    /** Sets the site's own section. */
    public Builder section(String section) {
      this.section = Optional.of(section);
      return this;
    }

    /** Sets the language as the source states it. */
    public Builder language(String language) {
      this.language = Optional.of(language);
      return this;
    }

    /** Sets the headlines that the page offers beside the article. */
    public Builder rail(List<Headline> rail) {
      this.rail = List.copyOf(rail);
      return this;
    }

    /** Returns the article. */
    public Article build() {
      String known = id.isBlank() ? madeUpId() : id;
      return new Article(known, url, title, description, body, published, section, language, rail);
    }

    private String madeUpId() {
      String key = url.orElseGet(() -> title + "\u0000" + description + "\u0000" + body);
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 8);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
