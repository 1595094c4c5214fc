// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.nutgraf.internal.resource.Sha256;

/** A page's inline style and script, and the Content Security Policy that allows these two only. */
public final class Assets {

  private final Html style;
  private final Html script;
  private final String policy;

  /** Loads the shared style and a page's script from the resources next to this class. */
  public Assets(String script) {
    String css = Template.resource("report.css");
    String js = Template.resource("flags.js") + Template.resource(script);
    this.style = Html.of(css);
    this.script = Html.of(js);
    policy =
        "default-src 'none'; style-src "
            + hash(css)
            + "; script-src "
            + hash(js)
            + "; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String content) {
    return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(content)) + "'";
  }

  /** Returns a page's values, initially those that its head needs. */
  public Map<String, Object> values(String title) {
    Map<String, Object> values = new HashMap<>();
    values.put("pageTitle", title);
    values.put("policy", policy);
    values.put("style", style);
    values.put("script", script);
    return values;
  }
}
