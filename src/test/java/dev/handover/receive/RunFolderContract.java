package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.delivery.FileEntry;
import dev.handover.keys.Certificate;
import dev.handover.keys.Profile;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.seal.LineFormat;
import dev.handover.seal.RecordLine;
import dev.handover.seal.RecordLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a look at a run and its opening promise, whatever the profile. */
abstract class RunFolderContract {
  private final SampleInbox.Parties parties;
  @TempDir Path temporary;
  private SampleInbox inbox;
  private SampleInbox.Written run;

  RunFolderContract(SampleInbox.Parties parties) {
    this.parties = parties;
  }

  @BeforeEach
  void deliver() {
    inbox = inbox("inbox", LineFormat.NDJSON);
    run = inbox.smallFull();
  }

  @Test
  void findsNothingWrongWithWhatWasDelivered() {
    Verified verified = verify();

    assertThat(verified.findings()).isEmpty();
    assertThat(verified.files()).isEqualTo(3);
    assertThat(verified.records()).isEqualTo(5);
    assertThat(verified.manifestSha256()).isEqualTo(run.sha256());
    assertThat(verified.manifest()).contains(run.manifest());
    assertThat(verified.text()).contains("is counted by open");
  }

  @Test
  void findsAnyFlippedByte() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (Path file : files()) {
      if (file.toString().endsWith(".asc")) {
        continue; // its armour has bits that mean nothing
      }
      byte[] good = Files.readAllBytes(file);
      for (int i = 0; i < 60; i++) {
        byte[] bad = good.clone();
        int at = random.nextInt(bad.length);
        bad[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bad);
        assertThat(verify().isGood())
            .as("seed %d: byte %d of %s", seed, at, file.getFileName())
            .isFalse();
      }
      Files.write(file, good);
      assertThat(verify().isGood()).isTrue();
    }
  }

  @Test
  void findsAnyRemovedRenamedOrExchangedFile() throws IOException {
    for (Path file : files()) {
      Path aside = temporary.resolve("aside");
      Files.move(file, aside);
      assertThat(verify().isGood()).as("without %s", file.getFileName()).isFalse();
      Path renamed = file.resolveSibling("x" + file.getFileName());
      Files.move(aside, renamed);
      assertThat(verify().isGood()).as("with %s renamed", file.getFileName()).isFalse();
      Files.move(renamed, file);
    }
    Path first = run.path().resolve("guest-000001-a1.ndjson.zst" + extension());
    Path second = run.path().resolve("guest-000002-a1.ndjson.zst" + extension());
    Files.copy(first, temporary.resolve("keep"));
    Files.delete(first);
    Files.copy(second, first);
    assertThat(verify().findings()).singleElement().asString().contains("guest-000001-a1");
    copySignature(second, first);
    assertThat(verify().findings()).singleElement().asString().contains("guest-000001-a1");
  }

  @Test
  void tellsAllFindingsAtOnceAndStraysApart() throws IOException {
    Files.delete(run.path().resolve("guest-000001-a1.ndjson.zst" + extension()));
    Files.writeString(run.path().resolve("guest-000002-a1.ndjson.zst" + extension()), "short");
    Path stay = run.path().resolve("stay-000001-a1.ndjson.zst" + extension());
    byte[] bytes = Files.readAllBytes(stay);
    bytes[7] ^= 1;
    Files.write(stay, bytes);
    Files.writeString(run.path().resolve("guest-000001-a2.ndjson.zst" + extension()), "stray");

    Verified verified = verify();

    assertThat(verified.findings()).hasSize(3);
    assertThat(verified.findings().get(0)).contains("is missing");
    assertThat(verified.findings().get(1)).contains("has 5 bytes");
    assertThat(verified.findings().get(2)).contains("was altered");
    assertThat(verified.strays()).containsExactly("guest-000001-a2.ndjson.zst" + extension());
    assertThatThrownBy(verified::require)
        .isInstanceOfSatisfying(HandoverException.class, RunFolderContract::isIntegrity)
        .hasMessageContaining("is missing")
        .hasMessageContaining("was altered");
  }

  @Test
  void countsNoStrayOfAGoodRun() throws IOException {
    Files.writeString(run.path().resolve("guest-000001-a2.ndjson.zst" + extension()), "stray");

    assertThat(verify().isGood()).isTrue();
    assertThat(verify().files()).isEqualTo(3);
    assertThat(verify().text()).contains("does not count: guest-000001-a2");
  }

  @Test
  void followsNoSymbolicLink() throws IOException {
    for (Path file : files()) {
      Path elsewhere = temporary.resolve("elsewhere-" + file.getFileName());
      Files.move(file, elsewhere);
      Files.createSymbolicLink(file, elsewhere);
      assertThat(verify().isGood()).as("%s is a link", file.getFileName()).isFalse();
      Files.delete(file);
      Files.move(elsewhere, file);
    }
  }

  @Test
  void refusesASignatureBySomebodyElse() {
    SampleInbox.resign(run, text -> text, parties.stranger());

    assertThat(verify().manifest()).isEmpty();
    assertThat(verify().findings()).singleElement().asString().contains("not good");
  }

  @Test
  void refusesARunInTheFolderOfAnotherRunOrCase() throws IOException {
    Path otherRun = Files.move(run.path(), run.path().resolveSibling("20200101t000000z-aaaa"));
    assertThat(RunFolder.at(otherRun).verify(seller()).findings())
        .singleElement()
        .asString()
        .contains("is not called " + run.manifest().run());

    Path otherCase = temporary.resolve("inbox/other-case");
    Files.createDirectories(otherCase);
    Path moved = Files.move(otherRun, otherCase.resolve(run.manifest().run().value()));
    assertThat(RunFolder.at(moved).verify(seller()).findings())
        .singleElement()
        .asString()
        .contains("does not lie in one called hotel-2026");
  }

  @Test
  void refusesParcelsReplayedFromAnotherRunOrCase() throws IOException {
    SampleInbox.Written earlier = inbox.smallFull();
    SampleInbox.Written elsewhere =
        new SampleInbox(
                temporary.resolve("inbox"), LineFormat.NDJSON, new CaseId("shop-2026"), parties)
            .smallFull();
    for (SampleInbox.Written other : List.of(earlier, elsewhere)) {
      SampleInbox.Written fresh = inbox.smallFull();
      for (FileEntry file : fresh.manifest().files()) {
        Path there = fresh.path().resolve(file.name());
        Path replayed = other.path().resolve(file.name());
        Files.copy(replayed, there, StandardCopyOption.REPLACE_EXISTING);
        copySignature(replayed, there);
      }
      assertThat(fresh.folder().verify(seller()).findings())
          .hasSize(3)
          .allMatch(found -> found.contains("was altered") || found.contains("bytes"));
      assertThatThrownBy(() -> open(fresh, temporary.resolve("out")))
          .isInstanceOfSatisfying(HandoverException.class, RunFolderContract::isIntegrity);
      assertThat(temporary.resolve("out")).doesNotExist();
    }
  }

  @Test
  void findsFiguresThatDoNotAgreeThoughTheyAreSigned() {
    SampleInbox.resign(
        run, text -> text.replaceFirst("\"read\" : 5", "\"read\" : 6"), parties.seller());

    assertThat(verify().findings()).isNotEmpty().allMatch(text -> !text.contains("[HUB"));
    assertThat(verify().text()).contains("the run: read 6 is not delivered 5");
  }

  @Test
  void refusesAnUnknownFormatThoughItIsSigned() {
    SampleInbox.resign(
        run, text -> text.replace("\"format\" : 1", "\"format\" : 9"), parties.seller());

    assertThat(verify().text()).contains("parcel format 9");
  }

  @ParameterizedTest
  @EnumSource(LineFormat.class)
  void opensEveryEntityIntoOneFile(LineFormat format) throws IOException {
    SampleInbox.Written mixed = inbox("in2", format).smallFull();
    Path out = temporary.resolve("out");

    Opened opened = open(mixed, out);

    assertThat(opened.entities().get("guest")).isEqualTo(new Opened.LineCount(3, 0));
    assertThat(opened.entities().get("stay")).isEqualTo(new Opened.LineCount(2, 0));
    assertThat(names(out))
        .containsExactly("guest." + format.extension(), "stay." + format.extension());
    List<RecordLine> guests = new ArrayList<>();
    List<String> fields =
        mixed.manifest().entities().get("guest").fields().stream()
            .map(field -> field.name())
            .toList();
    try (RecordLines lines =
        RecordLines.read(
            Files.newInputStream(out.resolve("guest." + format.extension())), format, fields)) {
      for (Optional<RecordLine> l = lines.next(); l.isPresent(); l = lines.next()) {
        guests.add(l.get());
      }
    }
    assertThat(guests).extracting(RecordLine::ref).containsExactly("g1", "g2", "g3");
    assertThat(guests)
        .extracting(line -> line.record().get("name").orElse(""))
        .containsExactly("李雷", "=HYPERLINK(1)", "韩梅梅");
  }

  @Test
  void overwritesNothing() throws IOException {
    Path out = Files.createDirectories(temporary.resolve("out"));
    Files.writeString(out.resolve("stay.ndjson"), "mine");

    assertThatThrownBy(() -> open(run, out)).hasMessageContaining("already holds stay.ndjson");
    assertThat(names(out)).containsExactly("stay.ndjson");
    assertThat(out.resolve("stay.ndjson")).hasContent("mine");
  }

  @Test
  void leavesNothingBehindWhenALaterParcelIsBad() throws IOException {
    exchange("stay-000001-a1.ndjson.zst" + extension(), "guest-000002-a1.ndjson.zst" + extension());
    Path out = temporary.resolve("out");

    assertThatThrownBy(() -> open(run, out))
        .isInstanceOfSatisfying(HandoverException.class, RunFolderContract::isIntegrity)
        .hasMessageContaining("stay-000001-a1");
    assertThat(out).doesNotExist();
  }

  @Test
  void countsTheLinesAgainstTheManifest() {
    SampleInbox.resign(
        run,
        text ->
            text.replaceAll("(guest-000001.*\"records\":)2", "$13")
                .replaceAll("(guest-000002.*\"records\":)1", "$10"),
        parties.seller());
    assertThat(verify().findings()).isEmpty();

    assertThatThrownBy(() -> open(run, temporary.resolve("out")))
        .isInstanceOfSatisfying(HandoverException.class, RunFolderContract::isIntegrity)
        .hasMessageContaining(
            "guest-000001-a1.ndjson.zst" + extension() + " holds 2 lines, the manifest says 3");
  }

  @Test
  void unpacksNoMoreThanTheManifestSays() {
    SampleInbox.resign(
        run,
        text -> text.replaceAll("(guest-000001.*\"unpacked\":)[0-9]+", "$150"),
        parties.seller());

    assertThatThrownBy(() -> open(run, temporary.resolve("out")))
        .isInstanceOfSatisfying(HandoverException.class, RunFolderContract::isIntegrity)
        .hasMessageContaining("guest-000001-a1");
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void countsUpsertsAndTombstonesApart() {
    SampleInbox.Written delta =
        inbox.delta().guests(SampleInbox.guest("g1", "a")).guestsGone("g2").write();
    SampleInbox.resign(
        delta,
        text ->
            text.replace("\"read\" : 1", "\"read\" : 0")
                .replace("\"delivered\" : 1", "\"delivered\" : 0")
                .replace("\"withdrawn\" : 1", "\"withdrawn\" : 2"),
        parties.seller());

    assertThatThrownBy(() -> open(delta, temporary.resolve("out")))
        .hasMessageContaining("guest: the parcels hold 1 upserts, the manifest says 0")
        .hasMessageContaining("tombstones by reason");
  }

  @Test
  void opensNothingForAnotherBuyer() {
    assertThatThrownBy(
            () -> run.folder().open(parties.stranger(), seller(), temporary.resolve("out")))
        .hasMessageContaining("is sealed to " + parties.buyer().fingerprint());
  }

  @Test
  void saysWhichFolderIsMeant() {
    assertThatThrownBy(() -> RunFolder.at(temporary.resolve("nowhere")))
        .hasMessageContaining("<inbox>/<case>/<run>");
    assertThat(RunFolder.at(temporary).verify(seller()).findings()).hasSize(2);
  }

  /** Puts another validly sealed parcel in the place of one, and signs a manifest that fits it. */
  private void exchange(String name, String by) throws IOException {
    byte[] other = Files.readAllBytes(run.path().resolve(by));
    Files.write(run.path().resolve(name), other);
    copySignature(run.path().resolve(by), run.path().resolve(name));
    SampleInbox.resign(
        run,
        text ->
            text.replaceAll(
                "(" + name + ".*\"bytes\":)[0-9]+(.*\"sha256\":\")[0-9a-f]+",
                "$1" + other.length + "$2" + Sha256.hex(other)),
        parties.seller());
  }

  /** Where parcels have signatures of their own. */
  private static void copySignature(Path from, Path to) throws IOException {
    Path signature = from.resolveSibling(from.getFileName() + ".sig");
    if (Files.exists(signature)) {
      Files.copy(
          signature,
          to.resolveSibling(to.getFileName() + ".sig"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private SampleInbox inbox(String folder, LineFormat format) {
    return new SampleInbox(temporary.resolve(folder), format, new CaseId("hotel-2026"), parties);
  }

  private Certificate seller() {
    return parties.seller().certificate();
  }

  /** Of the files, behind {@code .zst}. */
  private String extension() {
    return parties.profile() == Profile.SM ? ".sm" : ".pgp";
  }

  private Verified verify() {
    return run.folder().verify(seller());
  }

  private Opened open(SampleInbox.Written run, Path out) {
    return run.folder().open(parties.buyer(), seller(), out);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(run.path())) {
      return files.sorted().toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void isIntegrity(HandoverException e) {
    assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY);
  }
}
