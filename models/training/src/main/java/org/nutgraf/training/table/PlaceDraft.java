// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import org.nutgraf.internal.gazetteer.Place;

/**
 * A place of the table being built.
 *
 * @param kind what it is
 * @param country ISO 3166-1 code
 * @param subdivision ISO 3166-2 code, or ""
 * @param population number of inhabitants; 0 if unknown
 * @param latitude thousandths of a degree north; {@link
 *     org.nutgraf.internal.gazetteer.Places#NOWHERE} if unknown
 * @param longitude thousandths of a degree east; 0 if unknown
 * @param geonames GeoNames id; 0 if it has none
 */
record PlaceDraft(
    Place.Kind kind,
    String country,
    String subdivision,
    int population,
    int latitude,
    int longitude,
    int geonames) {}
