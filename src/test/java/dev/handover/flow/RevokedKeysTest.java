package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.Certificate;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.KeyEntry;
import dev.handover.ledger.KeyPurpose;
import dev.handover.ledger.KeyState;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunKeys;
import dev.handover.ledger.RunMode;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that is revoked stops the run that travels under it, at its next window. */
class RevokedKeysTest {
  private final MadeUpRuns runs = new MadeUpRuns();
  private final Certificate buyer = PgpSecretKey.generate("Buyer (example)").certificate();
  private final Certificate signer = PgpSecretKey.generate("Seller (example)").certificate();
  private Run run;

  @BeforeEach
  void begin() {
    run = runs.deliver(RunMode.FULL, true);
    runs.ledger.keys().confirmBuyer(run.caseId(), buyer, "ann", "telephone", runs.clock.instant());
    runs.ledger
        .keys()
        .enter(
            KeyEntry.of(
                    KeyPurpose.CASE_SIGNING,
                    Optional.of(run.caseId()),
                    signer,
                    1,
                    runs.clock.instant(),
                    new KeyEntry.Validity(Optional.empty(), Optional.empty()))
                .in(KeyState.CURRENT),
            "ann");
    runs.ledger
        .runKeys()
        .keep(run.id(), new RunKeys.Pair(signer.fingerprint(), buyer.fingerprint()));
  }

  @AfterEach
  void end() {
    runs.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isStopped(boolean buyers) {
    CaseCertificates.requireNotRevoked(runs.ledger, run.id());
    String key = (buyers ? buyer : signer).fingerprint();
    runs.ledger.keys().revoke(key, "stolen", "ann");
    assertThatThrownBy(() -> CaseCertificates.requireNotRevoked(runs.ledger, run.id()))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.GATE_CLOSED))
        .hasMessageContaining(key)
        .hasMessageContaining("--call-off")
        .hasMessageContaining("HUB-KEY-46");
  }

  @Test
  void aRunOfBeforeTheRegisterGoesOn() {
    Run older = runs.deliver(RunMode.DELTA, true);
    runs.ledger.keys().revoke(signer.fingerprint(), "stolen", "ann");
    CaseCertificates.requireNotRevoked(runs.ledger, older.id());
    assertThat(CaseCertificates.revoked(runs.ledger, older.id())).isEmpty();
  }
}
