package dev.handover.cli.demo.life;

import dev.handover.cases.Case;
import dev.handover.cli.Seat;
import dev.handover.flow.Hub;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.people.People;
import dev.handover.record.CaseId;
import dev.handover.record.HubClock;
import dev.handover.record.RunId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * What is on the stage of a whole life: a hub with its people, the seller and the buyer.
 *
 * @param folder the case's folder under {@code mappings/}
 * @param seller the seller himself; the hub has logins of its own
 * @param buyer receives a run and answers it
 * @param gates brings the documents for the case's gates and two people's approval of its plan; how
 *     many documents
 * @param keyOf the secret key by which somebody signs approvals
 * @param commands the whole command line, new each time
 */
public record Stage(
    Path root,
    String folder,
    Case deal,
    Settings settings,
    Hub hub,
    Ledger ledger,
    Keystore keystore,
    SellerSide seller,
    Buyer buyer,
    Supplier<Integer> gates,
    Function<String, Path> keyOf,
    Supplier<CommandLine> commands) {

  /** The buyer, who has nothing of the hub's but what was delivered. */
  @FunctionalInterface
  public interface Buyer {
    /** Verifies, opens, loads and answers a run. */
    void receive(RunId run);
  }

  CaseId caseId() {
    return deal.file().id();
  }

  /** The first person of each role is called by it. */
  Seat seatOf(String name, Keystore open, PrintWriter err) {
    People people = new People(ledger, HubClock.utc());
    return new Seat(settings, hub, ledger, open, people.find(name).orElseThrow(), false, err);
  }

  @Override
  public String toString() {
    return "Stage[" + folder + "]";
  }
}
