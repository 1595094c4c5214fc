// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutgraf.model.ModelNotFoundException;

class CoreNlpMissingTest {

  @Test
  void theErrorNamesTheMissingLibrary() throws Exception {
    check("stanford-corenlp");
  }

  @Test
  void theErrorNamesMissingModels() throws Exception {
    check("-models");
  }

  private static void check(String leftOut) throws Exception {
    List<URL> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.contains(leftOut)) {
        path.add(Path.of(entry).toUri().toURL());
      }
    }
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> engine = loader.loadClass(CoreNlp.class.getName());
      assertThatThrownBy(() -> engine.getMethod("english").invoke(null))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .satisfies(e -> assertThat(e.getClass().getName()).isEqualTo(name()))
          .hasMessageContaining("edu.stanford.nlp:stanford-corenlp:4.5.10")
          .hasMessageContaining("classifier models");
    }
  }

  private static String name() {
    return ModelNotFoundException.class.getName();
  }
}
