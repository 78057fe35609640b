package dev.handover.cli;

import dev.handover.console.Console;
import dev.handover.flow.Annex;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.record.HandoverException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps the hub up: cases run by their schedule, receipts are looked for, the console answers. */
@Command(
    name = "serve",
    description = {
      "Keep the hub up until it is stopped: run the cases by their schedule, look for receipts every minute.",
      "Goes on by itself with runs that a killed hub left behind, and makes up once for nights that"
          + " were missed. Several hubs may serve one PostgreSQL ledger; a case runs on one of them at a time.",
      "Shows a console at http://127.0.0.1:8080 (handover.console.port; handover.console: off), and"
          + " executes commands that need the ledger while it holds it."
    })
public final class ServeCommand implements Callable<Integer>, Serves {
  @Mixin private PassphraseOption passphrase;
  private Supplier<CommandLine> commands;

  @Override
  public void serves(Supplier<CommandLine> line) {
    commands = line;
  }

  @Override
  public Integer call() throws InterruptedException {
    Workplace workplace = Workplace.here();
    Keystore keystore = workplace.keystore(passphrase.file());
    try (Hub hub =
        started(workplace, new Deals(workplace.cases()), keystore, workplace.ledger(), commands)) {
      System.err.println("handover is up; stop it with Ctrl-C");
      new CountDownLatch(1).await();
      return 0;
    }
  }

  /** A hub that serves, with its console; says where that is. */
  public static Hub started(
      Workplace workplace,
      Deals deals,
      Keystore keystore,
      Ledger ledger,
      Supplier<CommandLine> commands) {
    ServedCommands served = new ServedCommands(commands, workplace.settings(), ledger, keystore);
    Annex annex;
    try {
      annex = Console.annex(workplace.settings(), served);
    } catch (HandoverException e) {
      ledger.close();
      throw e;
    }
    Hub hub = workplace.hub(deals, ledger, keystore, true, annex);
    served.over(hub);
    ServingHub.place(workplace.settings())
        .ifPresent(place -> System.err.println("the console is at " + place.url()));
    return hub;
  }
}
