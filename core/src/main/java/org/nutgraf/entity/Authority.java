// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.internal.text.NameNormalizer;

/**
 * A site's own list of entities, read from a text file that editors can maintain.
 *
 * <p>The file has one entity per line with tab-separated fields: id, name, type ({@code PERSON},
 * {@code ORGANIZATION}, {@code COUNTRY} or {@code PLACE}), aliases separated by {@code |}, and
 * flags separated by commas. Aliases and flags are optional; lines that start with {@code #} are
 * comments.
 *
 * <p>A detected entity whose id or name matches an entry is given the id, name and type of that
 * entry; several entities that match the same entry are merged. Immutable.
 */
public final class Authority {

  /** Special treatment of an entry. */
  public enum Flag {
    /**
     * Every occurrence of the name and aliases is a mention, even if the tagger did not find it.
     */
    ALWAYS,
    /** The entity is never reported, for example a private person. */
    NEVER,
    /** The name and aliases do not denote an entity, for example the name of a column. */
    BAN
  }

  /**
   * An entry of the list.
   *
   * @param id id of the entity, unique in the list
   * @param name canonical name of the entity
   * @param type type of the entity
   * @param aliases other names of the entity
   * @param flags special treatment
   */
  public record Entry(
      String id, String name, EntityType type, List<String> aliases, Set<Flag> flags) {

    /**
     * Validates the components and copies aliases and flags.
     *
     * @throws IllegalArgumentException if id or name is blank, or if the type is COUNTRY and the id
     *     is not {@code country:} followed by a known ISO code
     */
    public Entry {
      Objects.requireNonNull(type, "type must not be null");
      aliases = List.copyOf(aliases);
      flags = Set.copyOf(flags);
      if (id.isBlank() || name.isBlank()) {
        throw new IllegalArgumentException(
            "id and name must not be blank, were " + id + ", " + name);
      }
      if (type == EntityType.COUNTRY && country(id).isEmpty()) {
        throw new IllegalArgumentException(
            "id of a COUNTRY must be country: and its ISO code, was " + id);
      }
    }

    /** Returns the country of an entry of type COUNTRY; empty for other types. */
    public Optional<Country> country() {
      return type == EntityType.COUNTRY ? country(id) : Optional.empty();
    }

    private static Optional<Country> country(String id) {
      return id.startsWith("country:")
          ? Countries.standard().byIso(id.substring("country:".length()))
          : Optional.empty();
    }
  }

  private static final Authority EMPTY = new Authority(List.of());

  private final List<Entry> entries;
  private final Map<String, Entry> byKey = new HashMap<>();

  private Authority(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : this.entries) {
      byKey.putIfAbsent(entry.id(), entry);
      byKey.putIfAbsent(NameNormalizer.slug(entry.name()), entry);
      entry.aliases().forEach(alias -> byKey.putIfAbsent(NameNormalizer.slug(alias), entry));
    }
  }

  /** Returns an authority without entries. */
  public static Authority empty() {
    return EMPTY;
  }

  /**
   * Returns an authority with the given entries.
   *
   * @throws IllegalArgumentException if two entries have the same id
   */
  public static Authority of(List<Entry> entries) {
    Set<String> ids = new HashSet<>();
    for (Entry entry : entries) {
      if (!ids.add(entry.id())) {
        throw new IllegalArgumentException("ids must be unique, duplicate: " + entry.id());
      }
    }
    return new Authority(entries);
  }

  /**
   * Reads an authority from a file.
   *
   * @param file a UTF-8 text file
   * @throws IOException if the file cannot be read or is malformed; the message contains the line
   *     number
   */
  public static Authority read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          Entry entry = parse(line.split("\t", -1));
          if (!ids.add(entry.id())) {
            throw new IllegalArgumentException("ids must be unique, duplicate: " + entry.id());
          }
          entries.add(entry);
        } catch (IllegalArgumentException e) {
          throw new IOException(file + " line " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return new Authority(entries);
  }

  private static Entry parse(String[] cells) {
    if (cells.length < 3 || cells.length > 5) {
      throw new IllegalArgumentException(
          "line must have 3 to 5 tab-separated fields, had " + cells.length);
    }
    List<String> aliases =
        cells.length < 4
            ? List.of()
            : Arrays.stream(cells[3].split("\\|"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    for (String flag : cells.length < 5 ? new String[0] : cells[4].split(",")) {
      if (!flag.isBlank()) {
        flags.add(constant(Flag.class, "flag", flag));
      }
    }
    EntityType type = constant(EntityType.class, "type", cells[2]);
    return new Entry(cells[0].strip(), cells[1].strip(), type, aliases, flags);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String what, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        what + " must be one of " + List.of(type.getEnumConstants()) + ", was " + text.strip());
  }

  /** Returns the entries in their original order. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Returns the entry with the given id, name or alias.
   *
   * @param idOrName an id, or a name or alias in any case and with or without accents
   * @return the entry; empty if there is none
   */
  public Optional<Entry> find(String idOrName) {
    Entry byId = byKey.get(idOrName);
    return Optional.ofNullable(byId != null ? byId : byKey.get(NameNormalizer.slug(idOrName)));
  }
}
