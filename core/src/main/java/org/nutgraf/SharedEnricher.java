// SPDX-License-Identifier: Apache-2.0
package org.nutgraf;

import java.io.Serializable;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * A serializable handle to one enricher per JVM, for Spark, Flink and similar frameworks. Only a
 * name and a factory are sent to the workers, never the native memory of the enricher.
 *
 * <p>Thread-safe. The enricher is created by the first call of {@link #get} in a process and lives
 * until the process ends.
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

  /** Returns a handle to {@link Enricher#english()}. */
  public static SharedEnricher english() {
    return new SharedEnricher("english", Enricher::english);
  }

  /**
   * Returns a handle to a custom enricher.
   *
   * @param name key of the enricher within the process; handles with the same name share the
   *     enricher that was created first
   * @param <R> a serializable supplier, for example a lambda that captures only serializable values
   * @param recipe creates the enricher
   * @return a handle
   */
  public static <R extends Supplier<Enricher> & Serializable> SharedEnricher of(
      String name, R recipe) {
    return new SharedEnricher(name, recipe);
  }

  /**
   * Returns the enricher of this process, creating it if necessary. The caller must not close it.
   *
   * @throws org.nutgraf.model.ModelNotFoundException if a model is not on the class path
   */
  public Enricher get() {
    return OPEN.computeIfAbsent(name, any -> recipe.get());
  }
}
