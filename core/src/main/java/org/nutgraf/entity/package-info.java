// SPDX-License-Identifier: Apache-2.0
/**
 * People, organisations, countries and places: what a result holds of them, and the interfaces of
 * engines.
 *
 * <p>An {@link org.nutgraf.entity.EntityEngine} marks mentions; an {@link
 * org.nutgraf.entity.EntityResolver} makes entities of them, the same way for every engine. {@link
 * org.nutgraf.entity.Authority} holds a site's own names.
 */
package org.nutgraf.entity;
