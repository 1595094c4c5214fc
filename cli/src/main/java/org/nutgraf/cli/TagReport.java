// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.tags.TagAudit;
import org.nutgraf.entity.tags.TagCount;

/** The texts of {@code nutgraf tags}: a summary for the editor and the authority file. */
final class TagReport {

  /** The number of examples in the summary. */
  private static final int EXAMPLES = 5;

  private final TagAudit audit;
  private final int minArticles;
  private final double broad;

  TagReport(TagAudit audit, int minArticles, double broad) {
    this.audit = audit;
    this.minArticles = minArticles;
    this.broad = broad;
  }

  /** Returns the lines of the summary: for each kind of finding the count, examples, the remedy. */
  List<String> summary() {
    List<TagCount> counts = audit.counts();
    Map<String, TagCount> byId = new HashMap<>();
    counts.forEach(count -> byId.put(count.id(), count));
    List<String> merged = new ArrayList<>();
    audit
        .merges()
        .forEach(
            (kept, others) ->
                others.forEach(
                    other -> merged.add(named(other) + " into " + named(byId.get(kept)))));
    List<String> lines = new ArrayList<>();
    lines.add(audit.articles() + " articles, " + counts.size() + " tags");
    add(lines, "merged", "a merged name is an alias; to undo a merge, delete it", merged);
    add(
        lines,
        "to decide",
        "at the end of the file; if they are the same, delete the line of the first and add its name"
            + " to the aliases of the second",
        questions());
    add(
        lines,
        "in " + percent() + " of the articles or more",
        "too broad for a tag page; the flag NEVER removes a tag",
        audit.overBroad(broad).stream().map(TagReport::named).toList());
    add(
        lines,
        "single names of people",
        "add the name to the aliases of the person, or give it the flag NEVER",
        audit.bareNames().stream().map(TagReport::named).toList());
    add(
        lines,
        "in one article only",
        "--singletons FILE lists them",
        audit.singletons().stream().map(TagReport::named).toList());
    return lines;
  }

  private String percent() {
    return Math.round(broad * 100) + "%";
  }

  private static void add(List<String> lines, String title, String remedy, List<String> found) {
    if (!found.isEmpty()) {
      lines.add(title + ": " + found.size() + " (" + remedy + ")");
      found.stream().limit(EXAMPLES).forEach(example -> lines.add("  " + example));
      if (found.size() > EXAMPLES) {
        lines.add("  ...");
      }
    }
  }

  /** Returns the questions about tags that are frequent enough for the file. */
  private List<String> questions() {
    List<String> questions = new ArrayList<>();
    audit
        .questions()
        .forEach(
            (pair, reason) -> {
              if (pair.getValue().articles() >= minArticles) {
                questions.add(text(pair.getKey(), pair.getValue()) + "? " + reason);
              }
            });
    return questions;
  }

  private static String text(TagCount other, TagCount kept) {
    boolean typed = other.type() != kept.type();
    return (typed ? other.type() + " " : "")
        + named(other)
        + " = "
        + (typed ? kept.type() + " " : "")
        + named(kept);
  }

  private static String named(TagCount count) {
    return String.format(Locale.ROOT, "%s (%d)", escaped(count.name()), count.articles());
  }

  /** Returns the lines of the authority: its entries, then the questions as comments. */
  List<String> authority() {
    List<String> lines = new ArrayList<>();
    lines.add("# id, name, type, aliases, flags");
    for (Authority.Entry entry : audit.propose(minArticles).entries()) {
      lines.add(
          line(
              entry.id(),
              entry.name(),
              entry.type().name(),
              entry.aliases().stream().map(TagReport::escaped).toList()));
    }
    List<String> questions = questions();
    if (!questions.isEmpty()) {
      lines.add("# To decide: is the first the same as the second? Articles in brackets.");
      questions.forEach(question -> lines.add("# " + question));
    }
    return lines;
  }

  /** Returns the lines of the tags of a single article, in the format of the authority. */
  List<String> singletons() {
    Set<String> lines = new TreeSet<>();
    for (TagCount count : audit.singletons()) {
      lines.add(line(count.id(), count.name(), count.type().name(), List.of()));
    }
    return List.copyOf(lines);
  }

  private static String line(String id, String name, String type, List<String> aliases) {
    return String.join("\t", id, escaped(name), type, String.join("|", aliases));
  }

  /** Replaces the separators of the file format, which a name may contain. */
  private static String escaped(String name) {
    return name.replaceAll("[\\t\\n\\r|]", " ");
  }
}
