package dev.handover.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Values of people's records, hunted for in every byte that is left behind: as UTF-8, UTF-16 in
 * both orders, GB 18030, hex and Base64. What is shorter than eight bytes is left out, for it is
 * found by chance.
 */
public final class Canaries {
  private static final int SHORTEST = 8;

  /** What begins with these eight bytes. */
  private final Map<Long, List<byte[]>> needles = new HashMap<>();

  private int values;

  public Canaries(Collection<String> values) {
    for (String value : new TreeSet<>(values)) {
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      if (utf8.length < SHORTEST) {
        continue;
      }
      this.values++;
      add(utf8);
      add(value.getBytes(StandardCharsets.UTF_16LE));
      add(value.getBytes(StandardCharsets.UTF_16BE));
      add(value.getBytes(Charset.forName("GB18030")));
      add(HexFormat.of().formatHex(utf8).getBytes(StandardCharsets.US_ASCII));
      base64(utf8);
    }
  }

  /** Every value of these columns ({@code table.column}). */
  public static Canaries in(String url, String user, String... columns) {
    List<String> values = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement sql = connection.createStatement()) {
      for (String column : columns) {
        int dot = column.indexOf('.');
        String select =
            "select distinct " + column.substring(dot + 1) + " from " + column.substring(0, dot);
        try (ResultSet rows = sql.executeQuery(select)) {
          while (rows.next()) {
            if (rows.getString(1) != null) {
              values.add(rows.getString(1));
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Canaries(values);
  }

  /** How many values are looked for. */
  public int count() {
    return values;
  }

  /** Where any was found: the file and the place in it, not the value. */
  public List<String> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> found = new ArrayList<>();
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        in(Files.readAllBytes(file)).forEach(at -> found.add(folder.relativize(file) + " " + at));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> in(String text) {
    return in(text.getBytes(StandardCharsets.UTF_8));
  }

  /** At most ten places. */
  public List<String> in(byte[] bytes) {
    List<String> found = new ArrayList<>();
    long window = 0;
    for (int i = 0; i < bytes.length && found.size() < 10; i++) {
      window = window << 8 | bytes[i] & 0xff;
      int start = i - 7;
      if (start >= 0) {
        for (byte[] needle : needles.getOrDefault(window, List.of())) {
          if (isAt(bytes, start, needle)) {
            found.add("at " + start + ": " + needle.length + " bytes");
          }
        }
      }
    }
    return found;
  }

  /** Wherever in a text the value begins: what stands for it whatever came before and after. */
  private void base64(byte[] value) {
    for (int before = 0; before < 3; before++) {
      byte[] padded = new byte[before + value.length];
      System.arraycopy(value, 0, padded, before, value.length);
      String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
      int from = before == 0 ? 0 : before + 1;
      add(text.substring(from, padded.length / 3 * 4).getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void add(byte[] needle) {
    if (needle.length >= SHORTEST) {
      long first = 0;
      for (int i = 0; i < 8; i++) {
        first = first << 8 | needle[i] & 0xff;
      }
      needles.computeIfAbsent(first, any -> new ArrayList<>()).add(needle);
    }
  }

  private static boolean isAt(byte[] bytes, int start, byte[] needle) {
    if (start + needle.length > bytes.length) {
      return false;
    }
    for (int i = 8; i < needle.length; i++) {
      if (bytes[start + i] != needle[i]) {
        return false;
      }
    }
    return true;
  }
}
