// SPDX-License-Identifier: Apache-2.0
/**
 * Writers of results: JSON lines, JSON-LD, ninjs, CSV, HTML.
 *
 * <p>{@link org.nutgraf.write.ResultWriters} makes them all.
 */
package org.nutgraf.write;
