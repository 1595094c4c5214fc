// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.entity;

import java.util.Objects;
import java.util.Optional;
import org.nutgraf.entity.Authority;
import org.nutgraf.entity.Countries;
import org.nutgraf.entity.Country;
import org.nutgraf.entity.EntityResolver;

/** Makes {@linkplain EntityResolver resolvers}. */
public final class EntityResolvers {

  private EntityResolvers() {}

  /** Returns the resolver for English, the same for every engine. */
  public static EntityResolver standard() {
    return builder().build();
  }

  /** Returns a builder of resolvers for English. */
  public static Builder builder() {
    return new Builder();
  }

  /** Configures a resolver; not thread-safe. */
  public static final class Builder {

    private Authority authority = Authority.empty();
    private Optional<Country> home = Optional.empty();

    private Builder() {}

    /** Uses a site's own list of entities. */
    public Builder authority(Authority authority) {
      this.authority = Objects.requireNonNull(authority, "authority must not be null");
      return this;
    }

    /**
     * Says in which country the site is, which settles "the capital", "the isthmus" and names that
     * several countries share.
     *
     * @param isoCode ISO 3166-1 alpha-2 code
     * @throws IllegalArgumentException if there is no such country
     */
    public Builder home(String isoCode) {
      Optional<Country> country = Countries.standard().byIso(isoCode);
      if (country.isEmpty()) {
        throw new IllegalArgumentException("home must be an ISO 3166-1 code, was " + isoCode);
      }
      this.home = country;
      return this;
    }

    /** Returns the resolver. */
    public EntityResolver build() {
      return new StandardResolver(authority, home);
    }
  }
}
