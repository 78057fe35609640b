package dev.handover.source.files;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import com.github.pjfanning.xlsx.exceptions.MissingSheetException;
import dev.handover.mapping.ExportedTable;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * A sheet of an .xlsx workbook, streamed. Formulas are read as the values that were saved with
 * them; cells with the format of a date as ISO 8601; numbers as they stand, without thousands or
 * signs of currency.
 */
final class Workbooks implements Export {
  private static final int ROWS_IN_MEMORY = 200;
  private static final byte[] OLD_CONTAINER = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** 9999-12-31. */
  private static final int LAST_DAY = 2_958_465;

  private static final MathContext AS_KEPT = new MathContext(15);

  private final ExportFile file;
  private final Workbook workbook;
  private final Sheet sheet;
  private final Iterator<org.apache.poi.ss.usermodel.Row> rows;
  private long last;

  private Workbooks(ExportFile file, Workbook workbook, Sheet sheet) {
    this.file = file;
    this.workbook = workbook;
    this.sheet = sheet;
    this.rows = sheet.iterator();
  }

  static Workbooks open(ExportFile file, ExportedTable table) {
    requireUnlocked(file);
    Workbook workbook;
    try {
      workbook = workbook(file);
    } catch (UncheckedIOException e) {
      throw Trouble.with(file, "cannot be read: " + e.getCause().getClass().getSimpleName(), e);
    } catch (RuntimeException e) {
      throw e instanceof HandoverException ? e : unreadable(file, e);
    }
    try {
      return new Workbooks(file, workbook, sheet(file, workbook, table));
    } catch (RuntimeException e) {
      RuntimeException told = e instanceof HandoverException ? e : unreadable(file, e);
      try {
        workbook.close();
      } catch (IOException closing) {
        told.addSuppressed(closing);
      }
      throw told;
    }
  }

