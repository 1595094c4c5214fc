// SPDX-License-Identifier: Apache-2.0
/**
 * People, organisations, countries and places: the entities in a result, and the interfaces of
 * engines.
 *
 * <p>An {@link org.nutgraf.entity.EntityEngine} marks mentions; an {@link
 * org.nutgraf.entity.EntityResolver} resolves them to entities, in the same way for every engine.
 * An {@link org.nutgraf.entity.Authority} is a site's own list of entities.
 */
package org.nutgraf.entity;
