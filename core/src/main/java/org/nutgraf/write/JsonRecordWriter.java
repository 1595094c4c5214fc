// SPDX-License-Identifier: Apache-2.0
package org.nutgraf.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.nutgraf.Stage;

/** Base class of the writers that write one JSON object per line. */
abstract class JsonRecordWriter implements ResultWriter {

  private static final double DIGITS = 1e4;

  /** Writes the object of the current line. */
  final JsonGenerator json;

  private final Writer out;

  JsonRecordWriter(Writer out, JsonFactory factory) {
    this.out = out;
    try {
      json = factory.createGenerator(out);
    } catch (IOException e) {
      throw new IllegalStateException("creating a generator cannot fail", e);
    }
    json.setRootValueSeparator(null);
  }

  @Override
  public void writeError(String id, Stage stage, String message) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeObjectFieldStart("error");
    json.writeStringField("stage", stage.label());
    json.writeStringField("message", message);
    json.writeEndObject();
    json.writeEndObject();
    endLine();
  }

  final void endLine() throws IOException {
    json.writeRaw('\n');
    json.flush();
  }

  final void writeOptional(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    }
  }

  /** Writes a field unless its text is blank. */
  final void writeFilled(String field, String value) throws IOException {
    if (!value.isBlank()) {
      json.writeStringField(field, value);
    }
  }

  /** Rounds to four digits. */
  final void writeScore(String field, double score) throws IOException {
    json.writeNumberField(field, Math.round(score * DIGITS) / DIGITS);
  }

  @Override
  public void close() throws IOException {
    json.close();
    out.close();
  }
}
