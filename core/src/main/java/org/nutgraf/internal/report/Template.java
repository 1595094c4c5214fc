// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.internal.resource.BundledResource;

/**
 * A page template in a strict subset of Mustache.
 *
 * <p>{@code {{name}}} is a value, escaped unless it is {@link Html}; {@code {{#name}}…{{/name}}} is
 * written for each element of a list, whose names take precedence inside, or if a boolean is true;
 * {@code {{^name}}…{{/name}}} if a list is empty or a boolean false; {@code {{>part.html}}} is
 * another resource, included when the template is loaded. A name without a value is an error.
 * Immutable.
 */
public final class Template {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final Pattern PART = Pattern.compile("\\{\\{>([a-z-]+\\.html)\\}\\}");

  private final List<Node> nodes;

  private sealed interface Node permits Text, Value, Section {}

  private record Text(String text) implements Node {}

  private record Value(String name) implements Node {}

  private record Section(String name, boolean inverted, List<Node> nodes) implements Node {}

  private Template(List<Node> nodes) {
    this.nodes = nodes;
  }

  /** Loads a template that is a resource next to this class, with its includes. */
  public static Template load(String resource) {
    return parse(PART.matcher(resource(resource)).replaceAll(part -> literal(part.group(1))));
  }

  private static String literal(String part) {
    return Matcher.quoteReplacement(resource(part));
  }

  /** Returns the text of a resource next to this class, with line feeds as line terminators. */
  static String resource(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw BundledResource.stripped(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("resource cannot be read: " + name, e);
    }
  }

  /**
   * Parses a template.
   *
   * @throws IllegalArgumentException if a tag or section is not closed, or sections overlap
   */
  static Template parse(String text) {
    Deque<Section> open = new ArrayDeque<>();
    open.push(new Section("", false, new ArrayList<>()));
    int from = 0;
    for (int at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, from)) {
      open.peek().nodes().add(new Text(text.substring(from, at)));
      int end = text.indexOf(CLOSE, at);
      if (end < 0) {
        throw new IllegalArgumentException("{{ must be closed by }}, was not at " + at);
      }
      String tag = text.substring(at + OPEN.length(), end);
      from = end + CLOSE.length();
      if (tag.startsWith("#") || tag.startsWith("^")) {
        open.push(new Section(tag.substring(1), tag.startsWith("^"), new ArrayList<>()));
      } else if (tag.startsWith("/")) {
        Section closed = open.pop();
        if (!closed.name().equals(tag.substring(1)) || open.isEmpty()) {
          throw new IllegalArgumentException("section must be closed by its name, was " + tag);
        }
        open.peek().nodes().add(closed);
      } else {
        open.peek().nodes().add(new Value(tag));
      }
    }
    open.peek().nodes().add(new Text(text.substring(from)));
    if (open.size() > 1) {
      throw new IllegalArgumentException("section must be closed, was not: " + open.peek().name());
    }
    return new Template(List.copyOf(open.peek().nodes()));
  }

  /**
   * Writes the page.
   *
   * @param values values by name: Boolean, {@code Iterable<Map<String, ?>>}, Html, or any object,
   *     which is written as text
   */
  public void write(Writer out, Map<String, ?> values) throws IOException {
    Deque<Map<String, ?>> scopes = new ArrayDeque<>();
    scopes.push(values);
    write(nodes, out, scopes);
  }

  private static void write(List<Node> nodes, Writer out, Deque<Map<String, ?>> scopes)
      throws IOException {
    for (Node node : nodes) {
      if (node instanceof Text text) {
        out.write(text.text());
      } else if (node instanceof Value value) {
        write(find(value.name(), scopes), out);
      } else if (node instanceof Section section) {
        write(section, out, scopes);
      }
    }
  }

  private static void write(Object value, Writer out) throws IOException {
    if (value instanceof Html html) {
      html.writeTo(out);
    } else {
      out.write(Html.escape(value.toString()));
    }
  }

  private static void write(Section section, Writer out, Deque<Map<String, ?>> scopes)
      throws IOException {
    Object value = find(section.name(), scopes);
    if (value instanceof Boolean shown) {
      if (shown != section.inverted()) {
        write(section.nodes(), out, scopes);
      }
      return;
    }
    if (!(value instanceof Iterable<?> elements)) {
      throw new IllegalArgumentException(
          "section must be given a boolean or a list, was " + section.name());
    }
    boolean empty = true;
    for (Object element : elements) {
      empty = false;
      if (!section.inverted()) {
        scopes.push(scope(element));
        write(section.nodes(), out, scopes);
        scopes.pop();
      }
    }
    if (section.inverted() && empty) {
      write(section.nodes(), out, scopes);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> scope(Object element) {
    return element instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of("this", element);
  }

  private static Object find(String name, Deque<Map<String, ?>> scopes) {
    for (Map<String, ?> scope : scopes) {
      Object value = scope.get(name);
      if (value != null) {
        return value;
      }
    }
    throw new IllegalArgumentException("template must be given every name, had no " + name);
  }
}
