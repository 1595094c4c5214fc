// SPDX-License-Identifier: Apache-2.0
/**
 * Identifies the people, organisations, countries, places and topics of news articles, and finds
 * related ones; {@link org.nutgraf.Enricher} is the front door.
 *
 * <p>What is not exported, the packages {@code org.nutgraf.internal}, may change at any time.
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
