package dev.handover.cli.demo;

import dev.handover.cases.Case;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.RunText;
import dev.handover.cli.ServeCommand;
import dev.handover.cli.Serves;
import dev.handover.cli.Workplace;
import dev.handover.cli.demo.life.Figures;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.RunOrder;
import dev.handover.flow.RunReport;
import dev.handover.flow.Settings;
import dev.handover.keys.Certificate;
import dev.handover.keys.Keystore;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.ledger.RunState;
import dev.handover.people.Role;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the main job on a seller of its own making: seller, hub, buyer and the buyer's answer. */
@Command(
    name = "demo",
    description = {
      "Show a whole handover on an example: a hotel, a courier station, a shop, home services.",
      "Makes the seller's database, an SFTP server as the buyer's inbox and keys, runs the case,"
          + " lets the buyer verify, open, load and acknowledge it. Everything lies in a new"
          + " folder, which stays."
    })
public final class DemoCommand implements Callable<Integer>, Serves {
  private static final long RECORDS = 20_000;
  private static final long RECORDS_OF_A_LIFE = 4_000;

  @Option(
      names = {"-c", "--case"},
      defaultValue = "hotel",
      paramLabel = "FOLDER",
      description =
          "Whose data: hotel, courier, stationery or homeservices (default: ${DEFAULT-VALUE}).")
  private String folder;

  @Option(
      names = "--records",
      paramLabel = "N",
      description = "Records over all entities (default: " + RECORDS + ").")
  private Long asked;

  @Option(
      names = "--seed",
      defaultValue = "" + SellerDatabase.SEED,
      paramLabel = "N",
      description = "The same seed makes the same records (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--seal",
      defaultValue = "openpgp",
      paramLabel = "SEAL",
      description =
          "openpgp, or sm for the national algorithms SM2, SM3 and SM4 (default:"
              + " ${DEFAULT-VALUE}).")
  private String seal;

  @Option(
      names = "--life",
      description = {
        "The whole life of the hotel's case instead, with a clock that jumps: first look, full run,"
            + " nights with changes, backups and drills, cut-over, and the destruction of the"
            + " seller's own copy with its certificate (--records: 4000 where nothing is said). Ends"
            + " by itself."
      })
  private boolean life;

  @Option(
      names = "--exit",
      description = "End after the story; otherwise the hub stays up as with serve.")
  private boolean exit;

  @Mixin private Printed printed;
  private Supplier<CommandLine> commands;
  private long records;

  @Override
  public Integer call() throws Exception {
    records = asked != null ? asked : life ? RECORDS_OF_A_LIFE : RECORDS;
    if (life) {
      return live();
    }
    Trade trade = Trade.named(folder);
    Profile profile = Profile.named(seal);
    DemoPlace place = DemoPlace.fresh();
    say("a demo in " + place.root());
    makeSeller(place, trade);
    say("the seller's " + trade.words() + " has " + trade.seller(records).story());
    SecretKey buyer = profile.generate("Buyer (example) <it@buyer.example>");
    place.write(place.buyerSecret(profile), buyer.armoured());
    place.write(
        place.buyerCertificate(profile),
        buyer.certificate().armoured().getBytes(StandardCharsets.US_ASCII));
    try (BuyerInbox inbox = BuyerInbox.open(place.sftp(), place.sshKeys())) {
      say("the buyer's SFTP server listens on " + inbox.host() + ":" + inbox.port());
      Workplace workplace =
          new Workplace(
              DemoHub.settings(
                  place,
                  profile,
                  inbox,
                  mappings(place, trade, profile, Settings.load()),
                  DemoHub.reading(place.sellerUrl(trade))));
      Keystore keystore = DemoHub.keystore(place, workplace.settings());
      Deals deals = new Deals(workplace.cases());
      Case deal = deals.inFolder(trade.folder());
      Certificate seller = keystore.signingKey(deal.file().id(), profile).certificate();
      settle(place, workplace, deal, buyer.certificate());
      BuyerTools tools = BuyerTools.in(place.buyerHome(), buyer, seller);
      try (Hub hub = hub(workplace, deals, keystore);
          ProgressLine progress = new ProgressLine()) {
        say("the hub is up; the run begins");
        RunReport delivered =
            hub.run(
                new RunOrder(
                    deal.file().id(), RunMode.FULL, false, progress::show, Role.OPERATOR.word()));
        progress.close();
        Path delivery =
            inbox.inbox().resolve(deal.file().id().value()).resolve(delivered.run().id().value());
        place.write(
            delivery.getParent().resolve("seller." + profile.certificateExtension()),
            seller.armoured().getBytes(StandardCharsets.US_ASCII));
        say("delivered; the buyer verifies, opens and loads it");
        new DemoBuyer(buyer, seller).receive(delivery, place.buyerUrl(), inbox.receipts());
        Run settled = hub.fetchReceipt(delivered.run().id());
        tell(place, delivered.as(settled), delivery, tools.byHand(delivery).commands());
        if (!exit) {
          say("the hub stays up; stop it with Ctrl-C");
          new CountDownLatch(1).await();
        }
        return settled.state() == RunState.ACKNOWLEDGED ? 0 : ExitCode.INTEGRITY.number();
      }
    }
  }

