// SPDX-License-Identifier: Apache-2.0
/**
 * The default engine: sentences and tokens by Apache OpenNLP, names by Nutgraf's own conditional
 * random field.
 *
 * <p>What imports OpenNLP lies here and nowhere else. The name finder, its features and its model
 * are Nutgraf's, not OpenNLP's.
 */
package org.nutgraf.opennlp;
