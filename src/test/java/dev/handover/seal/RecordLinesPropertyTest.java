package dev.handover.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.mapping.FieldType;
import dev.handover.process.OutputField;
import dev.handover.record.Rows;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordLinesPropertyTest {
  @ParameterizedTest
  @EnumSource(LineFormat.class)
  void whatIsReadIsWhatWasWritten(LineFormat format) {
    long first = System.nanoTime();
    System.out.println("lines in " + format + ", first seed " + first);
    for (long seed = first; seed < first + 300; seed++) {
      RandomBatch random = RandomBatch.of(seed);
      byte[] written = write(random, format);
      assertThat(read(written, format, random.fieldNames()))
          .as("seed %d", seed)
          .isEqualTo(random.lines());
    }
  }

  @Test
  void everyLineIsStrictUtf8AndJson() throws Exception {
    long first = System.nanoTime();
    System.out.println("strict lines, first seed " + first);
    ObjectMapper mapper = new ObjectMapper();
    for (long seed = first; seed < first + 200; seed++) {
      RandomBatch random = RandomBatch.of(seed);
      String text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(write(random, LineFormat.NDJSON)))
              .toString();
      List<String> lines = text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
      assertThat(lines).as("seed %d", seed).hasSameSizeAs(random.lines());
      for (String line : lines) {
        JsonNode object = mapper.readTree(line);
        assertThat(object.get("op").isTextual()).as("seed %d", seed).isTrue();
      }
    }
  }

  @Test
  void onlyIntegersAndBooleansAreLiterals() {
    assertThat(json(FieldType.INTEGER, "-42")).isEqualTo("-42");
    assertThat(json(FieldType.INTEGER, "007")).isEqualTo("\"007\"");
    assertThat(json(FieldType.INTEGER, "-")).isEqualTo("\"-\"");
    assertThat(json(FieldType.INTEGER, "12345678901")).isEqualTo("\"12345678901\"");
    assertThat(json(FieldType.BOOLEAN, "true")).isEqualTo("true");
    assertThat(json(FieldType.BOOLEAN, "yes")).isEqualTo("\"yes\"");
    assertThat(json(FieldType.LONG, "42")).isEqualTo("\"42\"");
    assertThat(json(FieldType.DECIMAL, "1.50")).isEqualTo("\"1.50\"");
    assertThat(json(FieldType.TEXT, "a\"\n\u0001李\\")).isEqualTo("\"a\\\"\\n\\u0001李\\\\\"");
  }

  @Test
  void noCellBeginsLikeAFormula() {
    for (String value :
        new String[] {"=1+1", "@SUM(A1)", "-1+1", "+1+1", "\t=1", "\r=1", "＝1", "-1e5"}) {
      assertThat(csv(value)).isIn("'" + value, "\"'" + value + "\"");
    }
    for (String value : new String[] {"+8613812345678", "-5", "-5.25", "5", "a=b", "'", "李雷"}) {
      assertThat(csv(value)).isEqualTo(value);
    }
  }

  @Test
  void aSpreadsheetGetsByteOrderMarkHeaderAndCarriageReturns() {
    String text =
        new String(written(LineFormat.CSV, FieldType.TEXT, Optional.of("a,\"b\"")), UTF_8);
    assertThat(text).isEqualTo("\ufeffop,ref,reason,f\r\nupsert,r,,\"a,\"\"b\"\"\"\r\n");
    assertThat(csv("")).isEqualTo("\"\"");
    assertThat(new String(written(LineFormat.CSV, FieldType.TEXT, Optional.empty()), UTF_8))
        .endsWith("upsert,r,,\r\n");
  }

  private static String json(FieldType type, String value) {
    String line = new String(written(LineFormat.NDJSON, type, Optional.of(value)), UTF_8);
    String start = "{\"op\":\"upsert\",\"ref\":\"r\",\"record\":{\"f\":";
    assertThat(line).startsWith(start).endsWith("}}\n");
    return line.substring(start.length(), line.length() - 3);
  }

  private static String csv(String value) {
    String text = new String(written(LineFormat.CSV, FieldType.TEXT, Optional.of(value)), UTF_8);
    return text.substring(text.indexOf("upsert,r,,") + 10, text.length() - 2);
  }

  private static byte[] written(LineFormat format, FieldType type, Optional<String> value) {
    Rows.Builder rows = Rows.builder(List.of("ref", "f"), 1).add("r");
    value.ifPresentOrElse(rows::add, rows::addAbsent);
    LineWriter writer = format.writer(List.of(new OutputField("f", type)));
    LineBuffer out = new LineBuffer();
    writer.start(out);
    writer.upsert(rows.build(), 0, out);
    return Arrays.copyOf(out.bytes, out.used);
  }

  static byte[] write(RandomBatch random, LineFormat format) {
    LineBuffer out = new LineBuffer();
    LineWriter writer = format.writer(random.batch().fields());
    writer.start(out);
    for (int row = 0; row < random.batch().tombstones().count(); row++) {
      writer.delete(random.batch().tombstones(), row, out);
    }
    Rows rows = random.batch().rows();
    for (int row = 0; row < rows.count(); row++) {
      writer.upsert(rows, row, out);
    }
    return Arrays.copyOf(out.bytes, out.used);
  }

  static List<RecordLine> read(byte[] plain, LineFormat format, List<String> fields) {
    List<RecordLine> lines = new ArrayList<>();
    try (RecordLines reader = RecordLines.read(new ByteArrayInputStream(plain), format, fields)) {
      for (Optional<RecordLine> next = reader.next(); next.isPresent(); next = reader.next()) {
        lines.add(next.get());
      }
    }
    return lines;
  }
}
