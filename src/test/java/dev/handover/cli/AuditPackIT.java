package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.testing.OutsideProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor's ZIP, checked by its own instructions with the real sha256sum and gpg. */
class AuditPackIT {
  @TempDir private static Path shared;
  private static CommandHome home;
  private static Path zip;

  @TempDir private Path pack;

  @BeforeAll
  static void make() throws IOException {
    for (String each : List.of("bash", "sha256sum", "gpg")) {
      OutsideProgram.require(each);
    }
    home = new CommandHome(shared);
    assertThat(home.run("run", "--case", "hotel").code()).isZero();
    String seller = home.at("seller.asc").toString();
    home.run("keys", "export", "--case", "hotel", "--out", seller);
    CommandHome.Ended received =
        home.run(
            "receive",
            run().toString(),
            "--key",
            home.at("buyer-secret.asc").toString(),
            "--trust",
            seller,
            "--out",
            home.at("received").toString(),
            "--receipts",
            home.at("receipts").toString());
    assertThat(received.code()).as(received.err()).isZero();
    CommandHome.Ended settled = home.run("status", "--case", "hotel", "--receipts");
    assertThat(settled.out()).as(settled.err()).contains("acknowledged");
    Path record = home.at("record.html");
    home.run("report", "transfer-record", "--case", "hotel", "--out", record.toString());
    zip = home.at("hotel.zip");
    CommandHome.Ended made = pack(zip);
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).contains("VERIFY.txt");
  }

  private static CommandHome.Ended pack(Path out) {
    return home.run(
        "report",
        "audit-pack",
        "--case",
        "hotel",
        "--language",
        "zh",
        "--receipts",
        home.at("receipts").toString(),
        "--out",
        out.toString());
  }

  private static Path run() throws IOException {
    try (Stream<Path> runs = Files.list(home.at("inbox/hotel-2026"))) {
      return runs.filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  @BeforeEach
  void unpack() throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
        Path file = pack.resolve(each.getName()).normalize();
        assertThat(file).startsWithRaw(pack);
        Files.createDirectories(file.getParent());
        Files.copy(entries, file);
      }
    }
  }

  @Test
  void holdsWhatAnAuditorAsksForAndNoSecret() throws IOException {
    String id = run().getFileName().toString();
    assertThat(names())
        .contains(
            "SHA256SUMS.asc",
            "audit/audit.ndjson",
            "certificates/hub.asc",
            "case/case.yaml",
            "case/guest.yaml",
            "law/cn-2026.yaml",
            "runs/" + id + "/manifest.json",
            "receipts/" + id + ".receipt.json",
            "documents/impact-assessment-zh.pdf",
            "documents/transparency-zh.html")
        .anyMatch(name -> name.startsWith("certificates/seller-"))
        .anyMatch(name -> name.startsWith("records/hotel-2026/transfer-record-"));
    assertThat(pack.resolve("case/case.yaml"))
        .hasSameBinaryContentAs(Path.of("mappings/hotel/case.yaml"));
    for (Path file : files()) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .as(file.toString())
          .doesNotContain("PRIVATE KEY", home.at("seller/hotel").toString());
    }
  }

  @Test
  void isGoodByItsOwnInstructions() throws Exception {
    Ran ran = follow();
    assertThat(ran.code).as(ran.out).isZero();
    assertThat(audit().code()).isZero();
  }

  @Test
  void whateverIsAlteredIsFound() throws Exception {
    String id = run().getFileName().toString();
    for (String name :
        List.of(
            "SHA256SUMS",
            "SHA256SUMS.asc",
            "case/guest.yaml",
            "documents/compliance-zh.pdf",
            "runs/" + id + "/manifest.json",
            "receipts/" + id + ".receipt.json.asc")) {
      byte[] good = Files.readAllBytes(pack.resolve(name));
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 1;
      Files.write(pack.resolve(name), bad);
      assertThat(follow().code).as(name).isNotZero();
      Files.write(pack.resolve(name), good);
    }
    // digests made anew over an altered file: the hub's signature does not fit them
    Files.writeString(pack.resolve("case/case.yaml"), "case: another\n");
    sh("find . -type f ! -name 'SHA256SUMS*' | sed 's,^\\./,,' | xargs sha256sum > SHA256SUMS");
    Ran ran = follow();
    assertThat(ran.code).as(ran.out).isNotZero();
    assertThat(ran.out).contains("BAD signature");
  }

  @Test
  void aSecretInTheCaseIsNotShownToAnybody() throws IOException {
    Path file = home.at("mappings/hotel/case.yaml");
    String good = Files.readString(file);
    Files.writeString(file, good.replace("\"{{seller.password}}\"", "hunter2"));
    try {
      CommandHome.Ended refused = pack(home.at("secret.zip"));
      assertThat(refused.code()).as(refused.out()).isEqualTo(2);
      assertThat(refused.err()).contains("[HUB-CASE-03]").doesNotContain("hunter2");
      assertThat(home.at("secret.zip")).doesNotExist();
    } finally {
      Files.writeString(file, good);
    }
  }

  private CommandHome.Ended audit() throws IOException {
    String sellers;
    try (Stream<Path> certificates = Files.list(pack.resolve("certificates"))) {
      sellers =
          certificates
              .filter(each -> each.getFileName().toString().startsWith("seller-"))
              .findFirst()
              .orElseThrow()
              .toString();
    }
    return home.runIn(
        pack,
        "audit",
        "verify",
        pack.resolve("audit/audit.ndjson").toString(),
        "--trust",
        pack.resolve("certificates/hub.asc").toString(),
        "--seller",
        sellers,
        "--anchor",
        pack.resolve("runs").resolve(run().getFileName()).toString());
  }

  private record Ran(int code, String out) {}

  /** The lines of VERIFY.txt, but for the one that wants the program. */
  private Ran follow() throws Exception {
    String lines =
        Files.readString(pack.resolve("VERIFY.txt"))
            .lines()
            .filter(line -> line.startsWith("  ") && !line.startsWith("  handover"))
            .collect(Collectors.joining("\n"));
    return sh("set -e\n" + lines);
  }

  private Ran sh(String script) throws Exception {
    Process bash =
        new ProcessBuilder("bash", "-c", script)
            .directory(pack.toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(bash.waitFor(), out);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(pack)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private List<String> names() throws IOException {
    return files().stream().map(each -> pack.relativize(each).toString()).toList();
  }
}
