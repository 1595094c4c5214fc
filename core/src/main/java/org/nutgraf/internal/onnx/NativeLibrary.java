// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.onnx;

import ai.onnxruntime.OrtEnvironment;

/** Loads ONNX Runtime's native library. */
final class NativeLibrary {

  /**
   * Platforms for which the artifact {@code com.microsoft.onnxruntime:onnxruntime} has a native
   * library.
   */
  private static final String SUPPORTED =
      "Linux x86-64 and ARM64 with glibc, macOS ARM64, Windows x86-64";

  private NativeLibrary() {}

  /**
   * Returns the process-wide environment; the first call loads the native library.
   *
   * @throws UnsupportedOperationException if there is no native library for this platform
   */
  static OrtEnvironment environment() {
    try {
      return OrtEnvironment.getEnvironment();
    } catch (LinkageError | RuntimeException e) {
      // The runtime reports an unknown platform as a plain RuntimeException or a linkage error.
      throw new UnsupportedOperationException(
          "ONNX Runtime cannot load a native library on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + "; supported platforms are "
              + SUPPORTED,
          e);
    }
  }
}
