// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the colours of the reports against WCAG 2.1, level AA. */
class ReportStyleTest {

  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;
  private static final String CSS = Template.resource("report.css");

  /** Returns the colours of the light scheme, and those that replace them in the dark scheme. */
  private static Map<String, String> colours(String scheme) {
    Map<String, String> colours = new HashMap<>();
    int dark = CSS.indexOf("@media (prefers-color-scheme: dark)");
    int end = scheme.equals("dark") ? CSS.length() : dark;
    Matcher matcher = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})").matcher(CSS.substring(0, end));
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
    return colours;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everythingCanBeRead(String scheme) {
    Map<String, String> c = colours(scheme);
    for (String text : new String[] {"ink", "soft", "accent"}) {
      assertThat(contrast(c.get(text), c.get("paper"))).as(text).isGreaterThan(TEXT);
    }
    assertThat(contrast(c.get("soft"), c.get("chosen"))).isGreaterThan(TEXT);
    assertThat(contrast(c.get("accent"), c.get("chosen"))).isGreaterThan(TEXT);
    assertThat(contrast(c.get("ink"), c.get("panel"))).isGreaterThan(TEXT);
    assertThat(contrast(c.get("ink"), c.get("chosen"))).isGreaterThan(TEXT);
    assertThat(contrast(c.get("fill"), c.get("paper"))).isGreaterThan(GRAPHICS);
    assertThat(contrast(c.get("focus"), c.get("paper"))).isGreaterThan(GRAPHICS);
    for (String type : new String[] {"person", "organization", "country", "place"}) {
      assertThat(contrast(c.get(type), c.get("paper"))).as(type).isGreaterThan(GRAPHICS);
      assertThat(contrast(c.get("ink"), c.get(type + "-tint"))).as(type).isGreaterThan(TEXT);
    }
  }
}