  private int live() {
    if (Trade.named(folder) != Trade.HOTEL) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-98",
          "the whole life is shown of the hotel only; leave --case away");
    }
    DemoPlace place = DemoPlace.fresh();
    say("a life in " + place.root());
    Figures figures =
        new DemoLife(place, Profile.named(seal), commands, DemoCommand::say)
            .play(() -> SellerOfALife.inH2(place, records, seed));
    Map<String, Object> json = figures.json();
    json.put("folder", place.root().toString());
    json.put("people", place.token(Role.OPERATOR).getParent().toString());
    printed.result(
        json,
        () -> {
          printed.line("");
          printed.line(
              "The seller's database: " + json.get("source") + ", user " + json.get("sourceUser"));
          printed.line("The certificate of destruction: " + json.get("certificate"));
          printed.line("All of it lies in " + place.root());
        });
    return 0;
  }

  /** Its people, and what two of them do on the telephone: nothing can do that for them. */
  private void settle(DemoPlace place, Workplace workplace, Case deal, Certificate buyer) {
    say(
        "its people are called by their roles; their passwords and tokens lie in "
            + place.password(Role.OPERATOR).getParent());
    say(
        "the buyer reads the fingerprint of his certificate on the telephone: it is confirmed, "
            + buyer.fingerprint());
    try (Ledger ledger = workplace.ledger()) {
      DemoPeople.add(place, workplace.settings(), ledger, workplace.actor());
      ledger
          .keys()
          .confirmBuyer(
              deal.file().id(),
              buyer,
              Role.OFFICER.word(),
              "telephone (of the demo)",
              HubClock.now());
      int documents = new DemoGates(place, workplace.settings(), ledger).open(deal, folder);
      say(
          "the gates of the case are open: "
              + documents
              + " documents, and two people who approved its plan; see them with: handover gates");
    }
  }

  private Hub hub(Workplace workplace, Deals deals, Keystore keystore) {
    return exit
        ? workplace.hub(deals, keystore, false)
        : ServeCommand.started(workplace, deals, keystore, workplace.ledger(), commands);
  }

  @Override
  public void serves(Supplier<CommandLine> line) {
    commands = line;
  }

  private void makeSeller(DemoPlace place, Trade trade) {
    try (ProgressLine progress = new ProgressLine()) {
      SellerDatabase.create(
          place.sellerUrl(trade),
          trade,
          records,
          seed,
          (done, total) ->
              progress.show(String.format(Locale.ROOT, "%,d of %,d rows made", done, total)));
    }
  }

  private void tell(DemoPlace place, RunReport report, Path delivery, List<String> commands) {
    Map<String, Object> json = new LinkedHashMap<>(report.json());
    json.put("inbox", delivery.toString());
    json.put("buyerHome", place.buyerHome().toString());
    json.put(
        "receipt", report.run().state() == RunState.ACKNOWLEDGED ? "acknowledged" : "not accepted");
    json.put("folder", place.root().toString());
    json.put("people", place.token(Role.OPERATOR).getParent().toString());
    json.put("commands", commands);
    printed.result(json, () -> story(place, report, delivery, commands));
  }

  private void story(DemoPlace place, RunReport report, Path delivery, List<String> commands) {
    printed.line("");
    RunText.lines(report).forEach(printed::line);
    printed.line("");
    printed.line(
        "The buyer's receipt agrees in every count and digest: "
            + (report.run().state() == RunState.ACKNOWLEDGED ? "acknowledged." : "NO."));
    printed.line("The parcels lie in " + delivery);
    printed.line("");
    printed.line("Check them by hand, with standard tools alone:");
    printed.line("");
    commands.forEach(command -> printed.line("  " + command));
    printed.line("");
    printed.line(
        "The last line prints "
            + report.tally().delivered()
            + ". Once the demo has ended, look at its ledger with:");
    printed.line("");
    printed.line("  HANDOVER_HOME=" + place.root() + " bin/handover status --case " + folder);
    printed.line(
        "  HANDOVER_HOME="
            + place.root()
            + " bin/handover audit list --token-file "
            + place.token(Role.AUDITOR));
  }

  /**
   * The installed cases seal with OpenPGP; for another profile the demo takes a copy of its case.
   */
  private static Path mappings(DemoPlace place, Trade trade, Profile profile, Settings installed) {
    return profile == Profile.OPENPGP
        ? installed.mappings()
        : CaseCopy.make(installed.mappings(), trade.folder(), place.mappings(), profile);
  }

  private static void say(String text) {
    System.err.println("demo: " + text);
  }
}
