// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity.tags;

import java.util.Objects;

/**
 * Two tags that may denote the same entity; only an editor can tell.
 *
 * @param kept the tag to keep if they do
 * @param other the tag to merge into it
 * @param reason why they are not merged without asking, as a clause
 */
public record MergeQuestion(TagCount kept, TagCount other, String reason) {

  /** Validates the components. */
  public MergeQuestion {
    Objects.requireNonNull(kept, "kept must not be null");
    Objects.requireNonNull(other, "other must not be null");
    Objects.requireNonNull(reason, "reason must not be null");
  }
}
