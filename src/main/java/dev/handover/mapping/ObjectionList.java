package dev.handover.mapping;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Who objected: a CSV file in UTF-8 with a header of source columns and one person a line. Any one
 * value that is equal to the person's, both cleaned as the mapping cleans that column, is enough;
 * empty cells say nothing.
 */
public final class ObjectionList {
  private ObjectionList() {}

  /**
   * Tells every line's cells in the order of the header, which comes first.
   *
   * @throws HandoverException (CONFIGURATION, HUB-MAP-31) where the file cannot be read; it names
   *     the line, never a value
   */
  public static void read(Path file, Consumer<List<String>> lines) {
    try (Reader text = strictly(file);
        CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text);
        CloseableIterator<CsvRecord> records = csv.iterator()) {
      int columns = 0;
      while (records.hasNext()) {
        CsvRecord each = records.next();
        columns = columns == 0 ? each.getFieldCount() : columns;
        if (each.getFieldCount() != columns) {
          throw trouble(
              file,
              "line " + each.getStartingLineNumber() + " has not as many cells as the header");
        }
        lines.accept(each.getFields());
      }
      if (columns == 0) {
        throw trouble(file, "it is empty; its first line must name columns");
      }
    } catch (NoSuchFileException e) {
      throw trouble(file, "there is no such file");
    } catch (IOException | UncheckedIOException e) {
      Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
      throw trouble(
          file,
          cause instanceof CharacterCodingException
              ? "it is not UTF-8; save it as CSV UTF-8"
              : "it is unreadable");
    } catch (CsvParseException e) {
      throw trouble(file, "it is no CSV: a quote is never closed, or a line is endless");
    }
  }

  /** Malformed text is an error: a name that was read wrongly would match nobody. */
  private static Reader strictly(Path file) throws IOException {
    PushbackReader reader =
        new PushbackReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    int first = reader.read();
    if (first >= 0 && first != '\uFEFF') {
      reader.unread(first);
    }
    return reader;
  }

  /** The header's columns; what is wrong with the file is noted. */
  static List<String> columns(Path file, List<String> problems) {
    Header header = new Header();
    try {
      read(file, header);
    } catch (HandoverException e) {
      problems.add(e.getMessage());
    }
    return header.columns;
  }

  private static HandoverException trouble(Path file, String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-MAP-31",
        "the list of objections " + file.getFileName() + " cannot be used: " + what);
  }

  private static final class Header implements Consumer<List<String>> {
    private List<String> columns = List.of();

    @Override
    public void accept(List<String> line) {
      columns = columns.isEmpty() ? List.copyOf(line) : columns;
    }
  }
}
