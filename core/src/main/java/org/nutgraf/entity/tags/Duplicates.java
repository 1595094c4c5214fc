// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.entity.tags.Archive.Tag;

/** The duplicates among the tags of an archive: safe merges, and questions to an editor. */
final class Duplicates {

  /** The minimum number of articles of a tag that is worth an editor's time. */
  private static final int MIN_ARTICLES = 2;

  /** The maximum number of questions about a tag: of many similar names, none is likely the one. */
  private static final int MAX_QUESTIONS = 2;

  private final Set<String> asked = new HashSet<>();
  private final Map<Tag, Tag> keptOf = new HashMap<>();
  private final Map<Tag, List<Tag>> merges = new LinkedHashMap<>();
  private final List<MergeQuestion> questions = new ArrayList<>();

  private Duplicates() {}

  static Duplicates of(Archive archive) {
    List<Tag> tags = archive.tags();
    Surroundings surroundings = new Surroundings(archive);
    ShortNames shortNames = new ShortNames(tags, surroundings);
    NearDuplicates nearDuplicates = new NearDuplicates(tags, surroundings);
    Duplicates duplicates = new Duplicates();
    List<Merge> doubtful = new ArrayList<>();
    for (Tag tag : tags) {
      Optional<Merge> expanded = shortNames.merge(tag);
      List<Merge> found =
          expanded.filter(Merge::isSafe).map(List::of).orElseGet(() -> nearDuplicates.merges(tag));
      duplicates.decide(found, doubtful);
      expanded.filter(merge -> !merge.isSafe()).ifPresent(doubtful::add);
    }
    doubtful.forEach(duplicates::ask);
    tags.forEach(duplicates::collect);
    duplicates.chooseQuestions();
    return duplicates;
  }

  /** Sorts the questions, those of more articles first, and keeps the best ones of each tag. */
  private void chooseQuestions() {
    questions.sort(
        Comparator.comparingInt(
                (MergeQuestion q) -> -Math.min(q.kept().articles(), q.other().articles()))
            .thenComparingInt(q -> -q.kept().articles()));
    Map<String, Integer> counts = new HashMap<>();
    questions.removeIf(q -> counts.merge(q.other().id(), 1, Integer::sum) > MAX_QUESTIONS);
  }

  /** Accepts the only merge of a tag if it is safe, or those into one and the same tag. */
  private void decide(List<Merge> found, List<Merge> doubtful) {
    List<Merge> safe = found.stream().filter(Merge::isSafe).toList();
    long targets = safe.stream().map(merge -> root(merge.kept())).distinct().count();
    for (Merge merge : found) {
      if (!merge.isSafe()) {
        doubtful.add(merge);
      } else if (targets > 1) {
        doubtful.add(new Merge(merge.kept(), merge.other(), "it fits several tags"));
      } else if (root(merge.kept()) != merge.other()) {
        keptOf.putIfAbsent(merge.other(), merge.kept());
      }
    }
  }

  private void ask(Merge merge) {
    Tag kept = root(merge.kept());
    if (kept != root(merge.other())
        && merge.other().size() >= MIN_ARTICLES
        && asked.add(kept.id + " " + merge.other().id)) {
      questions.add(new MergeQuestion(kept.count(), merge.other().count(), merge.doubt()));
    }
  }

  private void collect(Tag tag) {
    Tag kept = root(tag);
    if (kept != tag) {
      merges.computeIfAbsent(kept, key -> new ArrayList<>()).add(tag);
    }
  }

  /** Returns the tag that a tag is merged into, over any number of steps. */
  private Tag root(Tag tag) {
    Tag root = tag;
    while (keptOf.containsKey(root)) {
      root = keptOf.get(root);
    }
    return root;
  }

  /** Returns the safe merges: the duplicates, most articles first, by the tag to keep. */
  Map<Tag, List<Tag>> merges() {
    return merges;
  }

  boolean isMerged(Tag tag) {
    return keptOf.containsKey(tag);
  }

  /** Returns the doubtful merges, those of more articles first. */
  List<MergeQuestion> questions() {
    return questions;
  }
}
