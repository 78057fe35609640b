package dev.handover.cli;

import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.keys.Keystore;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps the hub up: cases run by their schedule, receipts are looked for. */
@Command(
    name = "serve",
    description = {
      "Keep the hub up until it is stopped: run the cases by their schedule, look for receipts every minute.",
      "Goes on by itself with runs that a killed hub left behind, and makes up once for nights that"
          + " were missed. Several hubs may serve one PostgreSQL ledger; a case runs on one of them at a time."
    })
public final class ServeCommand implements Callable<Integer> {
  @Mixin private PassphraseOption passphrase;

  @Override
  public Integer call() throws InterruptedException {
    Workplace workplace = Workplace.here();
    Keystore keystore = workplace.keystore(passphrase.file());
    try (Hub hub = workplace.hub(new Deals(workplace.cases()), keystore, true)) {
      System.err.println("handover is up; stop it with Ctrl-C");
      new CountDownLatch(1).await();
      return 0;
    }
  }
}
