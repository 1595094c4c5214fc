// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.transformer;

/**
 * Consecutive sentences of a document as the network reads them.
 *
 * @param pieces numbers of the word pieces, marks included
 * @param casing {@link Casing} of each piece, by its code
 * @param words for each word, the index of its first piece
 * @param sentences for each word, the index of its sentence in the document, ascending
 * @param tokens for each word, the index of its token in its sentence
 */
public record Window(int[] pieces, int[] casing, int[] words, int[] sentences, int[] tokens) {}
