// SPDX-License-Identifier: Apache-2.0
/**
 * The most accurate engine: tokens from Apache OpenNLP, and names from Nutgraf's own transformer,
 * run by ONNX Runtime.
 *
 * <p>The model is the artifact {@code org.nutgraf:nutgraf-transformer-en}.
 */
package org.nutgraf.transformer;
