// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.training.evaluate;

/**
 * A difference between a system's tags and an editor's.
 *
 * @param kind "missed TYPE", "wrong TYPE" (a tag that matches none of the editor's), "split"
 *     (several tags for one thing), "name" (none of its tags has the editor's name) or "main
 *     country"
 * @param article id of the article
 * @param tag the editor's tag, or the system's if it is wrong; for "main country" the ISO codes of
 *     the editor's countries, main one first
 * @param detail "split" and "name": the names shown, separated by semicolons; "main country": the
 *     countries found; otherwise "about" if the article is, or is said to be, about it; may be
 *     empty
 */
public record TagError(String kind, String article, String tag, String detail) {}
