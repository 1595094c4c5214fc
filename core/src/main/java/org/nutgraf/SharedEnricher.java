// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.io.Serializable;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * One enricher in each Java process, for Spark, Flink and the like: what travels to the workers is
 * its name and how to open it, never the native memory that it holds.
 *
 * <p>Serializable and thread-safe. The enricher is opened by the first {@link #get} of a process
 * and lives until the process ends.
 */
public final class SharedEnricher implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final ConcurrentMap<String, Enricher> OPEN = new ConcurrentHashMap<>();

  private final String name;
  private final Supplier<Enricher> recipe;

  private <R extends Supplier<Enricher> & Serializable> SharedEnricher(String name, R recipe) {
    this.name = Objects.requireNonNull(name, "name must not be null");
    this.recipe = Objects.requireNonNull(recipe, "recipe must not be null");
  }

  /** Returns a holder of {@link Enricher#english()}. */
  public static SharedEnricher english() {
    return new SharedEnricher("english", Enricher::english);
  }

  /**
   * Returns a holder of an enricher of one's own.
   *
   * @param name tells it from others in the same process; holders of one name share the enricher
   *     that the first of them opened
   * @param <R> a serializable supplier; a lambda that captures nothing but serializable values will
   *     do
   * @param recipe opens the enricher
   * @return a holder
   */
  public static <R extends Supplier<Enricher> & Serializable> SharedEnricher of(
      String name, R recipe) {
    return new SharedEnricher(name, recipe);
  }

  /**
   * Returns this process's enricher; it must not be closed.
   *
   * @throws org.nutgraf.model.ModelNotFoundException if a model is not on the class path
   */
  public Enricher get() {
    return OPEN.computeIfAbsent(name, any -> recipe.get());
  }
}
