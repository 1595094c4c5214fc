// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nutgraf.model.ModelInfo;
import org.nutgraf.semantic.SemanticVector;
import org.nutgraf.semantic.TextEncoder;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;

class MediaTopicClassifierTest {

  private static TextEncoder encoder;
  private final TopicClassifier classifier = TopicClassifier.mediaTopics();

  @BeforeAll
  static void load() {
    encoder = TextEncoder.bgeSmallEnglish();
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  private List<Topic> classify(String text) {
    return classifier.classify(
        new AnalyzedText(text, Layout.bodyOnly(text), List.of()), encoder.encode(text));
  }

  @Test
  void seedPageIsPolitics() throws IOException {
    Path gold = Path.of(System.getProperty("nutgraf.data", ""), "seed", "gold.json");
    Assumptions.assumeTrue(Files.isRegularFile(gold), "no labelled data at " + gold);
    JsonNode article = new ObjectMapper().readTree(gold.toFile()).path("article");
    List<Topic> topics =
        classify(
            article.path("title").asText()
                + "\n\n"
                + article.path("standfirst").asText()
                + "\n\n"
                + article.path("body").asText());
    assertThat(topics.get(0).mediaTopic().name()).isEqualTo("politics and government");
  }

  @Test
  void topicOfTwoClassifiersIsReturnedOnce() {
    String text = "Striker's late goal wins the cup final for the visitors in extra time";
    AnalyzedText analyzed = new AnalyzedText(text, Layout.bodyOnly(text), List.of());
    SemanticVector vector = encoder.encode(text);
    assertThat(TopicClassifier.both(classifier, classifier).classify(analyzed, vector))
        .isEqualTo(classifier.classify(analyzed, vector));
  }

  @Test
  void clearCasesAreDistinguished() {
    assertThat(primary("Striker's late goal wins the cup final for the visitors in extra time"))
        .isEqualTo("sport");
    assertThat(primary("Central bank raises interest rates as inflation and prices climb"))
        .isEqualTo("economy, business and finance");
    assertThat(primary("Hospital reports a rise in measles cases among unvaccinated children"))
        .isEqualTo("health");
  }

  private String primary(String text) {
    return classify(text).get(0).mediaTopic().name();
  }

  @Test
  void childNeverOutranksItsParent() {
    Random random = new Random(11);
    float[] mean = encoder.encode("The news of the day").toArray();
    AnalyzedText text = new AnalyzedText("some words", Layout.bodyOnly("some words"), List.of());
    for (int i = 0; i < 2_000; i++) {
      float[] values = new float[encoder.dimension()];
      for (int j = 0; j < values.length; j++) {
        values[j] = 20 * mean[j] + (float) random.nextGaussian();
      }
      List<Topic> topics = classifier.classify(text, SemanticVector.of(values));
      Map<String, Double> seen = new HashMap<>();
      double last = 1;
      for (Topic topic : topics) {
        assertThat(topic.score()).isLessThanOrEqualTo(last);
        last = topic.score();
        topic
            .mediaTopic()
            .parentId()
            .ifPresent(
                parent -> assertThat(seen.get(parent)).isGreaterThanOrEqualTo(topic.score()));
        seen.put(topic.mediaTopic().id(), topic.score());
      }
    }
  }

  @Test
  void textWithoutALetterHasNoTopic() {
    assertThat(classify("")).isEmpty();
    assertThat(classify("12 4 85 3.5\n\n--- 7 %")).isEmpty();
  }

  @Test
  void boilerplateHasNoTopic() {
    assertThat(
            classify(
                "Accept cookies. We and our partners use cookies to show you personalised"
                    + " content. Manage your choices in the settings at any time."))
        .isEmpty();
    assertThat(classify("Sections Latest Video Audio Log in Register Newsletters Help Contact"))
        .isEmpty();
    assertThat(classify("7.2 8.1 6.4 3.3 9.0 kg 2.2 4.4 6.1 kg 8.8 1.9 2.7 kg total 60.1 kg"))
        .isEmpty();
  }

  @Test
  void headlineAloneIsEnough() {
    List<Topic> topics = classify("Wildfire forces thousands to flee homes as wind picks up");
    assertThat(topics.get(0).mediaTopic().name())
        .isEqualTo("disaster, accident and emergency incident");
  }

  @Test
  void evidenceIsTheSentenceThatSpeaksForTheTopic() {
    String first = "The two presidents met in the capital and praised their friendship.";
    String second = "Police seized two tonnes of cocaine and arrested nine suspected smugglers.";
    String text = first + " " + second;
    AnalyzedText analyzed =
        new AnalyzedText(
            text,
            Layout.bodyOnly(text),
            List.of(
                new Sentence(new Span(0, first.length()), List.of()),
                new Sentence(new Span(first.length() + 1, text.length()), List.of())));
    assertThat(classifier.evidence(analyzed, "medtop:02000000", encoder, 1))
        .extracting(evidence -> evidence.span().in(text))
        .containsExactly(second);
    assertThat(classifier.evidence(analyzed, "medtop:11000000", encoder, 1))
        .extracting(evidence -> evidence.span().in(text))
        .containsExactly(first);
    assertThatThrownBy(() -> classifier.evidence(analyzed, "medtop:0", encoder, 1))
        .hasMessage("classifier must know the topic, was medtop:0");
  }

  @Test
  void topicKnownOnlyByNameAndDefinitionIsFound() {
    MediaTopics own =
        MediaTopics.of(
            List.of(
                new MediaTopic(
                    "canal",
                    "Panama Canal",
                    "Ships, tolls, water levels and works on the Panama Canal.",
                    1,
                    Optional.empty(),
                    Optional.empty()),
                new MediaTopic(
                    "birds",
                    "Birdwatching",
                    "Watching, counting and photographing wild birds.",
                    1,
                    Optional.empty(),
                    Optional.empty())),
            new ModelInfo("own", "1", "", "", "", ""));
    TopicClassifier zeroShot = TopicClassifier.zeroShot(own, encoder);
    String text = "Drought forces the Panama Canal to cut the number of ships it lets through";
    AnalyzedText analyzed = new AnalyzedText(text, Layout.bodyOnly(text), List.of());
    assertThat(zeroShot.classify(analyzed, encoder.encode(text)))
        .extracting(topic -> topic.mediaTopic().id())
        .containsExactly("canal");
    assertThat(TopicClassifier.both(classifier, zeroShot).classify(analyzed, encoder.encode(text)))
        .extracting(topic -> topic.mediaTopic().id())
        .contains("canal")
        .anyMatch(id -> id.startsWith("medtop:"));
  }

  @Test
  void vectorOfAnotherEncoderIsRejected() {
    AnalyzedText text = new AnalyzedText("some words", Layout.bodyOnly("some words"), List.of());
    assertThatThrownBy(() -> classifier.classify(text, SemanticVector.of(new float[] {1, 0})))
        .hasMessage("vector must have 384 dimensions, was 2");
  }

  @Test
  void cardHasTheChecksumOfTheModel() throws Exception {
    try (InputStream in =
        TopicClassifiers.class.getResourceAsStream(
            "/org/nutgraf/internal/resource/topics-en.bin")) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(classifier.model().sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }
  }
}
