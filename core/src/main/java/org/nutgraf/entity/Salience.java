// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nutgraf.text.AnalyzedText;
import org.nutgraf.text.Layout;

/** Weighs how much an article is about each of its entities. */
final class Salience {

  private static final double ABOUT = 0.5;

  private Salience() {}

  static List<Entity> rank(AnalyzedText text, List<Group> groups) {
    int most = groups.stream().mapToInt(group -> group.mentions.size()).max().orElse(1);
    List<Entity> entities = new ArrayList<>();
    for (Group group : groups) {
      double salience = salience(text, group, most);
      entities.add(
          new Entity(
              group.id(),
              group.name,
              group.type,
              group.country.map(Country::isoCode),
              group.wikidata,
              salience,
              salience >= ABOUT,
              group.mentions));
    }
    entities.sort(
        Comparator.comparingDouble((Entity entity) -> -entity.salience())
            .thenComparing(entity -> entity.mentions().get(0).span())
            .thenComparing(Entity::id));
    return entities;
  }

  private static double salience(AnalyzedText text, Group group, int most) {
    Layout layout = text.layout();
    boolean headline = false;
    boolean standfirst = false;
    for (Mention mention : group.mentions) {
      headline |= layout.headline().contains(mention.span());
      standfirst |= layout.standfirst().contains(mention.span());
    }
    double early = 1 - (double) group.first() / Math.max(1, text.text().length());
    double often = Math.log1p(group.mentions.size()) / Math.log1p(most);
    return (headline ? 0.3 : 0) + (standfirst ? 0.1 : 0) + 0.2 * early * early + 0.4 * often;
  }
}
