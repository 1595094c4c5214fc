// SPDX-License-Identifier: Apache-2.0
/**
 * Stanford CoreNLP's own pipeline as a baseline of the evaluation.
 *
 * <p>CoreNLP is licensed under GPL-3.0-or-later and is never a transitive dependency; only this
 * package of the module imports it.
 */
package org.nutgraf.training.corenlp;
