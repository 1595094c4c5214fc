// SPDX-License-Identifier: Apache-2.0
/**
 * The default engine: sentences and tokens from Apache OpenNLP, and names from Nutgraf's own
 * conditional random field.
 *
 * <p>Only this package imports OpenNLP. The name finder, its features and its model are Nutgraf's,
 * not OpenNLP's.
 */
package org.nutgraf.opennlp;
