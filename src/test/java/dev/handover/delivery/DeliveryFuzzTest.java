package dev.handover.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.keys.PgpSecretKey;
import dev.handover.record.ExitCode;
import dev.handover.testing.FuzzContract;
import dev.handover.testing.Fuzzed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What lies signed beside the parcels: the seller's manifest and the buyer's receipt. */
class DeliveryFuzzTest extends FuzzContract {
  /** Longer than any key that a message quotes: it is told only where a value is. */
  private static final String CANARY = "canary ".repeat(12);

  private static final List<String> WORDS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u0000",
          "\\u001b[2J",
          "\\ud800",
          "\u202e",
          "null",
          "true",
          "\"\"",
          "{\"\":",
          "../",
          "\"delta\"",
          "\"final\": true,",
          "\"state\": \"disagrees\",",
          "\"previousRun\": null,",
          "+999999999-12-31T23:59:59Z",
          CANARY);

  private static final byte[] FILE = {1, 2, 3};
  private final PgpSecretKey former = PgpSecretKey.generate("Former (example)");
  private final PgpSecretKey next = PgpSecretKey.generate("Next (example)");
  private final ManifestJson manifests = new ManifestJson();
  private final ReceiptJson receipts = new ReceiptJson();

  @Override
  protected List<Fuzzed> readers() {
    Manifest small = SampleManifests.small();
    String manifest = text(manifests.write(small));
    String receipt = text(receipts.write(receipt()));
    return List.of(
        fuzzed(
            "manifest",
            2500,
            Fuzzed.texts(
                manifest.replace("the stated purpose", CANARY),
                text(manifests.write(SampleManifests.seeded(new Random(1))))),
            this::readManifest),
        fuzzed("receipt", 4000, Fuzzed.texts(receipt), input -> readReceipt(small, input)),
        fuzzed("succession", 1000, Fuzzed.texts(succession(), "null\n"), this::readSuccession));
  }

  private static Fuzzed fuzzed(
      String name, int rounds, List<byte[]> samples, Fuzzed.Reading reading) {
    return new Fuzzed(name, rounds, samples, WORDS, Set.of(ExitCode.INTEGRITY), CANARY, reading);
  }

  /** Whatever balances is written again, and is then the same. */
  private void readManifest(byte[] input) {
    Manifest read = manifests.read(input);
    if (read.disagreements().isEmpty()) {
      assertThat(manifests.read(manifests.write(read))).isEqualTo(read);
    }
  }

  private void readReceipt(Manifest manifest, byte[] input) {
    Receipt read = receipts.read(input);
    assertThat(receipts.read(receipts.write(read))).isEqualTo(read);
    assertThat(ReceiptCheck.check(read, ReceiptCheck.Expected.of(manifest, "ab".repeat(32))))
        .isNotNull();
  }

  private String succession() {
    return text(Succession.sign(CANARY, former, next.certificate(), FILE, Instant.EPOCH).content());
  }

  /** As the former key's owner could sign it, whatever it says. */
  private void readSuccession(byte[] input) {
    Succession.require(
        SignedDocument.sign(input, former), former.certificate(), next.certificate(), FILE);
  }

  private static Receipt receipt() {
    return new Receipt(
        1,
        "hotel-2026",
        "20260131t020000z-ab2c",
        "ab".repeat(32),
        "CD".repeat(20),
        "2026-01-31T03:00:00Z",
        Receipt.State.DISAGREES,
        List.of(CANARY),
        Map.of("guest", new Receipt.EntityCount(11, 11, 10, 1)),
        List.of(new Receipt.FileCount("guest-000001-a1.ndjson.zst.pgp", "ab".repeat(32), 6, 6)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