  /** Where it lies in clear, it is read at random; else from its beginning, unpacked as a whole. */
  private static Workbook workbook(ExportFile file) {
    StreamingReader.Builder builder =
        StreamingReader.builder()
            .rowCacheSize(ROWS_IN_MEMORY)
            .setSharedStringsImplementationType(SharedStringsImplementationType.TEMP_FILE_BACKED)
            .setEncryptSstTempFile(true);
    if (file instanceof LocalFile local) {
      return builder.open(local.path().toFile());
    }
    FetchedFile fetched = (FetchedFile) file;
    return Unpacked.into(
        fetched.copy().getParent(),
        () -> {
          // else the library would write the whole workbook to a file in clear first
          StreamingReader.Builder unpacking = builder.setAvoidTempFiles(true);
          try (InputStream in = new BufferedInputStream(fetched.open(), 1 << 16)) {
            return unpacking.open(in);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** A workbook under a password lies in the container of old Excel's, which an .xlsx is not. */
  private static void requireUnlocked(ExportFile file) {
    try (InputStream in = file.open()) {
      if (Arrays.equals(in.readNBytes(OLD_CONTAINER.length), OLD_CONTAINER)) {
        throw Trouble.with(
            file,
            "is locked with a password, or an old .xls; have it saved as .xlsx without a password");
      }
    } catch (IOException e) {
      throw Trouble.with(file, "cannot be read: " + e.getClass().getSimpleName(), e);
    }
  }

  private static Sheet sheet(ExportFile file, Workbook workbook, ExportedTable table) {
    try {
      Sheet found =
          table.sheet().isPresent()
              ? workbook.getSheet(table.sheet().get())
              : workbook.getSheetAt(0);
      if (found != null) {
        return found;
      }
    } catch (MissingSheetException | IllegalArgumentException e) {
      // told below, with the names that there are
    }
    List<String> names =
        StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName).toList();
    throw Trouble.with(
        file,
        "has no sheet "
            + table.sheet().orElse("")
            + "; it has "
            + String.join(", ", names)
            + "; mend `sheet` in the case");
  }

  /** What the library says may quote a cell, and so may its cause: neither is passed on. */
  private static HandoverException unreadable(ExportFile file, RuntimeException e) {
    String what =
        (String.valueOf(e) + e.getCause()).contains("Zip bomb")
            ? "unpacks to far more than it should (a zip bomb?) and was not read; export it again"
            : "is no .xlsx workbook, or not all of it is there; export it again (an old .xls: save it"
                + " as .xlsx)";
    return Trouble.with(file, what);
  }

  @Override
  public Row next() {
    Row row = following();
    if (row != null && row.number() <= last) {
      throw Trouble.with(
          file,
          "has a row "
              + row.number()
              + " behind its row "
              + last
              + ", so that nobody can tell which are which; open it and save it anew");
    }
    last = row == null ? last : row.number();
    return row;
  }

  private Row following() {
    try {
      while (rows.hasNext()) {
        Row row = row(rows.next());
        if (row != null) {
          return row;
        }
      }
      return null;
    } catch (RuntimeException e) {
      throw unreadable(file, e);
    }
  }

  private static Row row(org.apache.poi.ss.usermodel.Row from) {
    List<String> cells = new ArrayList<>();
    Misread[] troubles = null;
    boolean empty = true;
    for (Cell cell : from) {
      int at = cell.getColumnIndex();
      while (cells.size() < at) {
        cells.add(null);
      }
      Value value = value(cell);
      cells.add(value.text == null || value.text.isEmpty() ? null : value.text);
      if (value.trouble != null) {
        troubles = troubles == null ? new Misread[at + 1] : Arrays.copyOf(troubles, at + 1);
        troubles[at] = value.trouble;
      }
      empty &= value.trouble == null && cells.get(at) == null;
    }
    return empty ? null : new Row(from.getRowNum() + 1L, cells, troubles);
  }

  /** What a cell says, or what is wrong with it. */
  private record Value(String text, Misread trouble) {
    static final Value NOTHING = new Value(null, null);
    static final Value WRONG = new Value(null, Misread.CELL_ERROR);

    static Value of(String text) {
      return new Value(text, Ruined.isRuined(text) ? Misread.NUMBER_RUINED : null);
    }
  }

  private static Value value(Cell cell) {
    try {
      boolean formula = cell.getCellType() == CellType.FORMULA;
      return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
        case NUMERIC -> number(cell);
        case BOOLEAN -> new Value(Boolean.toString(cell.getBooleanCellValue()), null);
        case STRING -> Value.of(cell.getStringCellValue());
        case ERROR -> Value.WRONG;
        // a formula whose value was never saved with it is not an empty cell
        default -> formula ? Value.WRONG : Value.NOTHING;
      };
    } catch (RuntimeException e) {
      return Value.WRONG; // what stands there is no number
    }
  }

  private static Value number(Cell cell) {
    double number = cell.getNumericCellValue();
    CellStyle style = cell.getCellStyle();
    NumberForm form =
        style == null
            ? NumberForm.PLAIN
            : NumberForm.of(style.getDataFormat(), style.getDataFormatString());
    return switch (form.kind()) {
      case DAY -> moment(cell, number);
      case TIME -> new Value(clock(number), null);
      case PLAIN ->
          new Value(
              form.padded(plain(number)), Ruined.isRuined(number) ? Misread.NUMBER_RUINED : null);
    };
  }

  private static Value moment(Cell cell, double number) {
    LocalDateTime moment =
        number < 0 || number > LAST_DAY ? null : cell.getLocalDateTimeCellValue();
    if (moment == null) {
      return new Value(plain(number), Misread.CELL_ERROR); // no day that a calendar has
    }
    return new Value(
        moment.toLocalTime().toSecondOfDay() == 0
            ? moment.toLocalDate().toString()
            : MOMENT.format(moment),
        null);
  }

  /** Hours may be more than a day has. */
  private static String clock(double days) {
    long seconds = Math.round(days * 24 * 60 * 60);
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static String plain(double number) {
    BigDecimal exact = new BigDecimal(number).round(AS_KEPT);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  @Override
  public String form() {
    return "sheet " + sheet.getSheetName();
  }

  /** Cells at a row's end that were never written to are not there. */
  @Override
  public boolean isRectangular() {
    return false;
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw Trouble.with(file, "cannot be closed", e);
    }
  }
}
