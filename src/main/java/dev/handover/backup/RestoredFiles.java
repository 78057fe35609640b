package dev.handover.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.handover.record.Batch;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import dev.handover.record.Rows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rows of a backup in files, one for each entity, readable by their owner alone. CSV (RFC 4180,
 * UTF-8): an absent value is an empty cell, an empty text is {@code ""}. NDJSON: null and {@code
 * ""}. Two columns of ours come first: whether the source marks the row as deleted, and what was
 * misread of it.
 */
public final class RestoredFiles implements AutoCloseable {
  private static final List<String> OURS = List.of("handover_deleted", "handover_misread");
  private final Path folder;
  private final boolean csv;
  private final Map<String, Lines> open = new LinkedHashMap<>();

  /** Writes rows. */
  private interface Lines extends AutoCloseable {
    void row(List<String> values) throws IOException;

    @Override
    void close() throws IOException;
  }

  /**
   * @param folder made where it is missing; files that are there are refused
   */
  public RestoredFiles(Path folder, boolean csv) {
    this.folder = folder;
    this.csv = csv;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /** Adds a window's rows to its entity's file. */
  public void add(Batch batch) {
    Rows rows = batch.rows();
    try {
      Lines lines = open.get(batch.window().entity());
      if (lines == null) {
        lines = lines(batch.window().entity(), rows.columns());
        open.put(batch.window().entity(), lines);
      }
      for (int row = 0; row < rows.count(); row++) {
        List<String> values = new ArrayList<>(rows.columns().size() + OURS.size());
        values.add(batch.deleted().get(row) ? "yes" : "no");
        values.add(
            Optional.ofNullable(batch.misread().get(row)).map(RestoredFiles::mark).orElse(null));
        for (int column = 0; column < rows.columns().size(); column++) {
          values.add(rows.isAbsent(row, column) ? null : rows.text(row, column));
        }
        lines.row(values);
      }
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private static String mark(List<Misread.In> misread) {
    return misread.stream()
        .map(each -> each.what().rule() + (each.column().isEmpty() ? "" : " " + each.column()))
        .collect(Collectors.joining(", "));
  }

  private Lines lines(String entity, List<String> columns) throws IOException {
    List<String> all = new ArrayList<>(OURS);
    all.addAll(columns);
    Writer out = file(entity + (csv ? ".csv" : ".ndjson"));
    return csv ? csv(out, all) : ndjson(out, all);
  }

  private Writer file(String name) throws IOException {
    Path file = folder.resolve(name);
    try {
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-BAK-13",
          file + " is there already; restore into an empty folder",
          e);
    }
    return new BufferedWriter(
        new OutputStreamWriter(
            Files.newOutputStream(file, StandardOpenOption.WRITE), StandardCharsets.UTF_8),
        1 << 16);
  }

  private static Lines csv(Writer out, List<String> header) {
    CsvWriter writer =
        CsvWriter.builder()
            .quoteStrategy(QuoteStrategies.EMPTY)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out);
    writer.writeRecord(header);
    return new Lines() {
      @Override
      public void row(List<String> values) {
        writer.writeRecord(values);
      }

      @Override
      public void close() throws IOException {
        writer.close();
      }
    };
  }

  private static Lines ndjson(Writer out, List<String> names) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.setRootValueSeparator(null);
    return new Lines() {
      @Override
      public void row(List<String> values) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < names.size(); i++) {
          if (values.get(i) == null) {
            json.writeNullField(names.get(i));
          } else {
            json.writeStringField(names.get(i), values.get(i));
          }
        }
        json.writeEndObject();
        json.writeRaw('\n');
      }

      @Override
      public void close() throws IOException {
        json.close();
      }
    };
  }

  @Override
  public void close() {
    IOException first = null;
    for (Lines lines : open.values()) {
      try {
        lines.close();
      } catch (IOException e) {
        first = e;
      }
    }
    if (first != null) {
      throw trouble(first);
    }
  }

  private HandoverException trouble(IOException e) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-BAK-14",
        "the rows cannot be written in " + folder + "; look at the disk's space and permissions",
        e);
  }
}
