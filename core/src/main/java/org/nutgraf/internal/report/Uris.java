// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.nutgraf.Article;

/** URIs for the output formats; unsafe ones are omitted. */
public final class Uris {

  /** The URI of the IPTC Media Topics scheme. */
  public static final String MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

  private static final String COUNTRIES = "http://cvx.iptc.org/iso3166-1a2/";
  private static final int MAX_LENGTH = 4096;
  private static final Pattern MEDIA_TOPIC = Pattern.compile("medtop:([0-9]{8})");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]{0,17}");
  private static final Pattern PARENT_OF_ROOT =
      Pattern.compile("^(https?://[^/]+)(?:/\\.\\.)+/", Pattern.CASE_INSENSITIVE);
  private static final Pattern URN = Pattern.compile("(urn|tag):[!-~]{3,1000}");

  private Uris() {}

  /**
   * Returns {@code address} as an absolute http or https URI of ASCII characters, or empty if it is
   * anything else, such as a script.
   */
  public static Optional<String> web(String address) {
    return parse(address).filter(Uris::isWeb).map(URI::toASCIIString);
  }

  /** Returns a link of a page, resolved against the page's URL if necessary. */
  public static Optional<String> web(String link, Optional<String> page) {
    Optional<URI> target = parse(link);
    if (target.isPresent() && !target.get().isAbsolute()) {
      target = page.flatMap(Uris::parse).filter(Uris::isWeb).map(p -> p.resolve(link.strip()));
    }
    return target.filter(Uris::isWeb).map(URI::toASCIIString).map(Uris::withoutParentOfRoot);
  }

  /** Removes dot segments above the root, as RFC 3986 requires; Java keeps them. */
  private static String withoutParentOfRoot(String address) {
    return PARENT_OF_ROOT.matcher(address).replaceFirst("$1/");
  }

  /** Returns the host of an address that {@link #web} returned, without "www.". */
  static String host(String address) {
    return URI.create(address).getHost().replaceFirst("^www\\.", "");
  }

  /** Returns a URI of an article: its id if that is a URI, else its URL, else a generated one. */
  public static String of(Article article) {
    String id = article.id();
    return web(id)
        .or(() -> URN.matcher(id).matches() ? parse(id).map(URI::toASCIIString) : Optional.empty())
        .or(() -> article.url().flatMap(Uris::web))
        .orElseGet(() -> madeUp(id));
  }

  /** Returns a generated URI for an id that is not a URI. */
  public static String madeUp(String id) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the URI of an IPTC Media Topic; empty for a site's own topic. */
  public static Optional<String> mediaTopic(String id) {
    var matcher = MEDIA_TOPIC.matcher(id);
    return matcher.matches() ? Optional.of(MEDIA_TOPICS + matcher.group(1)) : Optional.empty();
  }

  /** Returns the URL of a Wikidata item's page, for humans. */
  public static Optional<String> wikidataPage(String id) {
    return WIKIDATA.matcher(id).matches()
        ? Optional.of("https://www.wikidata.org/wiki/" + id)
        : Optional.empty();
  }

  /** Returns the URI of a GeoNames place. */
  public static String geonames(int id) {
    return "https://sws.geonames.org/" + id + "/";
  }

  /** Returns the URI of a Wikidata item, for machines. */
  public static Optional<String> wikidataEntity(String id) {
    return WIKIDATA.matcher(id).matches()
        ? Optional.of("http://www.wikidata.org/entity/" + id)
        : Optional.empty();
  }

  /** Returns the URI of an ISO 3166-1 country code, as in the examples of ninjs. */
  public static Optional<String> country(String isoCode) {
    return COUNTRY.matcher(isoCode).matches()
        ? Optional.of(COUNTRIES + isoCode.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme();
    return scheme != null
        && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null;
  }

  private static Optional<URI> parse(String address) {
    String plain = address.strip();
    if (plain.isEmpty() || plain.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(plain));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
