// SPDX-License-Identifier: Apache-2.0
/**
 * Writers for results: JSON lines, JSON-LD, ninjs, CSV, HTML and text summaries.
 *
 * <p>{@link org.nutgraf.write.ResultWriters} creates all of them.
 */
package org.nutgraf.write;
