package dev.handover.flow;

import dev.handover.law.GateKeeper;
import dev.handover.ledger.Exported;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.ParcelFact;
import dev.handover.process.MinimisedBatch;
import dev.handover.process.ValidatedBatch;
import dev.handover.record.Batch;
import dev.handover.record.HubClock;
import dev.handover.record.Window;
import dev.handover.seal.SealedParcel;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The stations of one window's way, under the names that {@code routes/transfer.camel.yaml} calls.
 */
@Configuration(proxyBeanMethods = false)
class Stations {

  /** Reads a window from the seller's database. */
  record SourceStation(ActiveRuns runs, Ledger ledger) {
    public Batch read(Window window) {
      return new WindowReading(runs.of(window), ledger).read(window);
    }
  }

  /** Cleans, checks and decides. */
  record ValidatorStation(ActiveRuns runs) {
    public ValidatedBatch validate(Batch batch) {
      ActiveRun run = runs.of(batch.window());
      ValidatedBatch validated = run.validator(batch.window().entity()).validate(batch);
      run.counted(validated.tally());
      return validated;
    }
  }

  /** Leaves what may travel. */
  record MinimiserStation(ActiveRuns runs) {
    public MinimisedBatch minimise(ValidatedBatch batch) {
      return runs.of(batch.window()).minimiser(batch.window().entity()).minimise(batch);
    }
  }

  /** Signs and encrypts. */
  record SealerStation(ActiveRuns runs) {
    public SealedParcel seal(MinimisedBatch batch) {
      SealedParcel parcel = runs.of(batch.window()).sealer().seal(batch);
      batch.release();
      return parcel;
    }
  }

  /** Writes down how far a window is; the checkpoint moves last. */
  record LedgerStation(ActiveRuns runs, Ledger ledger, GateKeeper gates, Deals deals) {
    public Window begin(Window window) {
      runs.of(window).requireHeld();
      CaseGate.requireNotSuspended(ledger, window.caseId());
      CaseCertificates.requireNotRevoked(ledger, window.runId());
      CaseGate.requireGatesOpen(gates, deals, window.caseId());
      return ledger.windows().begin(window);
    }

    /** The last moment at which nothing of the window has left. */
    public SealedParcel sealed(SealedParcel parcel) {
      CaseGate.requireGatesOpen(gates, deals, parcel.window().caseId());
      Optional<Exported.Bound> bound = runs.of(parcel.window()).export().map(Export::bound);
      bound.ifPresent(each -> runs.of(parcel.window()).sealedIn(parcel.fileName(), each.period()));
      ledger
          .windows()
          .sealed(
              parcel.window(),
              new ParcelFact(
                  parcel.fileName(),
                  parcel.window().entity(),
                  parcel.window().number(),
                  parcel.window().attempt(),
                  parcel.snapshot(),
                  parcel.records(),
                  parcel.upserts(),
                  parcel.bytes().length,
                  parcel.unpacked(),
                  parcel.sha256()),
              parcel.account(),
              bound);
      return parcel;
    }

    public void delivered(SealedParcel parcel) {
      runs.of(parcel.window()).arrived(parcel);
      ledger.windows().delivered(parcel.window(), HubClock.now());
      runs.of(parcel.window()).windowDone();
    }

    /** A window of which nothing travels is done once its records are accounted for. */
    public void accounted(MinimisedBatch batch) {
      ledger.windows().accounted(batch.window(), batch.account());
      batch.release();
      runs.of(batch.window()).windowDone();
    }
  }

  @Bean
  ActiveRuns activeRuns() {
    return new ActiveRuns();
  }

  @Bean("source")
  SourceStation source(ActiveRuns runs, Ledger ledger) {
    return new SourceStation(runs, ledger);
  }

  @Bean("validator")
  ValidatorStation validator(ActiveRuns runs) {
    return new ValidatorStation(runs);
  }

  @Bean("minimiser")
  MinimiserStation minimiser(ActiveRuns runs) {
    return new MinimiserStation(runs);
  }

  @Bean("sealer")
  SealerStation sealer(ActiveRuns runs) {
    return new SealerStation(runs);
  }

  @Bean("ledger")
  LedgerStation ledger(ActiveRuns runs, Ledger ledger, GateKeeper gates, Deals deals) {
    return new LedgerStation(runs, ledger, gates, deals);
  }

  @Bean("parcels")
  KeptParcels parcels(Settings settings, ActiveRuns runs) {
    return new KeptParcels(settings, runs);
  }
}
