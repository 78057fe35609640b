package dev.handover.source.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.mapping.ExportedTable;
import dev.handover.record.HandoverException;
import dev.handover.record.Misread;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTest {
  private static final ExportedTable GUESTS = ExportedTable.of("guests", "guests.csv");
  private static final String TEXT = "会员号,姓名,手机\r\n7,李雷,13812345678\r\n8,韩梅梅,13987654321\r\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8,     0, 'UTF-8, commas'",
    "UTF-8,     1, 'UTF-8 with a mark, commas'",
    "GB18030,   0, 'GB18030, commas'",
    "UTF-16LE,  0, 'UTF-16LE, commas'",
    "UTF-16LE,  1, 'UTF-16LE with a mark, commas'",
    "UTF-16BE,  0, 'UTF-16BE, commas'",
    "UTF-16BE,  1, 'UTF-16BE with a mark, commas'",
  })
  void theCharsetIsToldFromTheBytes(String charset, int marked, String form) throws IOException {
    Path file = write((marked == 1 ? "\uFEFF" : "") + TEXT, Charset.forName(charset));
    try (Export export = ExportFolder.open(LocalFile.look(file), GUESTS)) {
      assertThat(export.form()).isEqualTo(form);
      assertThat(rows(export))
          .containsExactly(
              List.of("会员号", "姓名", "手机"),
              List.of("7", "李雷", "13812345678"),
              List.of("8", "韩梅梅", "13987654321"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '$',
      value = {
        "a,b,c\\n1,2,3 # commas",
        "a;b;c\\n1,5;2,5;3,5 # semicolons",
        "a\\tb\\n1,2\\t3,4 # tabs",
        "a|b\\n\"1,2,3\"|4 # delimiter |",
        "a\\n1 # commas",
        "\"a;x\",b\\n\"1;2\",3 # commas",
      })
  void theDelimiterIsToldFromTheLines(String text, String form) throws IOException {
    Path file = write(text.replace("\\n", "\n").replace("\\t", "\t"), StandardCharsets.UTF_8);
    try (Export export = ExportFolder.open(LocalFile.look(file), GUESTS)) {
      assertThat(export.form()).isEqualTo("UTF-8, " + form);
    }
  }

  @Test
  void whatTheCaseSaysIsTaken() throws IOException {
    Path file = write("é;b\n1;2\n", StandardCharsets.ISO_8859_1);
    ExportedTable said =
        new ExportedTable(
            "guests",
            "guests.csv",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of("ISO-8859-1"),
            Optional.of(';'),
            List.of());
    try (Export export = ExportFolder.open(LocalFile.look(file), said)) {
      assertThat(rows(export)).containsExactly(List.of("é", "b"), List.of("1", "2"));
    }
  }

  @Test
  void cellsMayHoldLinesQuotesAndDelimiters() throws IOException {
    Path file =
        write("id,note\n1,\"two\nlines, and \"\"quotes\"\"\"\n\n2,\"\"\n", StandardCharsets.UTF_8);
    try (Export export = ExportFolder.open(LocalFile.look(file), GUESTS)) {
      export.next();
      Export.Row first = export.next();
      assertThat(first.cells()).containsExactly("1", "two\nlines, and \"quotes\"");
      assertThat(first.number()).isEqualTo(2);
      Export.Row second = export.next();
      assertThat(second.cells()).containsExactly("2", null);
      assertThat(second.number()).isEqualTo(5);
      assertThat(export.next()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.10101E+17, true",
    "6.22202E+18, true",
    "110101199003070000, true",
    "11010119900307002X, false",
    "110101199003070020, false",
    "13800000000, false",
    "6222020200000000, false",
    "1.5, false",
    "E+10, false",
    "2E+2, false",
  })
  void numbersThatASpreadsheetRuinedAreFound(String cell, boolean ruined) throws IOException {
    Path file = write("id,card\n1," + cell + "\n", StandardCharsets.UTF_8);
    try (Export export = ExportFolder.open(LocalFile.look(file), GUESTS)) {
      export.next();
      Misread[] troubles = export.next().troubles();
      assertThat(troubles != null && troubles[1] == Misread.NUMBER_RUINED).isEqualTo(ruined);
    }
  }

  @Test
  void whatIsNoKnownCharsetIsTold() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("id,name\n1,caf".getBytes(StandardCharsets.US_ASCII));
    bytes.write(0xE9);
    bytes.writeBytes("\n2,x\n".getBytes(StandardCharsets.US_ASCII));
    Path file = Files.write(folder.resolve("guests.csv"), bytes.toByteArray());
    refused(
        () -> ExportFolder.open(LocalFile.look(file), GUESTS), "neither in UTF-8 nor in GB18030");
  }

  @Test
  void aMarkThatContradictsTheCaseIsTold() throws IOException {
    Path file = write("\uFEFF" + TEXT, StandardCharsets.UTF_8);
    ExportedTable said =
        new ExportedTable(
            "guests",
            "guests.csv",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of("GB18030"),
            Optional.empty(),
            List.of());
    refused(() -> ExportFolder.open(LocalFile.look(file), said), "begins with the mark of UTF-8");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 2_000_000})
  void aQuoteThatIsNeverClosedIsTold(int rows) throws IOException {
    StringBuilder text = new StringBuilder("id,name,x\n1,a,b\n2,\"canary,c\n");
    for (int i = 0; i < rows; i++) {
      text.append(i).append(",endless,x\n");
    }
    Path file = write(text.toString(), StandardCharsets.UTF_8);
    refused(
        () -> {
          try (Export export = ExportFolder.open(LocalFile.look(file), GUESTS)) {
            rows(export);
          }
        },
        "a quote is opened and never closed");
  }

  @Test
  void aQuoteThatIsClosedRowsLaterBreaksTheRow() throws IOException {
    Path file =
        write("id,name,x\n1,\"a,b\n2,c,d\n3,e\",f\n4,\"g\nh, i\",j\n", StandardCharsets.UTF_8);
    try (Export export = ExportFolder.open(LocalFile.look(file), GUESTS)) {
      export.next();
      assertThat(export.next().troubles()).contains(Misread.ROW_BROKEN);
      assertThat(export.next().troubles()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, 'id,name\n1,Müller\n2,São Paulo\n'",
    "Shift_JIS,  'id,name\n1,山田太郎\n2,東京都新宿区\n'",
    "Big5,       'id,name\n1,陳小明\n2,臺北市信義區\n3,黃張林\n'",
  })
  void otherCharsetsAreNotTakenForChinese(String charset, String text) throws IOException {
    Path file = write(text.replace("\\n", "\n"), Charset.forName(charset));
    refused(
        () -> ExportFolder.open(LocalFile.look(file), GUESTS), "neither in UTF-8 nor in GB18030");
  }

  @Test
  void aNulAmongTheTextIsNoCharset() throws IOException {
    Path file = write("id,name\n1,a\0b\n", StandardCharsets.UTF_8);
    try (Export export = ExportFolder.open(LocalFile.look(file), GUESTS)) {
      assertThat(export.form()).isEqualTo("UTF-8, commas");
    }
  }

  @Test
  void anEmptyFileIsTold() throws IOException {
    Path file = write("", StandardCharsets.UTF_8);
    refused(() -> ExportFolder.open(LocalFile.look(file), GUESTS), "is empty");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String why) {
    assertThatThrownBy(call)
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("file guests.csv")
        .hasMessageContaining(why)
        .hasMessageNotContaining("canary");
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("guests.csv"), text.getBytes(charset));
  }

  private static List<List<String>> rows(Export export) {
    List<List<String>> rows = new ArrayList<>();
    for (Export.Row row = export.next(); row != null; row = export.next()) {
      rows.add(row.cells());
    }
    return rows;
  }
}
