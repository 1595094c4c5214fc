// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks.corenlp;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import org.nutgraf.benchmarks.Articles;
import org.nutgraf.benchmarks.Footprint;


/** CoreNLP's stock pipeline from the start of the process to its first document. */
public final class FirstStockDocument {

  private FirstStockDocument() {}

  /** Loads the pipeline and annotates one article. */
  public static void main(String[] arguments) {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    String text = Articles.ofWords(800, 1).text();
    Footprint.print(List.of(pipeline, pipeline.processToCoreDocument(text)));
  }
}
