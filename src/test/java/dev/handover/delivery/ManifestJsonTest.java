package dev.handover.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.record.Tally;
import dev.handover.testing.OutsideProgram;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestJsonTest {
  private final ManifestJson json = new ManifestJson();

  @Test
  void saysOfTheLastManifestThatItIsFinalAndOfNoOther() {
    Manifest manifest = SampleManifests.small();
    ManifestJson json = new ManifestJson();
    assertThat(new String(json.write(manifest), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("\"final\"");
    assertThat(json.read(json.write(manifest)).isFinal()).isFalse();
    String last =
        new String(
            json.write(manifest.as(Set.of(), true)), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(json.read(last.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(manifest.as(Set.of(), true));
    assertThatThrownBy(
            () ->
                json.read(
                    last.replace("\"final\" : true", "\"final\" : \"yes\"")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .hasMessageContaining("final is not true or false");
  }

  @Test
  void readsBackWhatItWrote() {
    Manifest manifest = SampleManifests.small();

    assertThat(json.read(json.write(manifest))).isEqualTo(manifest);
  }

  @Test
  void readsBackAnySeededManifestAndWritesItTheSameAgain() {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      Manifest manifest = SampleManifests.seeded(random);
      byte[] written = json.write(manifest);

      Manifest read = json.read(written);

      assertThat(read).as("seed %d, manifest %d", seed, i).isEqualTo(manifest);
      assertThat(json.write(read)).isEqualTo(written);
      assertThat(List.copyOf(read.entities().keySet()))
          .isEqualTo(List.copyOf(manifest.entities().keySet()));
    }
  }

  @Test
  void standardToolsCheckTheFilesByTheManifest(@TempDir Path folder) throws Exception {
    OutsideProgram.require("sed");
    OutsideProgram.require("sha256sum");
    Manifest sample = SampleManifests.small();
    List<FileEntry> files = new ArrayList<>();
    for (FileEntry file : sample.files()) {
      byte[] content = ("sealed " + file.name()).getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve(file.name()), content);
      files.add(withDigest(file, Sha256.hex(content)));
    }
    Files.write(folder.resolve("manifest.json"), json.write(withFiles(sample, files)));

    String line =
        "sed -n 's/.*\"name\":\"\\([^\"]*\\)\".*\"sha256\":\"\\([0-9a-f]*\\)\".*/\\2  \\1/p'"
            + " manifest.json | sha256sum -c";
    assertThat(shell(folder, line))
        .isEqualTo(
            """
            guest-000001-a1.ndjson.zst.pgp: OK
            guest-000002-a1.ndjson.zst.pgp: OK
            stay-000001-a1.ndjson.zst.pgp: OK
            """);
  }

  @Test
  void describesEachEntityByASchemaThatItsRecordsKeep() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    var schemaNode =
        mapper
            .readTree(json.write(SampleManifests.small()))
            .path("entities")
            .path("guest")
            .path("schema");
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schemaNode);
    String good =
        """
        {"ref":"r","name":"李雷","sha256":null,"a_text":"","a_integer":7,"a_long":"9007199254740993",
         "a_decimal":"-1.50","a_boolean":true,"a_date":"2026-01-31","a_timestamp":"2026-01-31T08:00:00"}
        """;

    assertThat(schemaNode.path("properties").fieldNames().next()).isEqualTo("ref");
    assertThat(schemaNode.path("properties").path("name").path("x-class").asText())
        .isEqualTo("basic");
    assertThat(schema.validate(mapper.readTree(good))).isEmpty();
    assertThat(schema.validate(mapper.readTree(good.replace(":7", ":\"7\"")))).isNotEmpty();
    assertThat(schema.validate(mapper.readTree(good.replace("-1.50", "1e5")))).isNotEmpty();
    assertThat(schema.validate(mapper.readTree(good.replace("a_date", "b_date")))).isNotEmpty();
  }

  @Test
  void doesNotWriteWhatDoesNotBalance() {
    Manifest sample = SampleManifests.small();
    Manifest wrong = withFiles(sample, sample.files().subList(0, 2));

    assertThatThrownBy(() -> json.write(wrong))
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DOES_NOT_RECONCILE))
        .hasMessageContaining("stay: the files hold 0 lines, but 4 delivered")
        .hasMessageContaining("HUB-DEL-01");
  }

  @Test
  void tellsEveryFigureThatDoesNotAgree() {
    Manifest sample = SampleManifests.small();
    Map<String, Tally> tallies =
        Map.of(
            "guest",
            new Tally(14, 10, 2, 1, 0, 0, 0, Map.of("quarantined/mobile/phone", 3L)),
            "ghost",
            Tally.NONE);
    Manifest wrong =
        new Manifest(
            sample.caseId(),
            sample.run(),
            sample.mode(),
            sample.previous(),
            sample.createdAt(),
            sample.entities(),
            sample.files(),
            new Manifest.Reconciliation(sample.reconciliation().overall(), tallies),
            Map.of(),
            sample.keys(),
            sample.audit(),
            sample.legal());

    assertThat(wrong.disagreements())
        .anyMatch(text -> text.startsWith("guest: read 14 is not delivered 10"))
        .anyMatch(text -> text.contains("do not add up"))
        .anyMatch(text -> text.equals("ghost has files or counts but no description"))
        .anyMatch(text -> text.startsWith("guest: the files hold 11 lines, but 10 delivered"))
        .anyMatch(text -> text.startsWith("stay: the files hold 4 lines, but 0 delivered"))
        .anyMatch(text -> text.equals("guest: more reasons are given for quarantined than records"))
        .hasSize(6);
  }

  @Test
  void refusesAnotherFormatVersionWithItsOwnMessage() {
    assertRefused(text().replace("\"format\" : 1,", "\"format\" : 2,"))
        .hasMessageContaining("parcel format 2")
        .hasMessageContaining("HUB-DEL-03");
    assertRefused("{\"format\":2}").hasMessageContaining("parcel format 2");
  }

  @Test
  void refusesAKeyThatIsGivenTwice() {
    assertRefused(text().replace("\"mode\" :", "\"mode\" : \"full\", \"mode\" :"))
        .hasMessageContaining("one value per key");
  }

  @Test
  void refusesWhatIsTooDeepTooLongOrNotAlone() {
    assertRefused("[".repeat(1_000)).hasMessageContaining("depth");
    assertRefused("{\"format\":1,\"x\":" + "{\"a\":".repeat(50) + "1" + "}".repeat(51));
    assertRefused(text() + "{}");
    assertRefused("");
    assertRefused("null");
    assertRefused("7").hasMessageContaining("not a JSON object");
    assertRefused(text().replace("asset-sale", "a".repeat(10_001)));
    assertRefused(" ".repeat((64 << 20) + 1)).hasMessageContaining("longer than");
  }

  @Test
  void givesUpOnAMultitudeOfTinyParts() {
    assertRefused("{\"format\":1,\"files\":[" + "[],".repeat(6_000_000) + "[]]}");
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] bytes = json.write(SampleManifests.small());
    bytes[bytes.length / 2] = (byte) 0xff;

    assertThatThrownBy(() -> json.read(bytes)).hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> json.read(text().getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(HandoverException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../guest-000001-a1.ndjson.zst.pgp",
        "/guest-000001-a1.ndjson.zst.pgp",
        "C:guest-000001-a1.ndjson.zst.pgp",
        "a/guest-000001-a1.ndjson.zst.pgp",
        "a\\\\guest-000001-a1.ndjson.zst.pgp",
        "guest-000001-a1.ndjson.zst.pgp/..",
        "guest-000001-a1.ndjson.zst.pgp\\u0000",
        "guest-000001-a1.ndjson..zst.pgp",
        "Guest-000001-a1.ndjson.zst.pgp",
        "guest-000001-a2.ndjson.zst.pgp",
        "guest-000009-a1.ndjson.zst.pgp",
        "guest-1-a1.ndjson.zst.pgp",
        "stay-000001-a1.ndjson.zst.pgp",
        "guest-000001-a1.exe.zst.pgp",
        "guest-000001-a1.ndjson.zst.pgp.sh",
        "guest-000001-a1.ndjson",
        "manifest.json",
        "..",
        "",
      })
  void refusesAFileNameThatIsNotItsWindowsOwn(String name) {
    assertRefused(text().replace("\"name\":\"guest-000001-a1.ndjson.zst.pgp\"", quoted(name)))
        .hasMessageContaining("HUB-DEL-04");
  }

  @Test
  void refusesANameOver200Characters() {
    String entity = "g".repeat(250);
    assertRefused(
        text()
            .replace("guest-000001-a1", entity + "-000001-a1")
            .replace("\"entity\":\"guest\",\"window\":1,", "\"entity\":\"" + entity + "\","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"records\":6|\"records\":-6",
        "\"records\":6|\"records\":6.0",
        "\"records\":6|\"records\":\"6\"",
        "\"records\":6|\"records\":null",
        "\"records\":6|\"rekords\":6",
        "\"records\":6|\"records\":99999999999999999999999",
        "\"records\":6|\"records\":2001",
        "\"bytes\":900|\"bytes\":0",
        "\"bytes\":900|\"bytes\":9000000000000",
        "\"unpacked\":4000|\"unpacked\":9000000000000000",
        "\"unpacked\":4000|\"unpacked\":-1",
        "\"window\":1|\"window\":0",
        "\"attempt\":1|\"attempt\":4294967297",
        "\"sha256\":\"ab|\"sha256\":\"AB",
        "\"sha256\":\"ab|\"sha256\":\"",
        "\"read\" : 18|\"read\" : -18",
        "\"mode\" : \"delta\"|\"mode\" : \"everything\"",
        "\"previousRun\" :|\"previousRan\" :",
        "2026-01-31T02:10:00Z|yesterday",
        "\"case\" : \"hotel-2026\"|\"case\" : \"../etc\"",
        "\"run\" : \"20260131t|\"run\" : \"../60131t",
        "\"purpose\" : \"|\"purpose\" : \"\\u001b[2J",
        "\"ref\" :|\"rev\" :",
        "\"a_long\" :|\"op\" :",
        "\"a_long\" :|\"NAME\" :",
        "\"x-type\" : \"long\"|\"x-type\" : \"blob\"",
        "ABABABABABABABABABABABABABABABABABABABAB|abab",
      })
  void refusesAValueOutOfBounds(String good, String bad) {
    assertThat(text()).contains(good);
    assertRefused(text().replace(good, bad));
  }

  @Test
  void refusesTheSameFileAndTheSameWindowTwice() {
    String line = text().lines().filter(l -> l.contains("guest-000002-a1")).findFirst().get();

    assertRefused(text().replace(line, line + "\n" + line))
        .hasMessageContaining("file guest-000002-a1.ndjson.zst.pgp is listed twice");
    assertRefused(
            text()
                .replace(
                    line,
                    line
                        + "\n"
                        + line.replace("-a1.", "-a2.").replace("\"attempt\":1", "\"attempt\":2")))
        .hasMessageContaining("guest window 2 is listed twice");
  }

  @Test
  void refusesADeltaThatFollowsOnNothing() {
    assertRefused(
            text()
                .replaceAll("  \"previousRun\" : [^\n]*\n", "")
                .replaceAll("  \"previousManifestSha256\" : [^\n]*\n", ""))
        .hasMessageContaining("delta names no previous");
  }

  @Test
  void passesOverKeysThatFormatOneDoesNotKnow() {
    assertThat(
            json.read(
                text()
                    .replace("\"format\" : 1,", "\"format\" : 1, \"later\" : [{}],")
                    .getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(SampleManifests.small());
  }

  private String text() {
    return new String(json.write(SampleManifests.small()), StandardCharsets.UTF_8);
  }

  private static String quoted(String name) {
    return "\"name\":\"" + name + "\"";
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      String text) {
    return assertThatThrownBy(() -> json.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY));
  }

  private static FileEntry withDigest(FileEntry file, String sha256) {
    return new FileEntry(
        file.name(),
        file.entity(),
        file.window(),
        file.attempt(),
        file.snapshot(),
        file.records(),
        file.bytes(),
        file.unpacked(),
        sha256);
  }

  private static Manifest withFiles(Manifest sample, List<FileEntry> files) {
    return new Manifest(
        sample.caseId(),
        sample.run(),
        sample.mode(),
        sample.previous(),
        sample.createdAt(),
        sample.entities(),
        files,
        sample.reconciliation(),
        sample.tombstones(),
        sample.keys(),
        sample.audit(),
        sample.legal());
  }

  private static String shell(Path folder, String line) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
