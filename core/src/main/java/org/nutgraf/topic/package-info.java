// SPDX-License-Identifier: Apache-2.0
/**
 * IPTC Media Topics, and a site's own topics.
 *
 * <p>{@link org.nutgraf.topic.TopicClassifier} assigns them; {@link org.nutgraf.topic.MediaTopics}
 * is the vocabulary.
 */
package org.nutgraf.topic;
