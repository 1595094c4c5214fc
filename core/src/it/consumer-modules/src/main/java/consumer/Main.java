package consumer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.nutgraf.Article;
import org.nutgraf.EnrichedArticle;
import org.nutgraf.Enricher;
import org.nutgraf.corenlp.CoreNlp;
import org.nutgraf.entity.EntityEngine;
import org.nutgraf.opennlp.OpenNlp;
import org.nutgraf.read.ArticleReaders;
import org.nutgraf.related.ArticleIndex;
import org.nutgraf.related.Rail;
import org.nutgraf.transformer.Transformer;
import org.nutgraf.write.ResultWriters;

/** Everything that reads a resource or a library, in named modules. */
public class Main {

  private static final Article ARTICLE =
      Article.of("Chile and Peru open a joint port", "Ministers met in Lima on Monday.");

  public static void main(String[] args) throws IOException {
    if (!Main.class.getModule().isNamed()) {
      throw new IllegalStateException("must run on the module path");
    }
    try (EntityEngine engine = OpenNlp.english()) {
      run(engine);
    }
    try (EntityEngine engine = Transformer.english()) {
      run(engine);
    }
    if (ModuleLayer.boot().findModule("edu.stanford.nlp.corenlp").isPresent()) {
      try (EntityEngine engine = CoreNlp.english()) {
        run(engine);
      }
    }
  }

  private static void run(EntityEngine engine) throws IOException {
    try (Enricher enricher = Enricher.builder().engine(engine).home("PE").build();
        ArticleIndex index = ArticleIndex.inMemory()) {
      EnrichedArticle story = enricher.enrich(ARTICLE);
      story.entities().forEach(e -> System.out.println(engine.name() + " " + e.type() + " " + e.name()));
      System.out.println(engine.name() + " topics " + story.topics().size());
      String json = ResultWriters.toJson(story);
      EnrichedArticle back = ArticleReaders.fromJson(json);
      System.out.println(engine.name() + " json " + ResultWriters.toJson(back).equals(json));
      String page = "<html><head><title>Lima port opens</title></head><body><h1>Lima port opens</h1>"
          + "<p>Chile and Peru opened a joint port near Lima on Monday, their ministers said.</p></body></html>";
      Optional<Article> read = ArticleReaders.open(
          new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), "page.html", ArticleReaders.Format.AUTO).next();
      index.add(enricher.enrich(read.orElseThrow()));
      index.commit();
      System.out.println(engine.name() + " rail " + Rail.standard().plan(index, story).size());
      ResultWriters.html(new java.io.StringWriter()).write(story, Optional.of(List.of()));
      System.out.println(engine.name() + " done");
    }
  }
}
