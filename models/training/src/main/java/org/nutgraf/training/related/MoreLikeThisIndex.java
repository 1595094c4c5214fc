// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.related;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * The baselines over plain text: Lucene's {@code MoreLikeThis} with its defaults, and BM25 with
 * every word of the article. Documents are identified by consecutive numbers.
 */
public final class MoreLikeThisIndex implements Closeable {

  private static final String TEXT = "text";
  private static final String NUMBER = "number";

  /** Maximum number of clauses of a query; no article has as many words. */
  private static final int MAX_WORDS = 100_000;

  private final Analyzer analyzer = new EnglishAnalyzer();
  private final Directory directory;
  private final IndexWriter writer;
  private DirectoryReader reader;
  private int added;

  /** Creates an empty index in {@code directory}, which {@link #close} closes. */
  public MoreLikeThisIndex(Directory directory) throws IOException {
    this.directory = directory;
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  /** Adds a text; the first has the number 0. */
  public void add(String text) throws IOException {
    Document document = new Document();
    document.add(new TextField(TEXT, text, Field.Store.NO));
    document.add(new StoredField(NUMBER, added++));
    writer.addDocument(document);
  }

  /** Makes the texts added searchable. */
  public void commit() throws IOException {
    writer.commit();
    reader = DirectoryReader.open(directory);
  }

  /** Returns the numbers of the documents most similar to a text by MoreLikeThis, best first. */
  public List<Integer> moreLikeThis(String text, int limit) throws IOException {
    MoreLikeThis like = new MoreLikeThis(reader);
    like.setAnalyzer(analyzer);
    like.setFieldNames(new String[] {TEXT});
    return search(like.like(TEXT, new StringReader(text)), limit);
  }

  /** Returns the numbers of the documents that match the words of a text best by BM25. */
  public List<Integer> bm25(String text, int limit) throws IOException {
    int maxClauses = IndexSearcher.getMaxClauseCount();
    IndexSearcher.setMaxClauseCount(Math.max(maxClauses, MAX_WORDS));
    try {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String word : words(text)) {
        query.add(new TermQuery(new Term(TEXT, word)), Occur.SHOULD);
      }
      return search(query.build(), limit);
    } finally {
      IndexSearcher.setMaxClauseCount(maxClauses);
    }
  }

  /** Returns the words with repetitions: a repeated clause adds its score again. */
  private List<String> words(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }

  private List<Integer> search(Query query, int limit) throws IOException {
    StoredFields stored = reader.storedFields();
    List<Integer> numbers = new ArrayList<>();
    for (ScoreDoc found : new IndexSearcher(reader).search(query, limit).scoreDocs) {
      numbers.add(stored.document(found.doc).getField(NUMBER).numericValue().intValue());
    }
    return numbers;
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    writer.close();
    directory.close();
  }
}
