package dev.handover.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.delivery.SignedDocument;
import dev.handover.keys.Certificate;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.record.HandoverException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain in the national profile: SM3 from entry to entry, SM2 under exports and heads. */
class NationalChainTest {
  private static final long SEED = 20261123;
  private static final int ENTRIES = 20;
  private static final SecretKey KEY = Profile.SM.generate("Handover, audit chain");

  @TempDir private Path folder;

  @Test
  void anExportIsGoodAsItIsAndNotWithAByteChanged() throws Exception {
    System.out.println("seed " + SEED);
    try (SampleChain chain = new SampleChain(ENTRIES, Profile.SM)) {
      Path file = folder.resolve("audit.ndjson");
      new ChainExport(chain.chain(), KEY).write(file, EntryFilter.NONE, Instant.now());
      assertThat(folder.resolve("audit.ndjson.sig")).exists();
      assertThat(check(file, KEY.certificate()).isGood()).isTrue();
      assertThat(chain.chain().verify()).isEmpty();
      byte[] whole = Files.readAllBytes(file);
      for (int round = 0; round < 200; round++) {
        Random random = new Random(SEED + round);
        byte[] changed = whole.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, changed);
        assertThat(check(file, KEY.certificate()).isGood()).as("seed %d", SEED + round).isFalse();
      }
      Files.write(file, whole);
      Certificate other = Profile.SM.generate("Handover, audit chain").certificate();
      assertThat(check(file, other).isGood()).isFalse();
    }
  }

  @Test
  void itsHashesAreSm3AndNothingElse() throws Exception {
    try (SampleChain chain = new SampleChain(1, Profile.SM)) {
      AuditChain.Entry entry = chain.chain().entries(0, 1).get(0);
      assertThat(entry.hash())
          .isEqualTo(AuditChain.hash(entry, Profile.SM))
          .isNotEqualTo(AuditChain.hash(entry, Profile.OPENPGP));
      chain.sql.update("update audit_entry set hash = ?", AuditChain.hash(entry, Profile.OPENPGP));
      assertThat(chain.chain().verify()).isNotEmpty();
    }
  }

  @Test
  void aSignedHeadIsAnAnchor() throws Exception {
    try (SampleChain chain = new SampleChain(ENTRIES, Profile.SM)) {
      AuditChain.Entry newest = LedgerCheck.newest(chain.ledger).orElseThrow();
      AuditChain.Head place = new AuditChain.Head(newest.sequence(), newest.hash());
      SignedHead head = new SignedHead(place, newest.time(), Instant.now(), KEY.fingerprint());
      SignedDocument signed = SignedDocument.sign(head.bytes(), KEY);
      Path file = Files.write(folder.resolve("head.json"), signed.content());
      Files.write(folder.resolve("head.json.sig"), signed.signature());
      Anchors anchors = Anchors.read(List.of(file), trust());
      assertThat(anchors.findings()).isEmpty();
      assertThat(anchors.good()).extracting(Anchor::head).containsExactly(place);
      Files.write(file, changed(head.bytes()));
      assertThat(Anchors.read(List.of(file), trust()).good()).isEmpty();
    }
  }

  @Test
  void aChainStaysInTheProfileInWhichItWasBegun() throws Exception {
    try (SampleChain chain = new SampleChain(0)) {
      chain.chain().keepIn(Profile.SM);
      chain.chain().keepIn(Profile.OPENPGP);
      chain.chain().append("hub", "begun", "hub", "");
      chain.chain().keepIn(Profile.OPENPGP);
      assertThatThrownBy(() -> chain.chain().keepIn(Profile.SM))
          .isInstanceOf(HandoverException.class)
          .hasMessageContaining("HUB-LED-36");
      assertThat(chain.chain().profile()).isEqualTo(Profile.OPENPGP);
    }
  }

  private static byte[] changed(byte[] head) {
    byte[] changed = head.clone();
    changed[changed.length / 2] ^= 1;
    return changed;
  }

  private static Anchors.Trust trust() {
    return new Anchors.Trust() {
      @Override
      public Certificate hub(Path document) {
        return KEY.certificate();
      }

      @Override
      public Certificate seller(Path manifest, String fingerprint) {
        throw new AssertionError("no manifest here");
      }
    };
  }

  private static Verdict check(Path file, Certificate trusted) {
    return ExportCheck.of(file, trusted, Anchors.NONE).verdict();
  }
}
