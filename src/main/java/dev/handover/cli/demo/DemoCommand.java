package dev.handover.cli.demo;

import dev.handover.cases.Case;
import dev.handover.cli.Printed;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.RunText;
import dev.handover.cli.ServeCommand;
import dev.handover.cli.Serves;
import dev.handover.cli.Workplace;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
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
  @Option(
      names = {"-c", "--case"},
      defaultValue = "hotel",
      paramLabel = "FOLDER",
      description =
          "Whose data: hotel, courier, stationery or homeservices (default: ${DEFAULT-VALUE}).")
  private String folder;

  @Option(
      names = "--records",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Records over all entities (default: ${DEFAULT-VALUE}).")
  private long records;

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
      names = "--exit",
      description = "End after the story; otherwise the hub stays up as with serve.")
  private boolean exit;

  @Mixin private Printed printed;
  private Supplier<CommandLine> commands;

  @Override
  public Integer call() throws Exception {
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
          new Workplace(Settings.load().with(settings(place, trade, profile, inbox)));
      Keystore keystore = keystore(place, workplace.settings());
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
              Instant.now());
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

  private Map<String, String> settings(
      DemoPlace place, Trade trade, Profile profile, BuyerInbox inbox) {
    Settings installed = Settings.load();
    String server = "sftp:" + inbox.user() + "@" + inbox.host() + ":" + inbox.port();
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("handover.var", place.hub().toString()),
            // never the ledger of the hub that is installed here
            Map.entry("spring.datasource.url", "jdbc:h2:file:" + place.hub() + "/ledger/ledger"),
            Map.entry("spring.datasource.username", ""),
            Map.entry("spring.datasource.password", ""),
            Map.entry("handover.mappings", mappings(place, trade, profile, installed).toString()),
            Map.entry("handover.routes", installed.routes().toString()),
            // beside a hub that serves here
            Map.entry("handover.console.port", installed.find("handover.console.port").orElse("0")),
            Map.entry("handover.passphrase.file", place.passphrase().toString()),
            Map.entry("handover.audit", profile.word()),
            Map.entry("handover.token.file", place.token(Role.OPERATOR).toString()),
            Map.entry("seller.url", place.sellerUrl(trade)),
            Map.entry("seller.user", SellerDatabase.READER),
            Map.entry("seller.password", ""),
            Map.entry("buyer.certificate", place.buyerCertificate(profile).toString()),
            Map.entry("delivery.to", server + "/inbox"),
            Map.entry("delivery.receipts", server + "/receipts"),
            Map.entry("delivery.knownHosts", inbox.knownHosts().toString()),
            Map.entry("delivery.privateKey", inbox.clientKey().toString()));
    place.keepSettings(settings);
    return settings;
  }

  /**
   * The installed cases seal with OpenPGP; for another profile the demo takes a copy of its case.
   */
  private static Path mappings(DemoPlace place, Trade trade, Profile profile, Settings installed) {
    return profile == Profile.OPENPGP
        ? installed.mappings()
        : CaseCopy.make(installed.mappings(), trade.folder(), place.mappings(), profile);
  }

  private static Keystore keystore(DemoPlace place, Settings settings) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String passphrase = HexFormat.of().formatHex(random);
    place.write(place.passphrase(), passphrase.getBytes(StandardCharsets.US_ASCII));
    return Keystore.create(settings.keys(), passphrase.toCharArray());
  }

  private static void say(String text) {
    System.err.println("demo: " + text);
  }
}
