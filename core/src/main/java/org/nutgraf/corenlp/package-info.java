// SPDX-License-Identifier: Apache-2.0
/**
 * Stanford CoreNLP as an engine, for comparison.
 *
 * <p>CoreNLP is GPL-3.0-or-later and never pulled in; what imports it lies here and nowhere else.
 */
package org.nutgraf.corenlp;
