// SPDX-License-Identifier: Apache-2.0
/**
 * Identifies the people, organisations, countries, places and topics of news articles, and finds
 * related ones.
 *
 * <p>This is what most applications need:
 *
 * <table>
 *   <caption>From an article to a rail</caption>
 *   <tr><th>to</th><th>call</th></tr>
 *   <tr><td>make an article</td>
 *       <td>{@link org.nutgraf.Article#of Article.of}, {@link org.nutgraf.Article#builder Article.builder}</td></tr>
 *   <tr><td>read articles from files</td>
 *       <td>{@link org.nutgraf.read.ArticleReaders#open(java.nio.file.Path) ArticleReaders.open}, {@link org.nutgraf.read.ArticleReader#articles ArticleReader.articles}</td></tr>
 *   <tr><td>load the models, with the defaults or with a site's own names, country and topics</td>
 *       <td>{@link org.nutgraf.Enricher#english Enricher.english}, {@link org.nutgraf.Enricher#builder Enricher.builder}</td></tr>
 *   <tr><td>enrich an article</td>
 *       <td>{@link org.nutgraf.Enricher#enrich Enricher.enrich}, which returns an {@link org.nutgraf.EnrichedArticle}</td></tr>
 *   <tr><td>use the accurate engine</td>
 *       <td>{@link org.nutgraf.transformer.Transformer#english Transformer.english}</td></tr>
 *   <tr><td>turn a result into JSON and back</td>
 *       <td>{@link org.nutgraf.write.ResultWriters#toJson(org.nutgraf.EnrichedArticle) ResultWriters.toJson}, {@link org.nutgraf.read.ArticleReaders#fromJson ArticleReaders.fromJson}</td></tr>
 *   <tr><td>write JSON lines, JSON-LD, ninjs, CSV or HTML</td>
 *       <td>{@link org.nutgraf.write.ResultWriters}</td></tr>
 *   <tr><td>order a few candidates</td>
 *       <td>{@link org.nutgraf.related.Relatedness#rank Relatedness.rank}</td></tr>
 *   <tr><td>index an archive</td>
 *       <td>{@link org.nutgraf.related.ArticleIndex#open ArticleIndex.open}, {@link org.nutgraf.related.ArticleIndex#add ArticleIndex.add}, {@link org.nutgraf.related.ArticleIndex#commit ArticleIndex.commit}</td></tr>
 *   <tr><td>find related articles in it, or choose a rail</td>
 *       <td>{@link org.nutgraf.related.ArticleIndex#related ArticleIndex.related}, {@link org.nutgraf.related.Rail#plan Rail.plan}</td></tr>
 *   <tr><td>review a site's tags</td>
 *       <td>{@link org.nutgraf.entity.tags.TagAudit}, {@link org.nutgraf.entity.Authority#read Authority.read}</td></tr>
 *   <tr><td>share an enricher in each process of a cluster</td>
 *       <td>{@link org.nutgraf.SharedEnricher}</td></tr>
 * </table>
 *
 * <p>Results are immutable records; every span is a half-open range of UTF-16 units in {@link
 * org.nutgraf.Article#text()}. Enrichers, engines, encoders and indexes are thread-safe and hold
 * native memory or files: whoever opens one closes it.
 *
 * <p>Packages that are not exported, those under {@code org.nutgraf.internal}, may change at any
 * time.
 */
@SuppressWarnings({"module", "requires-automatic"})
module org.nutgraf {
  requires org.slf4j;
  requires org.apache.opennlp.tools;
  requires com.microsoft.onnxruntime;
  requires com.fasterxml.jackson.databind;
  requires org.jsoup;
  requires org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires static edu.stanford.nlp.corenlp;

  exports org.nutgraf;
  exports org.nutgraf.corenlp;
  exports org.nutgraf.entity;
  exports org.nutgraf.entity.tags;
  exports org.nutgraf.model;
  exports org.nutgraf.opennlp;
  exports org.nutgraf.read;
  exports org.nutgraf.related;
  exports org.nutgraf.semantic;
  exports org.nutgraf.text;
  exports org.nutgraf.topic;
  exports org.nutgraf.transformer;
  exports org.nutgraf.write;
}
