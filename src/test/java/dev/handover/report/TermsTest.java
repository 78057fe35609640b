package dev.handover.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.law.RulePack;
import dev.handover.law.RulePacks;
import dev.handover.ledger.IncidentKind;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Question;
import dev.handover.ledger.ReceiptOutcome;
import dev.handover.ledger.RequestKind;
import dev.handover.ledger.RequestState;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There are words for everything that a document may have to say, in both languages. */
class TermsTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/handover/report");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Properties english = read("terms.properties");
    Properties chinese = read("terms_zh.properties");
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
  void everyWordOfTheHubHasWordsForPeople() throws IOException {
    List<String> keys = new ArrayList<>();
    Stream.of(Kind.values()).forEach(each -> keys.add("kind." + each.word()));
    Stream.of(Question.values()).forEach(each -> keys.add("question." + each.word()));
    Stream.of(RunState.values()).forEach(each -> keys.add("state." + each));
    Stream.of(KeyState.values()).forEach(each -> keys.add("state." + each));
    Stream.of(RunMode.values()).forEach(each -> keys.add("mode." + each));
    Stream.of(ReceiptOutcome.values()).forEach(each -> keys.add("outcome." + each));
    Stream.of(RequestKind.values()).forEach(each -> keys.add("request." + each));
    Stream.of(RequestState.values()).forEach(each -> keys.add("stage." + each));
    Stream.of(IncidentKind.values()).forEach(each -> keys.add("incident." + each));
    Stream.of(KeyPurpose.values()).forEach(each -> keys.add("purpose." + each));
    JsonNode mapping = schema("mapping").at("/$defs/treatment/then/enum");
    mapping.forEach(each -> keys.add("treat." + each.asText()));
    schema("case").at("/properties/deal/enum").forEach(each -> keys.add("deal." + each.asText()));
    schema("case")
        .at("/properties/delivery/properties/seal/enum")
        .forEach(each -> keys.add("measure.seal." + each.asText()));
    assertThat(keys).hasSizeGreaterThan(60);
    for (String language : List.of("en", "zh-CN")) {
      Terms terms = Terms.in(language);
      assertThat(keys).allSatisfy(key -> assertThat(terms.find(key)).as(key).isPresent());
    }
  }

  @Test
  void everyPackSaysWhatEachDealAsksAndWhatEachDocumentIsFor() throws IOException {
    for (RulePack pack : RulePacks.shipped().all()) {
      RecordRules rules = pack.section(RecordRules.SECTION, RecordRules.class);
      assertThat(rules.keep().toTotalMonths()).isGreaterThanOrEqualTo(36);
      assertThat(rules.documents().keySet())
          .isEqualTo(new TreeSet<>(Stream.of(Kind.values()).map(Kind::word).toList()));
      schema("case")
          .at("/properties/deal/enum")
          .forEach(deal -> assertThat(rules.deals()).containsKey(deal.asText()));
    }
  }

  private static JsonNode schema(String name) throws IOException {
    return new ObjectMapper()
        .readTree(Path.of("mappings/schema/" + name + ".schema.json").toFile());
  }

  private static long places(String sentence) {
    return sentence.split("%s", -1).length;
  }

  private static Properties read(String name) throws IOException {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.UTF_8)) {
      read.load(reader);
    }
    return read;
  }
}
