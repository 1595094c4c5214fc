// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityResolver;
import org.nutgraf.entity.Resolution;
import org.nutgraf.internal.entity.StandardResolver;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.LanguageDetector;
import org.nutgraf.topic.Topic;
import org.nutgraf.topic.TopicClassifier;

/**
 * Identifies the people, organisations, places, countries and topics of news articles.
 *
 * <p>Thread-safe and, until it is closed, immutable: {@code
 * articles.parallel().map(enricher::enrich)} processes a stream in parallel. Results are
 * deterministic: they depend only on the article, the configuration and the models. Loading takes
 * about a second and the models take memory, so share one enricher across the application.
 *
 * <p>An enricher holds native memory and must be closed. Closing it releases the models that it
 * loaded itself, but not an engine or encoder passed to the builder; those remain the caller's
 * responsibility.
 */
public final class Enricher implements AutoCloseable {

  /** The language that the models support. */
  private static final String SUPPORTED_LANGUAGE = "en";

  private final Optional<EntityEngine> engine;
  private final EntityResolver resolver;
  private final Optional<LanguageDetector> languages;
  private final Optional<TextEncoder> encoder;
  private final Optional<TopicClassifier> classifier;
  private final boolean ownsEngine;
  private final boolean ownsEncoder;
  private final Map<Stage, ModelInfo> models;
  private volatile boolean closed;

  private Enricher(Builder builder) {
    engine = builder.has(Stage.ENTITIES) ? Optional.of(builder.engine.get()) : Optional.empty();
    resolver = builder.resolver();
    languages = builder.has(Stage.LANGUAGE) ? Optional.of(builder.languages) : Optional.empty();
    classifier = builder.has(Stage.TOPICS) ? Optional.of(builder.topics.get()) : Optional.empty();
    encoder = builder.has(Stage.VECTOR) ? Optional.of(builder.encoder.get()) : Optional.empty();
    ownsEngine = builder.ownsEngine;
    ownsEncoder = builder.ownsEncoder;
    models = new EnumMap<>(Stage.class);
    engine.ifPresent(e -> models.put(Stage.ENTITIES, e.tagger().model()));
    classifier.ifPresent(c -> models.put(Stage.TOPICS, c.model()));
    encoder.ifPresent(e -> models.put(Stage.VECTOR, e.model()));
  }

  /**
   * Returns an enricher for English with every stage and the default models.
   *
   * @return an enricher, which the caller closes
   * @throws org.nutgraf.model.ModelNotFoundException if a model is not on the class path
   */
  public static Enricher english() {
    return builder().build();
  }

  /**
   * Returns a builder with every stage enabled and the default models for English.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Enriches an article.
   *
   * <p>An article that is clearly not in English is not analysed: its result has neither entities
   * nor topics. If a language was detected, it replaces the {@link Article#language()} stated by
   * the source in the result.
   *
   * @param article the article
   * @return the result
   * @throws EnrichmentException if a stage fails
   * @throws IllegalStateException if this enricher has been closed
   */
  public EnrichedArticle enrich(Article article) {
    Objects.requireNonNull(article, "article must not be null");
    if (closed) {
      throw new IllegalStateException("enricher was closed; build another one");
    }
    String text = article.text();
    Optional<String> language =
        languages.flatMap(l -> run(Stage.LANGUAGE, article, () -> l.detect(text)));
    if (language.isPresent() && !language.get().equals(SUPPORTED_LANGUAGE)) {
      return new EnrichedArticle(
          article.withLanguage(language.get()),
          List.of(),
          List.of(),
          List.of(),
          encode(article, text),
          models);
    }
    AnalyzedText analyzed = analyze(article, text);
    Resolution resolution = resolve(article, analyzed);
    Optional<SemanticVector> vector = encode(article, text);
    List<Topic> topics =
        classifier
            .map(c -> run(Stage.TOPICS, article, () -> c.classify(analyzed, vector.orElseThrow())))
            .orElse(List.of());
    return new EnrichedArticle(
        language.map(article::withLanguage).orElse(article),
        resolution.entities(),
        resolution.countries(),
        topics,
        vector,
        models);
  }

  private Optional<SemanticVector> encode(Article article, String text) {
    return encoder.map(e -> run(Stage.VECTOR, article, () -> e.encode(text)));
  }

  private AnalyzedText analyze(Article article, String text) {
    return engine
        .map(e -> run(Stage.ANALYSIS, article, () -> e.analyzer().analyze(text, article.layout())))
        .orElseGet(() -> new AnalyzedText(text, article.layout(), List.of()));
  }

  private Resolution resolve(Article article, AnalyzedText analyzed) {
    return engine
        .map(
            e ->
                run(
                    Stage.ENTITIES,
                    article,
                    () -> resolver.resolve(analyzed, e.tagger().tag(analyzed))))
        .orElseGet(() -> new Resolution(List.of(), List.of()));
  }

