// SPDX-License-Identifier: Apache-2.0
/**
 * Semantic vectors (embeddings) of texts.
 *
 * <p>A {@link org.nutgraf.semantic.TextEncoder} holds native memory and must be closed by the code
 * that loaded it.
 */
package org.nutgraf.semantic;
