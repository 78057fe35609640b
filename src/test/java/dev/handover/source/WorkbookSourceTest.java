package dev.handover.source;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

class WorkbookSourceTest extends FilesContract {
  @Override
  protected String ending() {
    return ".xlsx";
  }

  @Override
  protected void write(Path file, Held table) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      Sheet sheet = workbook.createSheet();
      add(sheet.createRow(0), List.copyOf(table.columns().keySet()), day);
      for (int i = 0; i < table.rows().size(); i++) {
        add(sheet.createRow(i + 1), table.rows().get(i), day);
      }
      workbook.write(out);
    }
  }

  private static void add(Row row, List<?> values, CellStyle day) {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value == null) {
        continue;
      }
      Cell cell = row.createCell(i);
      if (value instanceof Long whole) {
        cell.setCellValue(whole);
      } else if (value instanceof BigDecimal decimal) {
        cell.setCellValue(decimal.doubleValue());
      } else if (value instanceof LocalDate date) {
        cell.setCellValue(date);
        cell.setCellStyle(day);
      } else if (value instanceof Boolean yes) {
        cell.setCellValue(yes);
      } else {
        cell.setCellValue((String) value);
      }
    }
  }

  @Override
  protected void writeMany(Path file, int rows, String note) throws IOException {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(file)) {
      Random random = new Random(1);
      Sheet sheet = workbook.createSheet();
      sheet.createRow(0).createCell(0).setCellValue("id");
      sheet.getRow(0).createCell(1).setCellValue("note");
      for (int i = 1; i <= rows; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(i);
        row.createCell(1).setCellValue(text(random, note.length()));
      }
      workbook.write(out);
    }
  }

  /** The same letter again and again would pack like a zip bomb. */
  private static String text(Random random, int chars) {
    byte[] bytes = new byte[chars / 2];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
