package dev.handover.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.keys.FuzzFixtures;
import dev.handover.keys.PgpCertificate;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.SmSecretKey;
import dev.handover.record.ExitCode;
import dev.handover.testing.FuzzContract;
import dev.handover.testing.Fuzzed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sealed parcels from outside to inside, and the lines in them. */
class SealFuzzTest extends FuzzContract {
  private static final List<String> BYTES =
      List.of("\0", "\0\0\0\0", "\u0001", "0\u0000", "\u0004\u0000", "$", " ", "\u007f\u007f");
  private static final List<String> JSON =
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
          "\\ud800",
          "null",
          "true",
          "\n",
          "\"op\":\"delete\"",
          "\"reason\":",
          "\"record\":{",
          "\"f\":",
          "\uFEFF",
          "\0");
  private static final List<String> CSV =
      List.of("\"", ",", "\r", "\n", "\r\n", "'", "=", "upsert,", "delete,", "\uFEFF", "\0");

  private final PgpSecretKey pgpBuyer = FuzzFixtures.pgp("buyer");
  private final PgpCertificate pgpSeller = FuzzFixtures.pgp("seller").certificate();
  private final SmSecretKey smBuyer = FuzzFixtures.sm("buyer");
  private final SmSecretKey smSeller = FuzzFixtures.sm("seller");

  @Override
  protected List<Fuzzed> readers() {
    byte[] sealedSm = FuzzFixtures.file("sealed.sm");
    byte[] smSignature = FuzzFixtures.file("sealed.sm.sig");
    return List.of(
        fuzzed(
            "openpgp",
            600,
            List.of(FuzzFixtures.file("sealed.pgp")),
            BYTES,
            input -> openOnly(new OpenPgpOpener(pgpBuyer, pgpSeller), input, new byte[0])),
        fuzzed(
            "openpgp-inside",
            400,
            List.of(FuzzFixtures.inside()),
            BYTES,
            input ->
                openOnly(
                    new OpenPgpOpener(pgpBuyer, pgpSeller),
                    FuzzFixtures.sealedTo(pgpBuyer.certificate(), input),
                    new byte[0])),
        fuzzed(
            "sm",
            600,
            List.of(sealedSm),
            BYTES,
            input -> openOnly(new SmOpener(smBuyer, smSeller.certificate()), input, smSignature)),
        fuzzed(
            "sm-beside",
            300,
            List.of(smSignature),
            BYTES,
            input -> openOnly(new SmOpener(smBuyer, smSeller.certificate()), sealedSm, input)),
        fuzzed("sm-signed-so", 600, List.of(sealedSm), BYTES, this::openAsASellerSignedIt),
        fuzzed(
            "packed",
            2000,
            List.of(FuzzFixtures.packed()),
            BYTES,
            input -> {
              try {
                PackedLines.unpack(
                    new ByteArrayInputStream(input), new ByteArrayOutputStream(), 10_000);
              } catch (java.io.IOException e) {
                throw ParcelTrouble.of(e);
              }
            }),
        fuzzed(
            "ndjson",
            5000,
            List.of(FuzzFixtures.lines(), lines(LineFormat.NDJSON)),
            JSON,
            input -> read(input, LineFormat.NDJSON)),
        fuzzed(
            "csv",
            5000,
            List.of(lines(LineFormat.CSV)),
            CSV,
            input -> read(input, LineFormat.CSV)));
  }

  private static Fuzzed fuzzed(
      String name, int rounds, List<byte[]> samples, List<String> words, Fuzzed.Reading reading) {
    return new Fuzzed(
        name, rounds, samples, words, Set.of(ExitCode.INTEGRITY), FuzzFixtures.CANARY, reading);
  }

  /** What opens is what was sealed, and nothing else. */
  private static void openOnly(Opener opener, byte[] input, byte[] signature) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    opener.open(new SealedBytes(input, signature), plain, 1 << 20);
    assertThat(plain.toByteArray()).isEqualTo(FuzzFixtures.lines());
  }

  /** A seller may sign anything; he may not break what reads it. */
  private void openAsASellerSignedIt(byte[] input) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    byte[] signature = smSeller.signDetached(input);
    new SmOpener(smBuyer, smSeller.certificate())
        .open(new SealedBytes(input, signature), plain, 10_000);
    assertThat(plain.size()).isLessThanOrEqualTo(10_000);
  }

  private static void read(byte[] input, LineFormat format) {
    try (RecordLines lines =
        RecordLines.read(new ByteArrayInputStream(input), format, List.of("f"))) {
      for (Optional<RecordLine> next = lines.next(); next.isPresent(); next = lines.next()) {
        assertThat(next.get().ref()).isNotNull();
      }
    }
  }

  private static byte[] lines(LineFormat format) {
    String lines =
        format == LineFormat.CSV
            ? "\uFEFFop,ref,reason,f\r\nupsert,g1,,%s\r\nupsert,g2,,\"a\"\"b,\r\n\"\r\ndelete,g3,withdrawn,\r\n"
            : "{\"op\":\"delete\",\"ref\":\"g0\",\"reason\":\"withdrawn\"}\n"
                + "{\"op\":\"upsert\",\"ref\":\"g1\",\"record\":{\"f\":\"%s\"}}\n"
                + "{\"op\":\"upsert\",\"ref\":\"g2\",\"record\":{\"f\":null}}\n"
                + "{\"op\":\"upsert\",\"ref\":\"g3\",\"record\":{\"f\":42}}\n";
    return lines.formatted(FuzzFixtures.CANARY).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
