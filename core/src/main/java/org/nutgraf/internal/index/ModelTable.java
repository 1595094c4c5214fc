// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.Stage;
import org.nutgraf.model.ModelInfo;

/**
 * The combinations of model cards that an index's articles were enriched with. Thousands of
 * articles share a combination, so each is stored once, in the user data of a commit, which makes
 * it change atomically with the articles.
 *
 * <p>Thread-safe.
 */
public final class ModelTable {

  private final List<Map<Stage, ModelInfo>> rows = new ArrayList<>();
  private final Map<Map<Stage, ModelInfo>, Integer> numbers = new HashMap<>();

  /** Returns the row of {@code models}, adding it if necessary. */
  public synchronized int number(Map<Stage, ModelInfo> models) {
    return numbers.computeIfAbsent(
        Map.copyOf(models),
        row -> {
          rows.add(row);
          return rows.size() - 1;
        });
  }

  /**
   * Returns the models of a row.
   *
   * @throws IOException if there is no such row
   */
  public synchronized Map<Stage, ModelInfo> models(long number) throws IOException {
    if (number < 0 || number >= rows.size()) {
      throw new IOException(
          "index must list the models of row " + number + ", lists " + rows.size());
    }
    return rows.get((int) number);
  }

  /** Returns the table as text. */
  synchronized String write() {
    RecordOutput out = new RecordOutput();
    out.writeVarint(rows.size());
    for (Map<Stage, ModelInfo> row : rows) {
      Map<Stage, ModelInfo> ordered = new EnumMap<>(Stage.class);
      ordered.putAll(row);
      out.writeVarint(ordered.size());
      ordered.forEach((stage, model) -> writeModel(out, stage, model));
    }
    return Base64.getEncoder().encodeToString(out.toBytes());
  }

  /**
   * Parses the output of {@link #write}; an empty text is an empty table.
   *
   * @throws IOException if it is damaged
   */
  static ModelTable read(String text) throws IOException {
    ModelTable table = new ModelTable();
    if (text.isEmpty()) {
      return table;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      RecordInput in = new RecordInput(bytes, 0, bytes.length);
      for (int n = in.readCount(1); n > 0; n--) {
        Map<Stage, ModelInfo> row = new EnumMap<>(Stage.class);
        for (int m = in.readCount(7); m > 0; m--) {
          row.put(EnumCodes.STAGE.read(in), readModel(in));
        }
        table.number(row);
      }
      in.expectEnd();
      return table;
    } catch (IllegalArgumentException e) {
      throw new IOException("list of models is damaged: " + e.getMessage(), e);
    }
  }

  private static void writeModel(RecordOutput out, Stage stage, ModelInfo model) {
    EnumCodes.STAGE.write(out, stage);
    out.writeString(model.name());
    out.writeString(model.version());
    out.writeString(model.sha256());
    out.writeString(model.licence());
    out.writeString(model.source());
    out.writeString(model.description());
  }

  private static ModelInfo readModel(RecordInput in) throws IOException {
    return new ModelInfo(
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString(),
        in.readString());
  }
}
