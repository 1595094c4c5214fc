import org.nutgraf.Article;
import org.nutgraf.Enricher;

public class Example {
  public static void main(String[] args) {
    try (Enricher enricher = Enricher.english()) {
      var story = enricher.enrich(Article.of("Chile and Peru open a joint port", "Ministers met in Lima."));
      story.entities().forEach(entity -> System.out.println(entity.type() + " " + entity.name()));
      story.topics().forEach(topic -> System.out.println(topic.mediaTopic().name()));
    }
  }
}
