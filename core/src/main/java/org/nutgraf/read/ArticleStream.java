// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Creates lazy streams from readers. */
final class ArticleStream {

  private ArticleStream() {}

  /** Reads the next item; empty at the end of the input. */
  interface Source<T> {
    Optional<T> next() throws IOException;
  }

  /** Returns a stream of the remaining items; closing it closes {@code reader}. */
  static <T> Stream<T> of(Source<T> source, Closeable reader) {
    Spliterator<T> items =
        new Spliterators.AbstractSpliterator<>(
            Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          @Override
          public boolean tryAdvance(Consumer<? super T> action) {
            try {
              Optional<T> next = source.next();
              next.ifPresent(action);
              return next.isPresent();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    return StreamSupport.stream(items, false)
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
