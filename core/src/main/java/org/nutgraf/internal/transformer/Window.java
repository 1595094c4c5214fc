// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

/**
 * Consecutive sentences of a document as input of the network.
 *
 * @param pieces ids of the WordPiece tokens, including special tokens
 * @param casing code of the {@link Casing} of each token
 * @param words for each word, the index of its first WordPiece token
 * @param sentences for each word, the index of its sentence in the document, ascending
 * @param tokens for each word, the index of its token in its sentence
 */
public record Window(int[] pieces, int[] casing, int[] words, int[] sentences, int[] tokens) {}
