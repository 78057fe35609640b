package dev.handover.source.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.mapping.ExportedTable;
import dev.handover.record.ExitCode;
import dev.handover.testing.FuzzContract;
import dev.handover.testing.Fuzzed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;

/** Exported files: text, workbooks, and each part that a workbook is packed of. */
class ExportsFuzzTest extends FuzzContract {
  private static final String CANARY = "canary-7f3a9c-李雷";
  private static final List<String> CSV =
      List.of(
          "\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", "\0", "\0\0", "\uFEFF", "1E+15", "=", "李");
  private static final List<String> XML =
      List.of(
          "<",
          ">",
          "/>",
          "</",
          "&",
          "\"",
          "<c r=\"A1\" t=\"s\"><v>",
          "</v></c>",
          "<row r=\"0\">",
          "</row>",
          "t=\"e\"",
          "t=\"inlineStr\"",
          "t=\"b\"",
          "s=\"99\"",
          "r=\"XFE1\"",
          "r=\"\"",
          "r=\"ZZZZZZZ1\"",
          "r=\"999999999999\"",
          "<f>",
          "<is><t>",
          "<si>",
          "<r><t>",
          "1E+300",
          "-1",
          "&#0;",
          "&#x1b;",
          "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
          "&x;",
          "formatCode=\"",
          "rId9",
          "../");

  @TempDir Path folder;

  @Override
  protected List<Fuzzed> readers() throws IOException {
    String text = "会员号,姓名,手机\r\n7," + CANARY + ",13812345678\r\n8,\"韩,\"\"梅\"\"梅\",1.38E+10\r\n";
    Map<String, byte[]> workbook = parts(workbook());
    List<Fuzzed> readers = new ArrayList<>();
    readers.add(
        fuzzed(
            "export-csv",
            1500,
            List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)),
            CSV,
            input -> read("guests.csv", input)));
    readers.add(
        fuzzed("export-xlsx", 150, List.of(workbook()), CSV, input -> read("guests.xlsx", input)));
    for (String part :
        List.of(
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "[Content_Types].xml")) {
      readers.add(
          fuzzed(
              "export-xlsx-" + part.replaceAll("^.*/|\\.xml|[\\[\\]]", "").toLowerCase(),
              60,
              List.of(workbook.get(part)),
              XML,
              input -> {
                Map<String, byte[]> changed = new LinkedHashMap<>(workbook);
                changed.put(part, input);
                read("guests.xlsx", packed(changed));
              }));
    }
    return readers;
  }

  private static Fuzzed fuzzed(
      String name, int rounds, List<byte[]> samples, List<String> words, Fuzzed.Reading reading) {
    return new Fuzzed(
        name, rounds, samples, words, Set.of(ExitCode.SOURCE_UNAVAILABLE), CANARY, reading);
  }

  private void read(String name, byte[] input) throws IOException {
    Path file = Files.write(folder.resolve(name), input);
    try (Export export =
        ExportFolder.open(LocalFile.look(file), ExportedTable.of("guests", name))) {
      assertThat(export.form()).isNotEmpty();
      for (Export.Row row = export.next(); row != null; row = export.next()) {
        assertThat(row.cells()).isNotEmpty();
      }
    }
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new XSSFWorkbook()) {
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      Row row = book.createSheet("客人").createRow(0);
      row.createCell(0).setCellValue(CANARY);
      row.createCell(1).setCellValue(13_812_345_678d);
      row.createCell(2).setCellValue(LocalDate.of(1990, 3, 7));
      row.getCell(2).setCellStyle(day);
      row.createCell(3).setCellValue(true);
      row.createCell(5).setCellFormula("B1+1");
      book.getSheetAt(0).createRow(4).createCell(1).setCellValue("韩梅梅");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(out);
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    }
    return packed.toByteArray();
  }
}
