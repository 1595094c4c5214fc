// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.text.Span;

/**
 * An article's text as markup with its mentions marked. Of overlapping mentions, the one that
 * begins first is marked; of two that begin together, the longer one.
 */
final class MarkedText {

  private record Mark(Span span, int entity, EntityType type) {}

  private final String text;
  private final List<Mark> marks;
  private final Map<Integer, Mark> firsts = new HashMap<>();

  MarkedText(String text, List<Entity> entities) {
    this.text = text;
    List<Mark> all = new ArrayList<>();
    for (int i = 0; i < entities.size(); i++) {
      List<Mention> mentions = entities.get(i).mentions();
      for (Mention mention : mentions) {
        all.add(new Mark(mention.span(), i + 1, entities.get(i).type()));
      }
    }
    all.sort(
        Comparator.comparingInt((Mark mark) -> mark.span().start())
            .thenComparingInt(mark -> -mark.span().end()));
    marks = new ArrayList<>(all.size());
    int free = 0;
    for (Mark mark : all) {
      if (mark.span().start() >= free && mark.span().end() <= text.length()) {
        marks.add(mark);
        firsts.putIfAbsent(mark.entity(), mark);
        free = mark.span().end();
      }
    }
  }

  /** Returns whether any mention of the entity with this number, counted from 1, is marked. */
  boolean marks(int entity) {
    return firsts.containsKey(entity);
  }

  /** Returns a part of the text; a mention that is not entirely in it is not marked. */
  Html part(Span part) {
    StringBuilder html = new StringBuilder(part.length() * 2);
    int from = part.start();
    for (int i = firstFrom(part.start()); i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (mark.span().start() >= part.end()) {
        break;
      }
      if (part.contains(mark.span())) {
        Html.escape(text, from, mark.span().start(), html);
        append(mark, html);
        from = mark.span().end();
      }
    }
    Html.escape(text, from, part.end(), html);
    return Html.of(html.toString());
  }

  private int firstFrom(int start) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).span().start() < start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first mention of an entity links to its row in the list of entities. */
  private void append(Mark mark, StringBuilder html) {
    String type = mark.type().name().toLowerCase(Locale.ROOT);
    html.append("<mark class=\"").append(type);
    html.append("\" data-e=\"").append(mark.entity()).append('"');
    boolean first = mark == firsts.get(mark.entity());
    if (first) {
      html.append(" id=\"m").append(mark.entity()).append("\"><a href=\"#e").append(mark.entity());
      html.append("\" aria-describedby=\"is-").append(type).append("\">");
    } else {
      html.append('>');
    }
    Html.escape(text, mark.span().start(), mark.span().end(), html);
    html.append(first ? "</a></mark>" : "</mark>");
  }
}
