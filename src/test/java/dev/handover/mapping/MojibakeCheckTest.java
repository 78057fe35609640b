package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real text passes, wrongly decoded text does not; the numbers are in the tests. */
class MojibakeCheckTest {
  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final CompiledField FIELD = Yaml.compiled("check: [mojibake]");

  private static List<String> real() throws IOException {
    try (InputStream text = MojibakeCheckTest.class.getResourceAsStream("real-text.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split("\\|")).stream())
          .filter(value -> !value.isEmpty())
          .toList();
    }
  }

  private static boolean refused(String value) {
    return FIELD.check(Slice.of(value)) == 0;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "锟斤拷",
        "客户锟斤拷锟斤拷",
        "烫烫烫烫",
        "屯屯屯",
        "李\ufffd",
        "æŽé›·",
        "æ\u009d\u008eé\u009b·",
        "Ã©",
        "voilÃ",
        "ThÃ nh",
        "ÀîÀ×",
        "ÄÐ",
        "鏉庨浄",
        "鐜嬫槑闆?",
        "M眉ller",
        "donâ€™t",
        "ï»¿a",
        "ÐŸÑ‘Ñ‚Ñ€"
      })
  void misreadTextIsRefused(String wrong) {
    assertThat(Yaml.broken("check: [mojibake]", wrong)).isEqualTo("mojibake");
  }

  @Test
  void noRealTextIsRefused() throws IOException {
    List<String> real = real();
    assertThat(real).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    assertThat(real.stream().filter(MojibakeCheckTest::refused)).isEmpty();
  }

  /** Wrongly decoded, without the lossless ASCII and without what the first decoder cannot say. */
  private static Map<String, List<String>> misread() throws IOException {
    Map<String, List<String>> misread = new LinkedHashMap<>();
    for (String value : real()) {
      boolean chinese = value.matches("[\\u4e00-\\u9fa5·]{2,}");
      boolean european =
          value.matches("[\\x20-\\x7e\\u00c0-\\u024f]+") && value.matches(".*[à-ÿ].*");
      add(misread, "utf-8 as latin-1", value, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
      add(misread, "utf-8 as windows", value, StandardCharsets.UTF_8, WINDOWS);
      if (chinese) {
        add(misread, "utf-8 as gbk", value, StandardCharsets.UTF_8, GBK);
        add(misread, "gbk as latin-1", value, GBK, StandardCharsets.ISO_8859_1);
        add(misread, "gbk as utf-8", value, GBK, StandardCharsets.UTF_8);
        String lost =
            new String(value.getBytes(StandardCharsets.UTF_8), GBK).replace('\ufffd', '?');
        misread.computeIfAbsent("utf-8 as gbk, ? for the rest", k -> new ArrayList<>()).add(lost);
      } else if (european) {
        add(misread, "western utf-8 as gbk", value, StandardCharsets.UTF_8, GBK);
      }
    }
    return misread;
  }

  private static void add(
      Map<String, List<String>> into, String kind, String value, Charset written, Charset read) {
    byte[] bytes = value.getBytes(written);
    String wrong = new String(bytes, read);
    boolean sayable = new String(bytes, written).equals(value);
    if (sayable && !wrong.equals(value)) {
      into.computeIfAbsent(kind, k -> new ArrayList<>()).add(wrong);
    }
  }

  @Test
  void nearlyAllMisreadTextIsRefused() throws IOException {
    Map<String, List<String>> misread = misread();
    int all = 0;
    int found = 0;
    for (Map.Entry<String, List<String>> kind : misread.entrySet()) {
      List<String> missed = kind.getValue().stream().filter(v -> !refused(v)).toList();
      int size = kind.getValue().size();
      all += size;
      found += size - missed.size();
      System.out.printf(
          "%s: %d of %d refused, missed %s%n", kind.getKey(), size - missed.size(), size, missed);
    }
    System.out.printf(
        "recall %d of %d, precision with %d real values 1.0%n", found, all, real().size());
    assertThat(all).isGreaterThan(1_000);
    // the rest cannot be told from real text: rare characters as GBK, Latin capitals
    assertThat(found * 1000L).isGreaterThan(all * 970L);
  }
}
