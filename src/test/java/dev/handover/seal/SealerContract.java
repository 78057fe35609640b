package dev.handover.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.mapping.FieldType;
import dev.handover.process.MinimisedBatch;
import dev.handover.process.MinimisedBatches;
import dev.handover.process.OutputField;
import dev.handover.record.Account;
import dev.handover.record.Baseline;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Rows;
import dev.handover.record.Tally;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every sealer must do, whatever its cryptography. */
abstract class SealerContract {
  abstract SecretKey seller();

  abstract SecretKey buyer();

  abstract SecretKey stranger();

  /** The extension after that of the lines, such as {@code .zst.pgp}. */
  abstract String extension();

  /** The first byte from which on every single one is under the seal. */
  abstract int protectedFrom(byte[] sealed);

  private Sealer sealer(LineFormat format) {
    return Sealer.of(buyer().certificate(), seller(), format);
  }

  /** The buyer opens what must come from the seller. */
  final void open(SealedFile sealed, ByteArrayOutputStream plain, long unpackedLimit) {
    Opener.of(buyer(), seller().certificate()).open(sealed, plain, unpackedLimit);
  }

  @ParameterizedTest
  @EnumSource(LineFormat.class)
  void openingGivesBackWhatWasSealed(LineFormat format) {
    long first = System.nanoTime();
    System.out.println("open of seal in " + format + ", first seed " + first);
    Sealer sealer = sealer(format);
    for (long seed = first; seed < first + 25; seed++) {
      RandomBatch random = RandomBatch.of(seed);
      SealedParcel parcel = sealer.seal(random.batch());
      byte[] plain = opened(parcel);
      assertThat(RecordLinesPropertyTest.read(plain, format, random.fieldNames()))
          .as("seed %d", seed)
          .isEqualTo(random.lines());
      assertThat(parcel.records()).isEqualTo(random.lines().size());
      assertThat(parcel.upserts()).isEqualTo(random.batch().rows().count());
      assertThat(parcel.unpacked()).isEqualTo(plain.length);
    }
  }

