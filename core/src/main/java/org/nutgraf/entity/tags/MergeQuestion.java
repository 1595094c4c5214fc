// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

/**
 * Two tags that may denote the same entity; only an editor can tell.
 *
 * @param kept the tag to keep if they do
 * @param other the tag to merge into it
 * @param reason why they are not merged without asking, as a clause
 */
record MergeQuestion(TagCount kept, TagCount other, String reason) {}
