package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.Finding;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/handover/cli");
  private static final Pattern PLACE = Pattern.compile("%(\\d+\\$)?,?[sd]");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Properties english = read("words.properties");
    Properties chinese = read("words_zh.properties");
    assertThat(new TreeSet<>(chinese.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(places(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
      assertThat(chinese.getProperty(key)).as(key).isNotBlank();
    }
  }

  @Test
  void everyCheckAndTreatmentOfTheSchemaHasWords() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(Path.of("mappings/schema/mapping.schema.json").toFile());
    for (Language language : Language.values()) {
      Words words = Words.in(language);
      for (JsonNode check : schema.at("/$defs/check/then/enum")) {
        assertThat(words.find("rule." + check.asText() + ".why")).as(check.asText()).isPresent();
        assertThat(words.find("rule." + check.asText() + ".do")).as(check.asText()).isPresent();
      }
      for (JsonNode treatment : schema.at("/$defs/treatment/then/enum")) {
        assertThat(words.find("treat." + treatment.asText() + ".what"))
            .as(treatment.asText())
            .isPresent();
      }
    }
  }

  @Test
  void everyFindingOfTheAuditHasWordsAndTheEnglishOnesAreItsOwn() {
    for (Finding.Kind kind : Finding.Kind.values()) {
      Finding finding = new Finding(kind, 7, 9, "the head");
      String key = "audit.finding." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(Words.in(Language.EN).say(key, 7L, 9L, "the head")).isEqualTo(finding.text());
      assertThat(Words.in(Language.ZH).say(key, 7L, 9L, "the head")).isNotBlank();
    }
  }

  @Test
  void theTerminalsLanguageIsAskedOfTheEnvironmentFirst() {
    assertThat(Language.ofTerminal(Map.of("LANG", "zh_CN.UTF-8"), "en")).isEqualTo(Language.ZH);
    assertThat(Language.ofTerminal(Map.of("LANG", "zh_CN", "LC_ALL", "C.UTF-8"), "zh"))
        .isEqualTo(Language.EN);
    assertThat(Language.ofTerminal(Map.of(), "zh")).isEqualTo(Language.ZH);
    assertThat(Language.ofTerminal(Map.of("LANG", ""), "")).isEqualTo(Language.EN);
  }

  @Test
  void masksShowTheFirstCharacterAndTheLength() {
    assertThat(Masked.of("13812345678")).isEqualTo("1•••••••••• (11)");
    assertThat(Masked.of("李雷")).isEqualTo("李• (2)");
    assertThat(Masked.of("Y")).isEqualTo("• (1)");
    assertThat(Masked.of("𠮷田太郎")).isEqualTo("𠮷••• (4)");
    assertThat(Masked.of("　 ")).isEqualTo("␣␣ (2)");
    assertThat(Masked.of("")).isEqualTo("(0)");
    assertThat(Masked.of(null)).isEqualTo("(none)");
    assertThat(Masked.of("\u001b[2J")).startsWith("·");
    assertThat(Masked.of("x".repeat(500))).isEqualTo("x••••••••••••… (500)");
  }

  private static long places(String text) {
    return PLACE.matcher(text).results().count();
  }

  private static Properties read(String name) throws IOException {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.UTF_8)) {
      read.load(reader);
    }
    return read;
  }
}
