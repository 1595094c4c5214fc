// SPDX-License-Identifier: Apache-2.0
/**
 * The accurate engine: tokens by Apache OpenNLP, names by Nutgraf's own transformer, run by ONNX
 * Runtime.
 *
 * <p>Its model is the artifact {@code org.nutgraf:nutgraf-transformer-en}.
 */
package org.nutgraf.transformer;
