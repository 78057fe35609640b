package dev.handover.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.handover.keys.CaseKeys;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A quarantined record as it was read: a JSON object of column to text, encrypted under the case's
 * key and bound to its case, run and entity.
 */
public final class QuarantineContent {
  private static final JsonFactory JSON = new JsonFactory();

  private QuarantineContent() {}

  static byte[] encrypt(Window window, Rows rows, int row, CaseKeys keys) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(256);
    try (JsonGenerator json = JSON.createGenerator(plain)) {
      json.writeStartObject();
      for (int column = 0; column < rows.columns().size(); column++) {
        json.writeFieldName(rows.columns().get(column));
        if (rows.isAbsent(row, column)) {
          json.writeNull();
        } else {
          json.writeString(rows.text(row, column));
        }
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return keys.atRest()
        .encrypt(plain.toByteArray(), context(window.caseId(), window.runId(), window.entity()));
  }

  /** The JSON object in clear: a view of a person's data, for a caller that audits it. */
  public static byte[] decrypt(
      byte[] content, CaseId caseId, RunId runId, String entity, CaseKeys keys) {
    return keys.atRest().decrypt(content, context(caseId, runId, entity));
  }

  /**
   * The record in clear, column to value in the order in which it was read: the key first, an
   * absent value null. A view of a person's data, as {@link #decrypt} is.
   *
   * @throws HandoverException INTEGRITY where it is not what was written
   */
  public static Map<String, String> values(
      byte[] content, CaseId caseId, RunId runId, String entity, CaseKeys keys) {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(decrypt(content, caseId, runId, entity, keys))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String column = json.currentName();
        values.put(column, json.nextToken() == JsonToken.VALUE_NULL ? null : json.getText());
      }
      return values;
    } catch (IOException quotesTheRecord) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-PRC-20",
          "a quarantined record of " + entity + " in run " + runId + " is not what was written");
    }
  }

  private static String context(CaseId caseId, RunId runId, String entity) {
    return "quarantine/" + caseId + "/" + runId + "/" + entity;
  }
}
