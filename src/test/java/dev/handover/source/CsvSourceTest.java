package dev.handover.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CsvSourceTest extends FilesContract {
  @Override
  protected String ending() {
    return ".csv";
  }

  @Override
  protected void write(Path file, Held table) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(",", table.columns().keySet()) + "\r\n");
      for (var row : table.rows()) {
        out.write(row.stream().map(CsvSourceTest::cell).collect(Collectors.joining(",")) + "\r\n");
      }
    }
  }

  private static String cell(Object value) {
    return value == null ? "" : '"' + value.toString().replace("\"", "\"\"") + '"';
  }

  @Override
  protected void writeMany(Path file, int rows, String note) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("id,note\n");
      for (int i : IntStream.range(0, rows).toArray()) {
        out.write(i + "," + note + "\n");
      }
    }
  }
}
