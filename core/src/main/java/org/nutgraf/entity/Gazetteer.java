// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.List;

/** All forms of countries, regions, states and cities, ready to be found in a text. */
final class Gazetteer {

  private Gazetteer() {}

  static FormIndex index() {
    return Holder.INDEX;
  }

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>(Countries.standard().forms());
    for (String[] row : Tables.rows("regions.tsv", "nutgraf-regions 1", 3)) {
      String canonical = row[0].split("\\|")[0];
      add(forms, row[0], Form.Sense.REGION, "", canonical);
      add(forms, row[1], Form.Sense.REGION_ADJECTIVE, "", canonical);
      add(forms, row[2], Form.Sense.REGION_ADJECTIVE, "", canonical);
    }
    for (String[] row : Tables.rows("provinces.tsv", "nutgraf-provinces 1", 2)) {
      String canonical = row[1].split("\\|")[0];
      for (String text : row[1].split("\\|")) {
        boolean brief = text.endsWith(".") || text.equals("NSW");
        Form.Sense sense = brief ? Form.Sense.PROVINCE_SHORT : Form.Sense.PROVINCE;
        add(forms, text, sense, row[0], canonical);
      }
    }
    return forms;
  }

  private static void add(
      List<Form> forms, String cell, Form.Sense sense, String code, String canonical) {
    for (String text : cell.split("\\|")) {
      if (!text.isEmpty()) {
        forms.add(new Form(text, sense, code, canonical, false));
      }
    }
  }

  private static final class Holder {
    static final FormIndex INDEX = new FormIndex(forms());
  }
}
