// SPDX-License-Identifier: Apache-2.0
/**
 * Stanford CoreNLP as an engine, for comparison.
 *
 * <p>CoreNLP is licensed under GPL-3.0-or-later and is never a transitive dependency; only this
 * package imports it.
 */
package org.nutgraf.corenlp;
