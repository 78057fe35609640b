package dev.handover.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.record.Slice;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlsTest {
  private static final CompiledField CONTROLS = Yaml.compiled("clean: [controls]");

  private static String cleaned(String value) {
    Slice slice = Slice.of(value);
    CONTROLS.clean(slice);
    return slice.isAbsent() ? null : slice.text();
  }

  @Test
  void everyInvisibleCharacterGoesAndEveryOtherStays() {
    for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
      boolean zeroWidth = c >= 0x200B && c <= 0x200F || c >= 0x2060 && c <= 0x206F || c == 0xFEFF;
      boolean bidi = c >= 0x202A && c <= 0x202E || c == 0x61C;
      boolean annotation = c >= 0xFFF9 && c <= 0xFFFB;
      boolean kept = c == '\t' || c == '\n' || c == '\r';
      boolean control = Character.isISOControl(c) && !kept;
      boolean goes = control || zeroWidth || bidi || annotation || c == 0xAD || c == 0x180E;
      boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
      if (!surrogate) {
        String seen = goes ? "" : Character.toString(c);
        assertThat(cleaned("a" + Character.toString(c) + "b"))
            .as("%x", c)
            .isEqualTo("a" + seen + "b");
      }
    }
    assertThat(cleaned("李\0\u0001雷\u200b")).isEqualTo("李雷");
  }

  @Test
  void oneLineMakesASpaceOfBreaks() {
    String rule = "clean: [{controls: one-line}]";
    assertThat(Yaml.cleaned(rule, "文三路\r\n\t1 号\u2028a\u0085b\u000bc")).isEqualTo("文三路 1 号 a b c");
    assertThat(Yaml.cleaned(rule, "a b")).isEqualTo("a b");
    assertThat(cleaned("文三路\r\n1 号\t")).isEqualTo("文三路\r\n1 号\t");
  }

  @Test
  void joinersStayWhereTheyShapeWhatIsSeen() {
    assertThat(cleaned("علی\u200cرضا")).isEqualTo("علی\u200cرضا");
    assertThat(cleaned("क्\u200dष")).isEqualTo("क्\u200dष");
    assertThat(cleaned("👨\u200d👩\u200d👧")).isEqualTo("👨\u200d👩\u200d👧");
    assertThat(cleaned("❤\ufe0f\u200d🔥")).isEqualTo("❤\ufe0f\u200d🔥");
    assertThat(cleaned("李\u200d雷\u200c")).isEqualTo("李雷");
    assertThat(cleaned("علی\u200c")).isEqualTo("علی");
    assertThat(cleaned("👨\u200c👩")).isEqualTo("👨👩");
  }

  @ParameterizedTest
  @ValueSource(strings = {"æ\u009d\u008eé\u009b·", "Ã\u00ad", "Mar\u00c3\u00ada"})
  void halvesOfMisreadCharactersStaySoThatACheckCanTell(String misread) {
    assertThat(cleaned(misread)).isEqualTo(misread);
    assertThat(Yaml.broken("check: [mojibake]", misread)).isEqualTo("mojibake");
  }

  @Test
  void malformedBytesStayAndAreRefusedByTheType() {
    CompiledField field = Yaml.compiled("clean: [controls, trim, nfc]");
    byte[][] malformed = {
      {'a', 1, (byte) 0xC3}, {'a', 0x7F, (byte) 0xED, (byte) 0xA0, (byte) 0x80}, {1, (byte) 0xFF}
    };
    for (byte[] bytes : malformed) {
      Slice slice = new Slice();
      slice.set(bytes, 0, bytes.length);
      field.clean(slice);
      assertThat(field.rule(field.check(slice))).isEqualTo("type");
    }
  }

  @Test
  void aCleanValueKeepsItsBytes() {
    for (String value : new String[] {"13812345678", "李雷", "a\tb\nc", "Müller – “x”", "ｗ１"}) {
      Slice slice = Slice.of(value);
      byte[] bytes = slice.bytes;
      Controls.CLEANER.clean(slice);
      assertThat(slice.bytes).isSameAs(bytes);
      assertThat(slice.length).isEqualTo(value.getBytes(StandardCharsets.UTF_8).length);
    }
  }
}
