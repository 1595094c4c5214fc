// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.entity.EntityResolver;
import org.nutgraf.entity.Resolution;
import org.nutgraf.internal.entity.EntityResolvers;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.semantic.TextEncoders;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.LanguageDetector;
import org.nutgraf.topic.Topic;
import org.nutgraf.topic.TopicClassifier;
import org.nutgraf.topic.TopicClassifiers;

/**
 * Tells what articles are about.
 *
 * <p>Thread-safe and, until it is closed, unchanging: {@code
 * articles.parallel().map(enricher::enrich)} is the batch interface. The answer depends on nothing
 * but the article, the configuration and the models. Loading takes about a second and the models
 * some memory, so one enricher serves a whole application. It holds native memory: close it when
 * done.
 */
public final class Enricher implements AutoCloseable {

  /** The language that the models are for. */
  private static final String SERVED = "en";

  private final Optional<EntityEngine> engine;
  private final EntityResolver resolver;
  private final LanguageDetector languages;
  private final Optional<TextEncoder> encoder;
  private final Optional<TopicClassifier> classifier;
  private final boolean ownsEncoder;
  private final Map<Stage, ModelInfo> models;
  private volatile boolean closed;

  private Enricher(Builder builder) {
    engine = builder.entities ? Optional.of(builder.engine.get()) : Optional.empty();
    resolver = builder.resolver;
    languages = builder.languages;
    classifier = builder.topics ? Optional.of(builder.classifier.get()) : Optional.empty();
    encoder = builder.vector ? Optional.of(builder.encoder.get()) : Optional.empty();
    ownsEncoder = builder.ownsEncoder;
    models = new EnumMap<>(Stage.class);
    engine.ifPresent(e -> models.put(Stage.ENTITIES, e.tagger().model()));
    classifier.ifPresent(c -> models.put(Stage.TOPICS, c.model()));
    encoder.ifPresent(e -> models.put(Stage.VECTOR, e.model()));
  }

  /**
   * Returns an enricher for English with every stage and the default models.
   *
   * @throws org.nutgraf.model.ModelNotFoundException if a model is not on the class path
   */
  public static Enricher english() {
    return builder().build();
  }

  /** Returns a builder with every stage on and the default models for English. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tells what {@code article} is about.
   *
   * <p>An article that is plainly not English is not served: its result has neither entities nor
   * topics, and its {@link Article#language()} is the language that was detected, whatever the
   * source stated. A result of any article carries the language that was detected, if one was.
   *
   * @throws EnrichmentException if a stage fails
   * @throws IllegalStateException if this enricher was closed
   */
  public EnrichedArticle enrich(Article article) {
    Objects.requireNonNull(article, "article must not be null");
    if (closed) {
      throw new IllegalStateException("enricher was closed; build another one");
    }
    String text = article.text();
    Optional<String> language = run("language", article, () -> languages.detect(text));
    if (language.isPresent() && !language.get().equals(SERVED)) {
      Optional<SemanticVector> vector =
          encoder.map(e -> run("vector", article, () -> e.encode(text)));
      return new EnrichedArticle(
          article.inLanguage(language.get()), List.of(), List.of(), List.of(), vector, models);
    }
    AnalyzedText analyzed = analyze(article, text);
    Resolution resolution = resolve(article, analyzed);
    Optional<SemanticVector> vector =
        encoder.map(e -> run("vector", article, () -> e.encode(text)));
    List<Topic> topics =
        classifier
            .map(c -> run("topics", article, () -> c.classify(analyzed, vector.orElseThrow())))
            .orElse(List.of());
    return new EnrichedArticle(
        language.map(article::inLanguage).orElse(article),
        resolution.entities(),
        resolution.countries(),
        topics,
        vector,
        models);
  }

  private AnalyzedText analyze(Article article, String text) {
    return engine
        .map(e -> run("analysis", article, () -> e.analyzer().analyze(text, article.layout())))
        .orElseGet(() -> new AnalyzedText(text, article.layout(), List.of()));
  }

  private Resolution resolve(Article article, AnalyzedText analyzed) {
    return engine
        .map(
            e ->
                run(
                    "entities",
                    article,
                    () -> resolver.resolve(analyzed, e.tagger().tag(analyzed))))
        .orElseGet(() -> new Resolution(List.of(), List.of()));
  }

  private static <T> T run(String stage, Article article, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw new EnrichmentException(stage, article.id(), e);
    }
  }

  /** Returns the model of every stage that is on. */
  public Map<Stage, ModelInfo> models() {
    return Map.copyOf(models);
  }

  /** Frees the native memory of the encoder, unless the builder was given one to share. */
  @Override
  public void close() {
    closed = true;
    if (ownsEncoder) {
      encoder.ifPresent(TextEncoder::close);
    }
  }

  /** Configures an {@link Enricher}; not thread-safe. */
  public static final class Builder {

    private Supplier<EntityEngine> engine = OpenNlp::english;
    private EntityResolver resolver = EntityResolvers.standard();
    private LanguageDetector languages = OpenNlp.languages();
    private Supplier<TextEncoder> encoder = TextEncoders::bgeSmallEnglish;
    private Supplier<TopicClassifier> classifier = TopicClassifiers::mediaTopics;
    private boolean ownsEncoder = true;
    private boolean entities = true;
    private boolean topics = true;
    private boolean vector = true;

    private Builder() {}

    /** Finds names with {@code engine} instead of Apache OpenNLP. */
    public Builder engine(EntityEngine engine) {
      Objects.requireNonNull(engine, "engine must not be null");
      this.engine = () -> engine;
      return this;
    }

    /** Groups mentions with {@code resolver} instead of the standard one. */
    public Builder resolver(EntityResolver resolver) {
      this.resolver = Objects.requireNonNull(resolver, "resolver must not be null");
      return this;
    }

    /** Detects languages with {@code languages} instead of Apache OpenNLP. */
    public Builder languages(LanguageDetector languages) {
      this.languages = Objects.requireNonNull(languages, "languages must not be null");
      return this;
    }

    /**
     * Encodes with {@code encoder}, which the caller keeps and closes. The topic classifier must
     * have been trained on its vectors.
     */
    public Builder encoder(TextEncoder encoder) {
      Objects.requireNonNull(encoder, "encoder must not be null");
      this.encoder = () -> encoder;
      ownsEncoder = false;
      return this;
    }

    /** Assigns topics with {@code classifier} instead of the bundled one. */
    public Builder topics(TopicClassifier classifier) {
      Objects.requireNonNull(classifier, "classifier must not be null");
      this.classifier = () -> classifier;
      return this;
    }

    /** Switches a stage off; its model is not loaded. */
    public Builder without(Stage stage) {
      switch (Objects.requireNonNull(stage, "stage must not be null")) {
        case ENTITIES -> entities = false;
        case TOPICS -> topics = false;
        case VECTOR -> vector = false;
        default -> throw new IllegalArgumentException("unknown stage " + stage);
      }
      return this;
    }

    /**
     * Loads the models and returns the enricher.
     *
     * @throws IllegalArgumentException if topics are on but the vector, which they need, is off
     * @throws org.nutgraf.model.ModelNotFoundException if a model is not on the class path
     */
    public Enricher build() {
      if (topics && !vector) {
        throw new IllegalArgumentException(
            "TOPICS needs VECTOR, which was switched off; switch TOPICS off too");
      }
      return new Enricher(this);
    }
  }
}