  @Test
  void namesAndDigestsTheParcel() throws Exception {
    RandomBatch random = RandomBatch.of(7);
    SealedParcel parcel = sealer(LineFormat.CSV).seal(random.batch());
    assertThat(parcel.fileName()).isEqualTo("guest-000001-a2.csv" + extension());
    assertThat(parcel.path())
        .isEqualTo("hotel-2026/20260131t020000z-ab2c/guest-000001-a2.csv" + extension());
    assertThat(parcel.snapshot()).isEqualTo("snap-1");
    assertThat(parcel.account()).isSameAs(random.batch().account());
    assertThat(parcel.sha256())
        .isEqualTo(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(parcel.bytes())));
    assertThat(parcel.toString()).doesNotContain("Account");
  }

  @Test
  void refusesAFlippedByteAnywhere() {
    SealedBytes whole =
        SealedBytes.of(sealer(LineFormat.NDJSON).seal(RandomBatch.of(3, 60).batch()));
    byte[] sealed = whole.bytes();
    int from = protectedFrom(sealed);
    Random random = new Random(42);
    int step = Math.max(1, sealed.length / 600);
    for (int at = 0; at < sealed.length; at += at < from + 64 ? 1 : step) {
      byte[] altered = sealed.clone();
      altered[at] ^= (byte) (1 + random.nextInt(255));
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      if (at >= from) {
        refused(() -> open(whole.with(altered), plain, Long.MAX_VALUE / 2));
        continue;
      }
      try {
        open(whole.with(altered), plain, Long.MAX_VALUE / 2);
        assertThat(plain.toByteArray()).as("byte %d", at).isEqualTo(opened(whole));
      } catch (HandoverException e) {
        assertThat(e.exitCode()).as("byte %d", at).isEqualTo(ExitCode.INTEGRITY);
      }
    }
  }

  @Test
  void refusesWhatIsCutShortOrAppendedTo() {
    SealedBytes whole =
        SealedBytes.of(sealer(LineFormat.NDJSON).seal(RandomBatch.of(3, 60).batch()));
    byte[] sealed = whole.bytes();
    int step = Math.max(1, sealed.length / 200);
    for (int length = 0; length < sealed.length; length += step) {
      byte[] cut = Arrays.copyOf(sealed, length);
      refused(() -> open(whole.with(cut), new ByteArrayOutputStream(), Long.MAX_VALUE / 2));
    }
    refused(
        () ->
            open(
                whole.with(Arrays.copyOf(sealed, sealed.length - 1)),
                new ByteArrayOutputStream(),
                Long.MAX_VALUE / 2));
    byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
    refused(() -> open(whole.with(longer), new ByteArrayOutputStream(), Long.MAX_VALUE / 2));
    byte[] twice = Arrays.copyOf(sealed, sealed.length * 2);
    System.arraycopy(sealed, 0, twice, sealed.length, sealed.length);
    refused(() -> open(whole.with(twice), new ByteArrayOutputStream(), Long.MAX_VALUE / 2));
  }

  @Test
  void refusesPiecesInAnotherOrder() {
    SealedBytes whole =
        SealedBytes.of(sealer(LineFormat.NDJSON).seal(RandomBatch.of(9, 60).batch()));
    int last = whole.bytes().length - 48;
    for (int at = last / 2; at < last; at += 1 + last / 50) {
      byte[] swapped = whole.bytes().clone();
      System.arraycopy(whole.bytes(), at, swapped, at + 16, 16);
      System.arraycopy(whole.bytes(), at + 16, swapped, at, 16);
      refused(() -> open(whole.with(swapped), new ByteArrayOutputStream(), Long.MAX_VALUE / 2));
    }
  }

  @Test
  void refusesAnotherRecipientAndAnotherSigner() {
    SealedBytes sealed = SealedBytes.of(sealer(LineFormat.NDJSON).seal(RandomBatch.of(5).batch()));
    OutputStream nowhere = OutputStream.nullOutputStream();
    refused(
        () -> Opener.of(stranger(), seller().certificate()).open(sealed, nowhere, 1 << 30),
        "not sealed to " + stranger().fingerprint());
    refused(
        () -> Opener.of(buyer(), stranger().certificate()).open(sealed, nowhere, 1 << 30),
        stranger().fingerprint());
  }

  @Test
  void refusesWhatAStrangerSealedAndSigned() {
    SealedBytes sealed =
        SealedBytes.of(
            Sealer.of(buyer().certificate(), stranger(), LineFormat.NDJSON)
                .seal(RandomBatch.of(5).batch()));
    refused(() -> open(sealed, new ByteArrayOutputStream(), 1 << 30), seller().fingerprint());
  }

  @Test
  void refusesToMixProfiles() {
    SecretKey other =
        Stream.of(Profile.values())
            .filter(each -> each != buyer().certificate().profile())
            .findFirst()
            .orElseThrow()
            .generate("Other");
    assertThatThrownBy(() -> Sealer.of(buyer().certificate(), other, LineFormat.NDJSON))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("do not go together");
    assertThatThrownBy(() -> Opener.of(buyer(), other.certificate()))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("do not go together");
  }

  @Test
  void stopsUnpackingAtTheLimit() {
    SealedParcel parcel = sealer(LineFormat.NDJSON).seal(zeros(2000));
    assertThat(parcel.unpacked()).isGreaterThan(100L * parcel.bytes().length);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    refused(() -> open(SealedBytes.of(parcel), plain, parcel.unpacked() - 1));
    assertThat((long) plain.size()).isLessThan(parcel.unpacked());
    ByteArrayOutputStream early = new ByteArrayOutputStream();
    refused(() -> open(SealedBytes.of(parcel), early, 1000));
    assertThat(early.size()).isLessThanOrEqualTo(1000);
    open(SealedBytes.of(parcel), new ByteArrayOutputStream(), parcel.unpacked());
  }

  @Test
  void showsNoPlainValue() {
    String canary = "canary-7f3a9c-李雷";
    Rows rows = Rows.builder(List.of("ref", "f"), 1).add("r").add(canary).build();
    SealedParcel parcel = sealer(LineFormat.NDJSON).seal(batch(rows));
    assertThat(new String(opened(parcel), UTF_8)).contains(canary);
    assertThat(HexFormat.of().formatHex(parcel.bytes()))
        .doesNotContain(HexFormat.of().formatHex("canary".getBytes(UTF_8)))
        .doesNotContain(HexFormat.of().formatHex("李雷".getBytes(UTF_8)));
  }

  @Test
  void sealsTheSameBatchDifferentlyEachTime() {
    Sealer sealer = sealer(LineFormat.NDJSON);
    MinimisedBatch batch = RandomBatch.of(11).batch();
    assertThat(sealer.seal(batch).bytes()).isNotEqualTo(sealer.seal(batch).bytes());
  }

  private byte[] opened(SealedParcel parcel) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    open(SealedBytes.of(parcel), plain, parcel.unpacked());
    return plain.toByteArray();
  }

  private byte[] opened(SealedBytes sealed) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    open(sealed, plain, Long.MAX_VALUE / 2);
    return plain.toByteArray();
  }

  private static MinimisedBatch zeros(int count) {
    Rows.Builder rows = Rows.builder(List.of("ref", "f"), count);
    for (int i = 0; i < count; i++) {
      rows.add("r").add("0".repeat(1000));
    }
    return batch(rows.build());
  }

  private static MinimisedBatch batch(Rows rows) {
    return MinimisedBatches.of(
        RandomBatch.WINDOW,
        "snap-1",
        List.of(new OutputField("f", FieldType.TEXT)),
        rows,
        Rows.builder(List.of("ref", "reason"), 0).build(),
        new Account(Tally.NONE, List.of(), List.of(), Baseline.EMPTY));
  }

  static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY));
  }

  /** With the reason. */
  static void refused(ThrowingCallable call, String why) {
    refused(call);
    assertThatThrownBy(call).hasMessageContaining(why);
  }
}
