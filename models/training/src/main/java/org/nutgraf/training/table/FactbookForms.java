// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the Factbook's free-text fields, such as {@code "Dane(s)"}, into name forms. */
final class FactbookForms {

  private static final Pattern PLURAL = Pattern.compile("(\\p{L}[^(]*?) ?\\((s|men|women|man)\\)");
  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^]]*\\]|; note.*| or .*");

  private FactbookForms() {}

  /** Returns singular and plural forms. */
  static List<String> demonyms(String field) {
    List<String> forms = new ArrayList<>();
    for (String part : field.replaceFirst("; note.*", "").split(",| or |;")) {
      Matcher plural = PLURAL.matcher(part.strip());
      if (plural.lookingAt()) {
        String singular = plural.group(1).strip();
        forms.add(singular);
        forms.add(plural(singular, plural.group(2)));
      } else {
        forms.add(part.replaceAll("\\([^)]*\\)", "").strip());
      }
    }
    forms.removeIf(form -> !isName(form));
    return forms;
  }

  private static String plural(String singular, String ending) {
    return ending.equals("s") ? singular + "s" : singular.replaceFirst("(man|woman)$", ending);
  }

  /** Returns the names in a list without their remarks. */
  static List<String> names(String field) {
    List<String> forms = new ArrayList<>();
    for (String part : REMARK.matcher(field).replaceAll("").split("[,;]")) {
      String form = part.strip();
      if (isName(form)) {
        forms.add(form);
      }
    }
    return forms;
  }

  private static boolean isName(String form) {
    return form.matches("\\p{Lu}[\\p{L}.'’ -]{2,40}")
        && !form.matches("(NA|None|Somalia? Republic|D\\.C\\.)")
        && !form.contains(" is ");
  }
}
