// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.nutgraf.internal.related.Evidence;
import org.nutgraf.internal.related.Profile;
import org.nutgraf.internal.related.RelatednessScorer;
import org.nutgraf.internal.related.Weights;
import org.nutgraf.semantic.SemanticVector;

/**
 * Retrieves candidates, namely the articles that share the most weighted terms, those with the
 * nearest vectors and those that share the most entities, and ranks them by the relatedness score.
 * The score is computed from an article's compact profile, without reading its text.
 */
public final class CandidateSearch {

  /** Number of the article's heaviest terms that retrieve candidates; the score uses all terms. */
  private static final int MAX_TERMS = 32;

  /**
   * Terms in a larger share of the articles are not searched for: they discriminate too little for
   * their cost.
   */
  private static final double MAX_TERM_SHARE = 0.1;

  /** Indexes of at most this many articles are searched for every term. */
  private static final int SMALL_INDEX = 1000;

  private static final int MAX_ENTITIES = 32;
  private static final int BY_TERMS = 150;
  private static final int BY_VECTOR = 250;
  private static final int BY_ENTITIES = 50;

  /** An article of the index with its score. */
  public record Scored(int doc, String id, Profile profile, Evidence evidence, double score) {

    /** Orders by descending score; ties newest first, undated articles last, then by id. */
    static final Comparator<Scored> BEST_FIRST =
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparingLong(
                scored ->
                    scored.profile.published.map(p -> -p.getEpochSecond()).orElse(Long.MAX_VALUE))
            .thenComparing(Scored::id);
  }

  private final IndexSearcher searcher;
  private final RelatednessScorer scorer;

  public CandidateSearch(IndexSearcher searcher, RelatednessScorer scorer) {
    this.searcher = searcher;
    this.scorer = scorer;
  }

  /**
   * Returns the best articles for {@code profile}, best first.
   *
   * @param id id of the query article, which is excluded
   * @param limit maximum number of articles to return; each of the three searches retrieves at
   *     least as many
   */
  public List<Scored> find(String id, Profile profile, TimeRule time, int limit)
      throws IOException {
    List<Integer> docs = docs(profile, time, limit);
    return score(docs, id, profile, time, limit);
  }

  /** Returns the best of all eligible articles, exhaustively; {@link #find} approximates this. */
  public List<Scored> all(String id, Profile profile, TimeRule time, int limit) throws IOException {
    List<Integer> docs = new ArrayList<>();
    TopDocs top = searcher.search(new MatchAllDocsQuery(), searcher.getIndexReader().maxDoc());
    for (ScoreDoc doc : top.scoreDocs) {
      docs.add(doc.doc);
    }
    return score(docs, id, profile, time, limit);
  }

  private List<Integer> docs(Profile profile, TimeRule time, int limit) throws IOException {
    Set<Integer> found = new HashSet<>();
    Optional<Query> late = late(profile, time);
    int byTerms = Math.max(BY_TERMS, 2 * limit);
    int byVector = Math.max(BY_VECTOR, 2 * limit);
    search(features(IndexDocument.TERMS, profile.terms, MAX_TERMS, late), byTerms, found);
    search(
        features(IndexDocument.ENTITIES, profile.entities, MAX_ENTITIES, late), BY_ENTITIES, found);
    if (profile.vector.isPresent()) {
      SemanticVector vector = profile.vector.get();
      Query query =
          new KnnByteVectorQuery(
              IndexDocument.vectorField(vector.dimension()),
              vector.toBytes(),
              byVector,
              late.map(CandidateSearch::allBut).orElse(null));
      search(query, byVector, found);
    }
    return found.stream().sorted().toList();
  }

  private void search(Query query, int limit, Set<Integer> found) throws IOException {
    for (ScoreDoc doc : searcher.search(query, limit).scoreDocs) {
      found.add(doc.doc);
    }
  }

  /** Matches articles that were published too late to be eligible. */
  private static Optional<Query> late(Profile profile, TimeRule time) {
    return time.allowsLater()
        ? Optional.empty()
        : profile.published.map(
            instant ->
                LongPoint.newRangeQuery(
                    IndexDocument.PUBLISHED, instant.getEpochSecond() + 1, Long.MAX_VALUE));
  }

  private static Query allBut(Query excluded) {
    return new BooleanQuery.Builder()
        .add(new MatchAllDocsQuery(), Occur.MUST)
        .add(excluded, Occur.MUST_NOT)
        .build();
  }

  private Query features(String field, Weights weights, int limit, Optional<Query> late)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Integer[] order = new Integer[weights.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -weights.values[i]));
    IndexReader reader = searcher.getIndexReader();
    double common =
        reader.numDocs() <= SMALL_INDEX ? reader.maxDoc() : MAX_TERM_SHARE * reader.numDocs();
    int left = limit;
    for (int i = 0; i < order.length && left > 0; i++) {
      float weight = weights.values[order[i]];
      String feature = IndexDocument.feature(weights.keys[order[i]]);
      int documents = weight > 0 ? reader.docFreq(new Term(field, feature)) : 0;
      if (documents > 0 && documents <= common) {
        left--;
        query.add(FeatureField.newLinearQuery(field, feature, Math.min(1, weight)), Occur.SHOULD);
      }
    }
    if (late.isEmpty()) {
      return query.build();
    }
    return new BooleanQuery.Builder()
        .add(query.build(), Occur.MUST)
        .add(late.get(), Occur.MUST_NOT)
        .build();
  }

  private List<Scored> score(
      List<Integer> docs, String id, Profile profile, TimeRule time, int limit) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    PriorityQueue<Scored> best = new PriorityQueue<>(Scored.BEST_FIRST.reversed());
    Columns columns = null;
    for (int doc : docs) {
      if (columns == null || !columns.hold(doc)) {
        columns = new Columns(leaves.get(ReaderUtil.subIndex(doc, leaves)), dimension(profile));
      }
      String candidate = columns.id(doc);
      Profile other = columns.profile(doc);
      if (!candidate.equals(id) && time.allows(profile.published, other.published)) {
        best.add(score(doc, candidate, profile, other, time));
        if (best.size() > limit) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(Scored.BEST_FIRST).toList();
  }

  private static int dimension(Profile profile) {
    return profile.vector.map(SemanticVector::dimension).orElse(0);
  }

  /** Returns the candidate's evidence and score under {@code time}. */
  private Scored score(int doc, String id, Profile query, Profile profile, TimeRule time) {
    Evidence evidence = scorer.evidence(query, profile);
    double score = scorer.score(evidence) * time.factor(query.published, profile.published);
    return new Scored(doc, id, profile, evidence, score);
  }
}
