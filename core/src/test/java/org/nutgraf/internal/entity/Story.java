// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.entity.Entity;
import org.nutgraf.entity.EntityType;
import org.nutgraf.entity.Mention;
import org.nutgraf.entity.MentionKind;
import org.nutgraf.entity.Resolution;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;
import org.nutgraf.text.Sentence;
import org.nutgraf.text.Span;
import org.nutgraf.text.Token;

/**
 * A test article with a tagger for its markup: {@code {P Ana Ruiz}} marks a person, {@code O} an
 * organisation, {@code L} a place. The first paragraph is the headline if there are several.
 */
public final class Story {

  private static final Pattern MARK = Pattern.compile("\\{([POL]) ([^}]*)\\}");
  private static final Map<String, EntityType> TYPES =
      Map.of("P", EntityType.PERSON, "O", EntityType.ORGANIZATION, "L", EntityType.PLACE);

  public final AnalyzedText text;
  public final List<Mention> mentions = new ArrayList<>();

  private Story(String marked) {
    StringBuilder plain = new StringBuilder();
    Matcher marks = MARK.matcher(marked);
    int last = 0;
    while (marks.find()) {
      plain.append(marked, last, marks.start());
      Span span = new Span(plain.length(), plain.length() + marks.group(2).length());
      plain.append(marks.group(2));
      mentions.add(
          new Mention(span, marks.group(2), TYPES.get(marks.group(1)), MentionKind.NAME, 1));
      last = marks.end();
    }
    plain.append(marked.substring(last));
    text = analyze(plain.toString());
  }

  public static Story of(String marked) {
    return new Story(marked);
  }

  static Resolution resolve(String marked) {
    Story story = of(marked);
    return StandardResolver.english().resolve(story.text, story.mentions);
  }

  static AnalyzedText analyze(String text) {
    List<Sentence> sentences = new ArrayList<>();
    Matcher parts = Pattern.compile("[^\\n]+?([.?!](?= [A-Z])|(?=\\n)|$)").matcher(text);
    while (parts.find()) {
      List<Token> tokens = new ArrayList<>();
      Matcher words = Pattern.compile("\\S+").matcher(parts.group());
      while (words.find()) {
        Span span = new Span(parts.start() + words.start(), parts.start() + words.end());
        tokens.add(new Token(span, span.in(text)));
      }
      sentences.add(new Sentence(new Span(parts.start(), parts.end()), tokens));
    }
    return new AnalyzedText(text, layout(text), sentences);
  }

  private static Layout layout(String text) {
    int first = text.indexOf("\n\n");
    if (first < 0) {
      return Layout.bodyOnly(text);
    }
    Span none = new Span(first + 2, first + 2);
    return new Layout(new Span(0, first), none, new Span(first + 2, text.length()));
  }

  public static Entity entity(Resolution resolution, String id) {
    return resolution.entities().stream()
        .filter(entity -> entity.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " must be among " + ids(resolution)));
  }

  public static List<String> ids(Resolution resolution) {
    return resolution.entities().stream().map(Entity::id).sorted().toList();
  }

  public static List<String> surfaces(Entity entity) {
    return entity.mentions().stream().map(Mention::text).toList();
  }
}
