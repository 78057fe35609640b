package dev.handover.source.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.AtRestCipher;
import dev.handover.mapping.ExportedTable;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTest {
  @TempDir private Path folder;

  private static ExportedTable sheet(String sheet) {
    return new ExportedTable(
        "guests",
        "guests.xlsx",
        Optional.ofNullable(sheet),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  @Test
  void cellsAreReadAsPeopleSeeThem() throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("客人");
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      CellStyle money = book.createCellStyle();
      money.setDataFormat(book.createDataFormat().getFormat("¥#,##0.00"));
      Row row = sheet.createRow(0);
      row.createCell(0).setCellValue("李雷");
      row.createCell(1).setCellValue(13812345678d);
      row.createCell(2).setCellValue(LocalDate.of(1990, 3, 7));
      row.getCell(2).setCellStyle(day);
      row.createCell(3).setCellValue(LocalDateTime.of(2026, 1, 31, 8, 30, 5));
      row.getCell(3).setCellStyle(day);
      row.createCell(4).setCellValue(1234.5);
      row.getCell(4).setCellStyle(money);
      row.createCell(5).setCellValue(true);
      row.createCell(7).setCellFormula("B1+1");
      row.createCell(8).setCellValue(0.1 + 0.2);
      row.createCell(9).setCellValue("");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      write(book, file);
    }
    try (Export export = ExportFolder.open(LocalFile.look(file), sheet(null))) {
      assertThat(export.form()).isEqualTo("sheet 客人");
      assertThat(export.next().cells())
          .containsExactly(
              "李雷",
              "13812345678",
              "1990-03-07",
              "2026-01-31 08:30:05",
              "1234.5",
              "true",
              null,
              "13812345679",
              "0.3",
              null);
      assertThat(export.next()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "yyyy-mm-dd | 46000 | 2025-12-09",
        "yyyy\"年\"m\"月\"d\"日\";@ | 46000 | 2025-12-09",
        "[$-804]yyyy\"年\"m\"月\" | 46000 | 2025-12-09",
        "[$-F800]dddd, mmmm dd, yyyy | 46000 | 2025-12-09",
        "m/d/yy h:mm | 46000.5 | 2025-12-09 12:00:00",
        "yyyy-m-d 上午/下午 h:mm | 46000.75 | 2025-12-09 18:00:00",
        "h:mm | 0.604166666666667 | 14:30:00",
        "[h]:mm | 1.1 | 26:24:00",
        "\"HY\"000000 | 123 | 000123",
        "\"DD\"0 | 20260001 | 20260001",
        "\\S\\H0 | 7 | 7",
        "000000 | 123 | 000123",
        "0.00 | 123 | 123",
        "[Red]#,##0.00;[Blue]-#,##0.00 | 1234.5 | 1234.5",
        "0.00E+00 | 1234.5 | 1234.5",
        "[$€-407] #,##0.00 | 2.5 | 2.5",
        "0% | 0.25 | 0.25",
        "General\"d\" | 46000 | 46000",
      })
  void aFormatTellsDaysFromNumbers(String format, double number, String text) throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      Row row = book.createSheet().createRow(0);
      row.createCell(0).setCellValue(number);
      row.getCell(0).setCellStyle(style);
      write(book, file);
    }
    try (Export export = ExportFolder.open(LocalFile.look(file), sheet(null))) {
      assertThat(export.next().cells()).containsExactly(text);
    }
  }

  @ParameterizedTest
  @ValueSource(shorts = {27, 31, 36, 50, 57, 58, 14})
  void daysOfChineseExcelHaveNumbersForFormats(short id) throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(id);
      Row row = book.createSheet().createRow(0);
      row.createCell(0).setCellValue(46000);
      row.getCell(0).setCellStyle(style);
      write(book, file);
    }
    try (Export export = ExportFolder.open(LocalFile.look(file), sheet(null))) {
      assertThat(export.next().cells()).containsExactly("2025-12-09");
    }
  }

  @Test
  void aFormulaWithoutAValueIsOneBadCellAndNoBadWorkbook() throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      Row row = book.createSheet().createRow(0);
      row.createCell(0).setCellValue("7");
      write(book, file);
    }
    Path odd = folder.resolve("odd.xlsx");
    replaced(
        file,
        odd,
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"B1\"><f>1+1</f></c>"
            + "<c r=\"C1\"><v>canary</v></c></row></sheetData></worksheet>");
    try (Export export = ExportFolder.open(LocalFile.look(odd), sheet(null))) {
      Export.Row row = export.next();
      assertThat(row.cells().get(0)).isEqualTo("7");
      assertThat(row.troubles()).containsExactly(null, Misread.CELL_ERROR, Misread.CELL_ERROR);
    }
  }

  @Test
  void aLockedWorkbookIsToldApart() throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook();
        POIFSFileSystem container = new POIFSFileSystem()) {
      book.createSheet();
      Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      lock.confirmPassword("canary");
      try (OutputStream out = lock.getDataStream(container)) {
        book.write(out);
      } catch (java.security.GeneralSecurityException e) {
        throw new IOException(e);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    refused(file, sheet(null), "is locked with a password");
  }

  @Test
  void whatASpreadsheetRuinedIsFound() throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      Row row = book.createSheet().createRow(2);
      row.createCell(0).setCellValue(110101199003070021d);
      row.createCell(1).setCellErrorValue(FormulaError.NA.getCode());
      row.createCell(2).setCellValue("110101199003070021");
      row.createCell(3).setCellValue("1.10101E+17");
      write(book, file);
    }
    try (Export export = ExportFolder.open(LocalFile.look(file), sheet(null))) {
      Export.Row row = export.next();
      assertThat(row.number()).isEqualTo(3);
      assertThat(row.troubles())
          .containsExactly(Misread.NUMBER_RUINED, Misread.CELL_ERROR, null, Misread.NUMBER_RUINED);
      assertThat(row.cells().get(2)).isEqualTo("110101199003070021");
    }
  }

  @Test
  void ofMergedCellsTheFirstHoldsTheValue() throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      sheet.createRow(0).createCell(0).setCellValue("会员名单");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue("会员号");
      row.createCell(2).setCellValue("姓名");
      write(book, file);
    }
    try (Export export = ExportFolder.open(LocalFile.look(file), sheet(null))) {
      assertThat(export.next().cells()).containsExactly("会员名单");
      assertThat(export.next().cells()).containsExactly("会员号", null, "姓名");
    }
  }

  @Test
  void aSheetOfAHundredThousandRowsIsStreamed() throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook(null, 100, true, true)) {
      Sheet sheet = book.createSheet();
      for (int i = 0; i < 100_000; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(i);
        row.createCell(1).setCellValue("guest " + i);
      }
      write(book, file);
    }
    long rows = 0;
    try (Export export = ExportFolder.open(LocalFile.look(file), sheet(null))) {
      for (Export.Row row = export.next(); row != null; row = export.next()) {
        assertThat(row.cells()).containsExactly(Long.toString(rows), "guest " + rows);
        rows++;
      }
    }
    assertThat(rows).isEqualTo(100_000);
  }

  @Test
  void aSheetThatIsNotThereIsToldWithThoseThatAre() throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      book.createSheet("客人").createRow(0).createCell(0).setCellValue("x");
      book.createSheet("入住");
      write(book, file);
    }
    refused(file, sheet("会员"), "has no sheet 会员; it has 客人, 入住");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK", "id,name\n1,canary\n", "<html>canary</html>"})
  void whatIsNoWorkbookIsTold(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("guests.xlsx"), content);
    refused(file, sheet(null), "is no .xlsx workbook, or not all of it is there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void rowsThatAreNotInOrderAreToldAndNotPassedOver(String again) throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellValue("x");
      write(book, file);
    }
    Path odd = folder.resolve("odd.xlsx");
    replaced(
        file,
        odd,
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>"
            + "<row r=\""
            + again
            + "\"><c><v>3</v></c></row></sheetData></worksheet>");
    refused(odd, sheet(null), "a row " + again + " behind its row 2");
  }

  @Test
  void halfAWorkbookIsTold() throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellValue("canary");
      write(book, file);
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    refused(file, sheet(null), "not all of it is there");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellValue("x");
      write(book, file);
    }
    Path bomb = folder.resolve("bomb.xlsx");
    replaced(
        file,
        bomb,
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
            + "x".repeat(64 << 20)
            + "</t></is></c></row></sheetData></worksheet>");
    refused(bomb, sheet(null), "bomb");
  }

  @Test
  void entitiesFromOutsideAreNotFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "canary");
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellValue("x");
      write(book, file);
    }
    Path hostile = folder.resolve("hostile.xlsx");
    replaced(
        file,
        hostile,
        "xl/worksheets/sheet1.xml",
        "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
            + "</sheetData></worksheet>");
    try (Export export = ExportFolder.open(LocalFile.look(hostile), sheet(null))) {
      List<String> cells = new ArrayList<>();
      for (Export.Row row = export.next(); row != null; row = export.next()) {
        cells.addAll(row.cells());
      }
      assertThat(cells).doesNotContain("canary");
    } catch (HandoverException e) {
      assertThat(e).hasMessageContaining("is no .xlsx workbook").hasMessageNotContaining("canary");
    }
  }

  /** The same workbook as it lies here when it was fetched. */
  private FetchedFile fetched(Path file) throws IOException {
    AtRestCipher cipher = AtRestCipher.ofThisProcess();
    Path copy = Files.createDirectories(folder.resolve("scratch")).resolve("fetched-1");
    String name = file.getFileName().toString();
    try (OutputStream out = cipher.encrypting(Files.newOutputStream(copy), name)) {
      Files.copy(file, out);
    }
    RemoteFolder.Kind kind = RemoteFolder.Kind.FILE;
    return new FetchedFile(new RemoteFolder.Entry(name, kind, Files.size(file), 0), copy, cipher);
  }

  @Test
  void aFetchedWorkbookIsReadAsALocalOneAndUnpackedBesideItsCopyEncrypted() throws IOException {
    Path file = folder.resolve("guests.xlsx");
    try (Workbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("客人");
      for (int i = 0; i < 5_000; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("canary " + i);
        row.createCell(1).setCellValue(i / 3.0);
      }
      write(book, file);
    }
    FetchedFile fetched = fetched(file);
    try (Export local = ExportFolder.open(LocalFile.look(file), sheet("客人"));
        Export other = ExportFolder.open(fetched, sheet("客人"))) {
      try (Stream<Path> files = Files.list(fetched.copy().getParent())) {
        List<Path> unpacked = files.toList();
        assertThat(unpacked).anyMatch(each -> each.toString().contains("poi-temp-data"));
        assertThat(unpacked).anyMatch(each -> each.toString().contains("shared-strings"));
        for (Path each : unpacked) {
          assertThat(Files.readString(each, StandardCharsets.ISO_8859_1))
              .as(each.toString())
              .doesNotContain("canary", "<row", "<si>", "xl/worksheets");
        }
      }
      for (int i = 0; i < 5_000; i++) {
        assertThat(other.next().cells()).isEqualTo(local.next().cells());
      }
      assertThat(other.next()).isNull();
    }
    try (Stream<Path> files = Files.list(fetched.copy().getParent())) {
      assertThat(files).as("what was unpacked is gone").containsExactly(fetched.copy());
    }
  }

  private void refused(Path file, ExportedTable table, String why) throws IOException {
    refused(LocalFile.look(file), table, why);
    refused(fetched(file), table, why);
  }

  private static void refused(ExportFile file, ExportedTable table, String why) {
    assertThatThrownBy(
            () -> {
              try (Export export = ExportFolder.open(file, table)) {
                while (export.next() != null) {
                  // to its end
                }
              }
            })
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("canary");
  }

  private static void write(Workbook book, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  /** Copies a workbook with one part replaced. */
  private static void replaced(Path from, Path to, String part, String content) throws IOException {
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(from.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry each : java.util.Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(each.getName()));
        if (each.getName().equals(part)) {
          out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else {
          zip.getInputStream(each).transferTo(out);
        }
        out.closeEntry();
      }
    }
  }
}
