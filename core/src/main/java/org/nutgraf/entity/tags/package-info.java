// SPDX-License-Identifier: Apache-2.0
/**
 * The audit of the tags of an archive.
 *
 * <p>{@link org.nutgraf.entity.tags.TagAudit} proposes an authority and finds tags that need an
 * editor.
 */
package org.nutgraf.entity.tags;
