package dev.handover.seal;

import dev.handover.process.OutputField;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.List;

/** How a record is written as a line before it is sealed. */
public enum LineFormat {
  /** One JSON object a line: for programs. */
  NDJSON("ndjson"),
  /** RFC 4180 with a byte order mark: for spreadsheets. */
  CSV("csv");

  private final String extension;

  LineFormat(String extension) {
    this.extension = extension;
  }

  /** The name in case files and the first extension of a parcel's file name. */
  public String extension() {
    return extension;
  }

  /** The format of that name; CONFIGURATION if there is none. */
  public static LineFormat named(String name) {
    for (LineFormat each : values()) {
      if (each.extension.equals(name)) {
        return each;
      }
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-SEAL-01",
        "there is no such line format; write format: ndjson or format: csv under delivery");
  }

  LineWriter writer(List<OutputField> fields) {
    return this == NDJSON ? new NdjsonWriter(fields) : new CsvWriter(fields);
  }
}
