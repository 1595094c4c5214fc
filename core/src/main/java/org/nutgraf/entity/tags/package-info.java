// SPDX-License-Identifier: Apache-2.0
/**
 * Audit of the tags in an archive.
 *
 * <p>{@link org.nutgraf.entity.tags.TagAudit} proposes an authority and finds tags that an editor
 * should review.
 */
package org.nutgraf.entity.tags;
