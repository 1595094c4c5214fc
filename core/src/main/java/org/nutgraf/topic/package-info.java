// SPDX-License-Identifier: Apache-2.0
/**
 * Topics: the IPTC Media Topics, or a site's own.
 *
 * <p>{@link org.nutgraf.topic.TopicClassifier} assigns them; {@link org.nutgraf.topic.MediaTopics}
 * is the vocabulary.
 */
package org.nutgraf.topic;
