// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.benchmarks;

import java.util.List;
import java.util.Random;
import org.nutgraf.Article;

/**
 * Generates articles of any length in the style of agency news, with names, countries, quotes and
 * figures. The same seed and length result in the same article.
 */
public final class Articles {

  private static final List<String> PEOPLE =
      List.of(
          "Elena Marchetti",
          "Tomás Villalobos",
          "Harold Whitcombe",
          "Amina Diallo",
          "Jun Takeda",
          "Priya Raman",
          "Lars Eriksen",
          "Gabriela Souza",
          "Kwame Boateng",
          "Irina Petrova");
  private static final List<String> PLACES =
      List.of(
          "Colombia",
          "Panama",
          "the United States",
          "Japan",
          "Ghana",
          "Lima",
          "Brussels",
          "Kenya",
          "South Korea",
          "Mexico City",
          "Chile",
          "Nairobi",
          "Germany",
          "Bogotá",
          "New Zealand");
  private static final List<String> GROUPS =
      List.of(
          "the World Bank",
          "the Ministry of Transport",
          "Navega Sur",
          "the European Commission",
          "the Organization of American States",
          "Harbour Energy",
          "the Supreme Court",
          "the University of Panama",
          "the Red Cross",
          "Northern Rail");
  private static final List<String> TRADES =
      List.of("minister", "analyst", "spokeswoman", "union leader", "researcher", "judge");
  private static final List<String> MATTERS =
      List.of(
          "a loan for new ports",
          "the drought in the south",
          "a ceasefire at the border",
          "the price of copper",
          "rules for the use of artificial intelligence",
          "a vaccine against dengue",
          "the final of the regional cup",
          "the trial of two bankers");
  private static final List<String> SENTENCES =
      List.of(
          "%1$s, a %4$s from %2$s, said on Monday that %3$s would decide on %5$s within a month.",
          "“We have waited long enough for %5$s,” %1$s told reporters in %2$s.",
          "The announcement came %6$d days after %3$s had warned that %5$s could no longer wait.",
          "In %2$s, about %6$d,000 people took part in a march that ended before the offices of %3$s.",
          "%3$s put the cost at $%6$d million, twice what was expected when the plan was drawn up.",
          "Asked about %5$s, the %4$s declined to comment and referred questions to %3$s.",
          "%1$s met officials from %2$s on Thursday, and both sides called the talks useful.",
          "Figures that were published last week show a rise of %6$d percent since the spring.",
          "Critics in %2$s say that %3$s has promised as much before and kept little of it.",
          "“It is not a question of money,” said %1$s. “It is a question of who will do the work.”",
          "A report by %3$s found that %6$d of the country's districts have no plan for such a year.",
          "The government of %2$s sent a letter to %3$s, which was seen by several newspapers.");

  private Articles() {}

  /** Returns an article whose body has at least {@code words} words, and few more. */
  public static Article ofWords(int words, long seed) {
    Random random = new Random(seed);
    StringBuilder body = new StringBuilder();
    int count = 0;
    int sentences = 0;
    while (count < words) {
      String sentence = sentence(random);
      body.append(sentence).append(++sentences % 3 == 0 ? "\n\n" : " ");
      count += sentence.split(" ").length;
    }
    return Article.builder()
        .id("article-" + seed)
        .title(headline(random))
        .body(body.toString().strip())
        .build();
  }

  /** Returns a headline without a body. */
  public static Article headlineOnly(long seed) {
    return Article.of(headline(new Random(seed)), "");
  }

  private static String headline(Random random) {
    return pick(PEOPLE, random)
        + " urges "
        + pick(PLACES, random)
        + " to act on "
        + pick(MATTERS, random);
  }

  private static String sentence(Random random) {
    return String.format(
        java.util.Locale.ROOT,
        pick(SENTENCES, random),
        pick(PEOPLE, random),
        pick(PLACES, random),
        pick(GROUPS, random),
        pick(TRADES, random),
        pick(MATTERS, random),
        2 + random.nextInt(96));
  }

  private static String pick(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
