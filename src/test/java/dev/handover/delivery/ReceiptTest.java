package dev.handover.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {
  private static final String SHA = "ab".repeat(32);
  private final ReceiptJson json = new ReceiptJson();
  private final Manifest manifest = SampleManifests.small();

  @Test
  void readsBackWhatItWrote() {
    assertThat(json.read(json.write(good()))).isEqualTo(good());
    assertThat(text()).startsWith("{\n  \"format\" : 1,\n  \"case\" : \"hotel-2026\",");
    assertThat(text()).contains("\"state\" : \"accepted\"");
  }

  @Test
  void anyPlainMapperReadsIt() throws Exception {
    assertThat(
            new ObjectMapper()
                .readValue(text().replaceFirst("\\{", "{\"later\":1,"), Receipt.class))
        .isEqualTo(good());
    assertThatThrownBy(
            () -> new ObjectMapper().readValue(text().replaceFirst(SHA, "x"), Receipt.class))
        .hasMessageContaining("manifestSha256 is not a SHA-256");
  }

  @Test
  void writesNoKeyThatOlderReadersDoNotKnowWhereNothingWasRefused() {
    assertThat(text()).doesNotContain("refus");
    String refused =
        text()
            .replace("\"accepted\"", "\"disagrees\"")
            .replace("\"reasons\" : [ ]", "\"reasons\" : [ \"guest: 1 refused\" ]")
            .replaceFirst(
                "}\\s*$",
                ", \"refusals\":[{\"entity\":\"guest\",\"op\":\"upsert\",\"status\":422,"
                    + "\"records\":1,\"refs\":[]}]}");
    assertThat(json.read(refused.getBytes(StandardCharsets.UTF_8)).refusals())
        .containsExactly(new Receipt.Refusal("guest", "upsert", 422, 1, List.of()));
    assertRefused(
        refused.replace("\"disagrees\"", "\"accepted\"").replace("\"guest: 1 refused\"", ""));
    assertRefused(refused.replace("\"op\":\"upsert\"", "\"op\":\"drop\""));
    assertRefused(refused.replace("\"records\":1", "\"records\":-1"));
    assertRefused(refused.replace("\"refs\":[]", "\"refs\":[\"\\u001b[2J\"]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format\" : 1|\"format\" : 2",
        "\"format\" : 1|\"format\" : 1.0",
        "\"format\" : 1|\"format\" : \"1\"",
        "\"format\" : 1,|\"format\" : 1, \"format\" : 1,",
        "\"case\" : \"hotel-2026\"|\"case\" : \"../x\"",
        "\"case\" : \"hotel-2026\"|\"case\" : null",
        "\"case\" :|\"kase\" :",
        "\"run\" : \"2026|\"run\" : \"../2026",
        "\"time\" : \"2026|\"time\" : \"x2026",
        "\"state\" : \"accepted\"|\"state\" : \"disagrees\"",
        "\"state\" : \"accepted\"|\"state\" : \"fine\"",
        "\"state\" : \"accepted\"|\"state\" : 0",
        "\"state\" : \"accepted\"|\"state\" : null",
        "\"verified\" : 6|\"verified\" : -6",
        "\"verified\" : 6|\"verified\" : 6.5",
        "\"verified\" : 6|\"verified\" : \"6\"",
        "\"verified\" : 6|\"verified\" : null",
        "\"verified\" : 6|\"verified\" : 99999999999999999999999999",
        "\"name\" : \"stay|\"name\" : \"../stay",
        "\"name\" : \"stay|\"name\" : \"/stay",
        "CDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCDCD|CD",
      })
  void refusesWhatIsNoReceiptWithinItsBounds(String part, String bad) {
    assertThat(text()).contains(part);
    assertRefused(text().replace(part, bad));
  }

  @Test
  void refusesWhatIsTooDeepTooLongOrNotAlone() {
    assertRefused("");
    assertRefused("null");
    assertRefused("[]");
    assertRefused(text() + "{}");
    assertRefused("[".repeat(100_000));
    assertRefused("{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}");
    assertRefused(" ".repeat((64 << 20) + 1));
    assertRefused(text().replace("\"reasons\" : [ ]", "\"reasons\" : [ \"\\u001b[2J\" ]"));
  }

  @Test
  void agreesWithWhatWasDelivered() {
    assertThat(check(receipt -> receipt)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"case\" : \"hotel|\"case\" : \"motel|case: the receipt says motel-2026",
        "\"run\" : \"20260131|\"run\" : \"20260201|run: the receipt says",
        "\"manifestSha256\" : \"ab|\"manifestSha256\" : \"cb|manifest digest: ",
        "\"buyer\" : \"CD|\"buyer\" : \"AB|buyer's certificate: ",
        "\"verified\" : 11|\"verified\" : 10|lines verified of guest: the receipt says 10",
        "\"loaded\" : 11|\"loaded\" : 10|lines loaded of guest: ",
        "\"upserts\" : 10|\"upserts\" : 11|upserts of guest: ",
        "\"tombstones\" : 1|\"tombstones\" : 0|tombstones of guest: ",
        "\"loaded\" : 6|\"loaded\" : 5|lines loaded of guest-000001",
        "\"stay-000001|\"stay-000002|stay-000001-a1.ndjson.zst.pgp is not receipted",
        "\"stay-000001|\"stay-000002|stay-000002-a1.ndjson.zst.pgp is receipted but was not",
        "\"stay-000001|\"guest-000001|guest-000001-a1.ndjson.zst.pgp is receipted twice",
        "\"guest\" :|\"pets\" :|pets is receipted but was not delivered",
      })
  void tellsEachFigureThatDisagrees(String part, String wrong, String expected) {
    assertThat(text()).contains(part);
    assertThat(check(text -> text.replaceFirst(java.util.regex.Pattern.quote(part), wrong)))
        .anyMatch(sentence -> sentence.startsWith(expected));
  }

  @Test
  void passesOnWhatTheBuyerSays() {
    assertThat(
            check(
                text ->
                    text.replace("\"accepted\"", "\"disagrees\"")
                        .replace("\"reasons\" : [ ]", "\"reasons\" : [ \"no room\" ]")))
        .containsExactly("the buyer says: no room");
  }

  private List<String> check(UnaryOperator<String> change) {
    Receipt receipt = json.read(change.apply(text()).getBytes(StandardCharsets.UTF_8));
    return ReceiptCheck.check(receipt, ReceiptCheck.Expected.of(manifest, SHA));
  }

  private String text() {
    return new String(json.write(good()), StandardCharsets.UTF_8);
  }

  private Receipt good() {
    List<Receipt.FileCount> files = new ArrayList<>();
    manifest
        .files()
        .forEach(
            file ->
                files.add(
                    new Receipt.FileCount(
                        file.name(), file.sha256(), file.records(), file.records())));
    Map<String, Receipt.EntityCount> entities = new LinkedHashMap<>();
    entities.put("guest", new Receipt.EntityCount(11, 11, 10, 1));
    entities.put("stay", new Receipt.EntityCount(4, 4, 4, 0));
    return new Receipt(
        1,
        "hotel-2026",
        "20260131t020000z-ab2c",
        SHA,
        "CD".repeat(20),
        "2026-01-31T03:00:00Z",
        Receipt.State.ACCEPTED,
        List.of(),
        entities,
        files);
  }

  private void assertRefused(String text) {
    assertThatThrownBy(() -> json.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY));
  }
}
