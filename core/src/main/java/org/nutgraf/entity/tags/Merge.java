// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import org.nutgraf.entity.tags.Archive.Tag;

/**
 * Two tags that are likely the same entity.
 *
 * @param kept the tag to keep
 * @param other the tag to merge into it
 * @param doubt why an editor must decide, as a clause; empty if the merge is safe
 */
record Merge(Tag kept, Tag other, String doubt) {

  boolean isSafe() {
    return doubt.isEmpty();
  }
}