  private static <T> T run(Stage stage, Article article, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError e) {
      throw new EnrichmentException(stage, article.id(), e);
    }
  }

  /**
   * Returns the models in use.
   *
   * @return the model of each enabled stage that has one
   */
  public Map<Stage, ModelInfo> models() {
    return Map.copyOf(models);
  }

  /** Releases the native memory of the models that this enricher loaded itself. */
  @Override
  public void close() {
    closed = true;
    if (ownsEncoder) {
      encoder.ifPresent(TextEncoder::close);
    }
    if (ownsEngine) {
      engine.ifPresent(EntityEngine::close);
    }
  }

  /** Configures an {@link Enricher}; not thread-safe. */
  public static final class Builder {

    private final Set<Stage> disabled = EnumSet.noneOf(Stage.class);
    private Supplier<EntityEngine> engine = OpenNlp::english;
    private Optional<EntityResolver> resolver = Optional.empty();
    private Optional<Authority> authority = Optional.empty();
    private Optional<Country> home = Optional.empty();
    private LanguageDetector languages = OpenNlp.languages();
    private Supplier<TextEncoder> encoder = TextEncoder::bgeSmallEnglish;
    private Supplier<TopicClassifier> topics = TopicClassifier::mediaTopics;
    private boolean ownsEngine = true;
    private boolean ownsEncoder = true;

    private Builder() {}

    private boolean has(Stage stage) {
      return !disabled.contains(stage);
    }

    private EntityResolver resolver() {
      return resolver.orElseGet(
          () -> StandardResolver.of(authority.orElse(Authority.empty()), home));
    }

    /**
     * Finds names with {@code engine} instead of Apache OpenNLP.
     *
     * @param engine the engine; the caller remains responsible for closing it
     * @return this builder
     */
    public Builder engine(EntityEngine engine) {
      Objects.requireNonNull(engine, "engine must not be null");
      this.engine = () -> engine;
      ownsEngine = false;
      return this;
    }

    /**
     * Finds names with an engine that {@link #build} loads and {@link Enricher#close} closes, for
     * example {@code engine(Transformer::english)}.
     *
     * @param engine loads the engine
     * @return this builder
     */
    public Builder engine(Supplier<EntityEngine> engine) {
      this.engine = Objects.requireNonNull(engine, "engine must not be null");
      ownsEngine = true;
      return this;
    }

    /**
     * Uses a site's own list of entities: names and ids, variants to merge, and names to exclude.
     *
     * @param authority the list
     * @return this builder
     */
    public Builder authority(Authority authority) {
      this.authority = Optional.of(Objects.requireNonNull(authority, "authority must not be null"));
      return this;
    }

    /**
     * Sets the home country of the site, used to resolve "the capital", "the isthmus" and names
     * shared by several countries.
     *
     * @param isoCode ISO 3166-1 alpha-2 code, in either case
     * @return this builder
     * @throws IllegalArgumentException if the code is unknown
     */
    public Builder home(String isoCode) {
      Objects.requireNonNull(isoCode, "home must not be null");
      home = Countries.standard().byIso(isoCode);
      if (home.isEmpty()) {
        throw new IllegalArgumentException(
            "home must be an ISO 3166-1 alpha-2 code, was " + isoCode + suggestion(isoCode));
      }
      return this;
    }

    private static String suggestion(String name) {
      return Countries.standard()
          .find(name)
          .map(country -> "; the code of " + country.name() + " is " + country.isoCode())
          .orElse("");
    }

    /**
     * Resolves mentions with {@code resolver} instead of the standard resolver.
     *
     * @param resolver the resolver; cannot be combined with {@link #authority} and {@link #home},
     *     which configure the standard one
     * @return this builder
     */
    public Builder resolver(EntityResolver resolver) {
      this.resolver = Optional.of(Objects.requireNonNull(resolver, "resolver must not be null"));
      return this;
    }

    /**
     * Detects languages with {@code languages} instead of Apache OpenNLP.
     *
     * @param languages the detector
     * @return this builder
     */
    public Builder languages(LanguageDetector languages) {
      this.languages = Objects.requireNonNull(languages, "languages must not be null");
      return this;
    }

    /**
     * Encodes texts with {@code encoder}. The topic classifier must have been trained on its
     * vectors.
     *
     * @param encoder the encoder; the caller remains responsible for closing it
     * @return this builder
     */
    public Builder encoder(TextEncoder encoder) {
      Objects.requireNonNull(encoder, "encoder must not be null");
      this.encoder = () -> encoder;
      ownsEncoder = false;
      return this;
    }

    /**
     * Assigns topics with {@code classifier} instead of the bundled one for IPTC Media Topics.
     *
     * @param classifier the classifier, for example one loaded with {@link TopicClassifier#load}
     * @return this builder
     */
    public Builder topics(TopicClassifier classifier) {
      Objects.requireNonNull(classifier, "classifier must not be null");
      topics = () -> classifier;
      return this;
    }

    /**
     * Disables a stage; its model is not loaded. If {@link Stage#LANGUAGE} is disabled, every text
     * is assumed to be English.
     *
     * @param stage one of LANGUAGE, ENTITIES, VECTOR and TOPICS
     * @return this builder
     * @throws IllegalArgumentException if the stage cannot be disabled
     */
    public Builder without(Stage stage) {
      switch (Objects.requireNonNull(stage, "stage must not be null")) {
        case LANGUAGE, ENTITIES, VECTOR, TOPICS -> disabled.add(stage);
        default ->
            throw new IllegalArgumentException(
                "stage must be one of LANGUAGE, ENTITIES, VECTOR, TOPICS, was " + stage);
      }
      return this;
    }

    /**
     * Loads the models and creates the enricher.
     *
     * @return an enricher, which the caller closes
     * @throws IllegalArgumentException if TOPICS is enabled but VECTOR, which it needs, is
     *     disabled; or if a resolver is combined with {@link #authority} or {@link #home}
     * @throws org.nutgraf.model.ModelNotFoundException if a model is not on the class path
     */
    public Enricher build() {
      if (has(Stage.TOPICS) && !has(Stage.VECTOR)) {
        throw new IllegalArgumentException(
            "TOPICS needs VECTOR, which was disabled; disable TOPICS too");
      }
      if (resolver.isPresent() && (authority.isPresent() || home.isPresent())) {
        throw new IllegalArgumentException(
            "authority and home configure the standard resolver; omit them with a custom"
                + " resolver");
      }
      return new Enricher(this);
    }
  }
}
