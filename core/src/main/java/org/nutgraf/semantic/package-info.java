// SPDX-License-Identifier: Apache-2.0
/**
 * The meaning of a text as a vector.
 *
 * <p>{@link org.nutgraf.semantic.TextEncoder} holds native memory; whoever loads one closes it.
 */
package org.nutgraf.semantic;
