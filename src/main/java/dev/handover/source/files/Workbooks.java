package dev.handover.source.files;

import com.github.pjfanning.xlsx.SharedStringsImplementationType;
import com.github.pjfanning.xlsx.StreamingReader;
import com.github.pjfanning.xlsx.exceptions.MissingSheetException;
import dev.handover.mapping.ExportedTable;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * A sheet of an .xlsx workbook, streamed. Formulas are read as the values that were saved with
 * them; cells with the format of a date as ISO 8601; numbers as they stand, without thousands or
 * signs of currency.
 */
final class Workbooks implements Export {
  private static final int ROWS_IN_MEMORY = 200;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final MathContext AS_KEPT = new MathContext(15);

  private final Path file;
  private final Workbook workbook;
  private final Sheet sheet;
  private final Iterator<org.apache.poi.ss.usermodel.Row> rows;

  private Workbooks(Path file, Workbook workbook, Sheet sheet) {
    this.file = file;
    this.workbook = workbook;
    this.sheet = sheet;
    this.rows = sheet.iterator();
  }

  static Workbooks open(Path file, ExportedTable table) {
    Workbook workbook;
    try {
      workbook =
          StreamingReader.builder()
              .rowCacheSize(ROWS_IN_MEMORY)
              .setSharedStringsImplementationType(SharedStringsImplementationType.TEMP_FILE_BACKED)
              .setEncryptSstTempFile(true)
              .open(file.toFile());
    } catch (EncryptedDocumentException e) {
      throw Trouble.with(file, "is locked with a password; ask the seller for it without one", e);
    } catch (RuntimeException e) {
      throw unreadable(file, e);
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

  private static Sheet sheet(Path file, Workbook workbook, ExportedTable table) {
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

  private static RuntimeException unreadable(Path file, RuntimeException e) {
    String all = String.valueOf(e) + e.getCause();
    String what =
        all.contains("Zip bomb")
            ? "unpacks to far more than it should (a zip bomb?) and was not read; export it again"
            : "is no .xlsx workbook, or not all of it is there; export it again (an old .xls: save it"
                + " as .xlsx)";
    return Trouble.with(file, what, e);
  }

  @Override
  public Row next() {
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
      Misread trouble = trouble(cell);
      String text = trouble == Misread.CELL_ERROR ? null : text(cell);
      cells.add(text == null || text.isEmpty() ? null : text);
      if (trouble != null) {
        Misread[] longer = new Misread[at + 1];
        if (troubles != null) {
          System.arraycopy(troubles, 0, longer, 0, troubles.length);
        }
        troubles = longer;
        troubles[at] = trouble;
      }
      empty &= trouble == null && cells.get(at) == null;
    }
    return empty ? null : new Row(from.getRowNum() + 1L, cells, troubles);
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private static Misread trouble(Cell cell) {
    return switch (type(cell)) {
      case ERROR -> Misread.CELL_ERROR;
      case NUMERIC -> Ruined.isRuined(cell.getNumericCellValue()) ? Misread.NUMBER_RUINED : null;
      case STRING -> Ruined.isRuined(cell.getStringCellValue()) ? Misread.NUMBER_RUINED : null;
      default -> null;
    };
  }

  private static String text(Cell cell) {
    return switch (type(cell)) {
      case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? moment(cell) : number(cell);
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case STRING -> cell.getStringCellValue();
      default -> null;
    };
  }

  private static String moment(Cell cell) {
    LocalDateTime moment = cell.getLocalDateTimeCellValue();
    if (moment == null) {
      return number(cell); // no day that a calendar has
    }
    return moment.toLocalTime().toSecondOfDay() == 0
        ? moment.toLocalDate().toString()
        : MOMENT.format(moment);
  }

  private static String number(Cell cell) {
    BigDecimal exact = new BigDecimal(cell.getNumericCellValue()).round(AS_KEPT);
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
