package dev.handover.cli.demo;

import dev.handover.cases.Case;
import dev.handover.cli.Workplace;
import dev.handover.cli.demo.life.Figures;
import dev.handover.cli.demo.life.Life;
import dev.handover.cli.demo.life.Stage;
import dev.handover.flow.Annex;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.Settings;
import dev.handover.keys.Certificate;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.Ledger;
import dev.handover.people.People;
import dev.handover.people.Role;
import dev.handover.people.Roster;
import dev.handover.record.HubClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Sets the stage for the whole life of the hotel's case, and lets it be played. */
final class DemoLife {
  private static final String FOLDER = Trade.HOTEL.folder();
  private final DemoPlace place;
  private final Profile profile;
  private final Supplier<CommandLine> commands;
  private final Consumer<String> told;

  /**
   * @param told hears the story
   */
  DemoLife(
      DemoPlace place, Profile profile, Supplier<CommandLine> commands, Consumer<String> told) {
    this.place = place;
    this.profile = profile;
    this.commands = commands;
    this.told = told;
  }

  /**
   * From the first look to the last search.
   *
   * @param seller makes the seller's database
   */
  Figures play(Supplier<SellerOfALife> seller) {
    try (Life life = Life.begin();
        BuyerInbox inbox = BuyerInbox.open(place.sftp(), place.sshKeys())) {
      SellerOfALife hotel = seller.get();
      SecretKey buyer = profile.generate("Buyer (example) <it@buyer.example>");
      place.write(
          place.buyerCertificate(profile),
          buyer.certificate().armoured().getBytes(StandardCharsets.US_ASCII));
      Path mappings =
          CaseCopy.makeMortal(Settings.load().mappings(), FOLDER, place.mappings(), profile);
      Workplace workplace =
          new Workplace(DemoHub.settings(place, profile, inbox, mappings, hotel.logins()));
      Deals deals = new Deals(workplace.cases());
      Keystore keystore = DemoHub.keystore(place, workplace.settings());
      Case deal = deals.inFolder(FOLDER);
      Certificate hub = keystore.signingKey(deal.file().id(), profile).certificate();
      BuyerTools tools = BuyerTools.in(place.buyerHome(), buyer, hub);
      Ledger ledger = workplace.ledger();
      people(workplace, ledger, deal, buyer.certificate());
      Path parcels = inbox.inbox().resolve(deal.file().id().value());
      place.write(
          parcels.resolve("seller." + profile.certificateExtension()),
          hub.armoured().getBytes(StandardCharsets.US_ASCII));
      DemoBuyer receiver = new DemoBuyer(buyer, hub);
      try (Hub up = workplace.hub(deals, ledger, keystore, false, Annex.NONE)) {
        Figures figures =
            life.play(
                new Stage(
                    place.root(),
                    FOLDER,
                    deal,
                    workplace.settings(),
                    up,
                    ledger,
                    keystore,
                    hotel.owner(),
                    run ->
                        receiver.receive(
                            parcels.resolve(run.value()), place.buyerUrl(), inbox.receipts()),
                    () -> new DemoGates(place, workplace.settings(), ledger).open(deal, FOLDER),
                    this::keyOf,
                    commands),
                told);
        Path delivery = parcels.resolve(figures.full().path("run").asText());
        figures.put("inbox", delivery.toString());
        figures.put("buyerHome", place.buyerHome().toString());
        figures.put("commands", tools.byHand(delivery).commands());
        return figures;
      }
    }
  }

  /** One of each role, and another officer: what is destroyed takes two of them. */
  private void people(Workplace workplace, Ledger ledger, Case deal, Certificate buyer) {
    DemoPeople.add(place, workplace.settings(), ledger, workplace.actor());
    Roster roster = new Roster(ledger, HubClock.utc());
    People people = new People(ledger, HubClock.utc());
    roster.add(
        Life.SECOND_OFFICER,
        Set.of(Role.OFFICER),
        DemoPeople.random().toCharArray(),
        Role.ADMINISTRATOR.word());
    people.accept(Life.SECOND_OFFICER, people.undertaking().version());
    PgpSecretKey key = PgpSecretKey.generate(Life.SECOND_OFFICER);
    place.write(keyOf(Life.SECOND_OFFICER), key.armoured());
    roster.enrol(Life.SECOND_OFFICER, key.certificate(), Life.SECOND_OFFICER);
    ledger
        .keys()
        .confirmBuyer(
            deal.file().id(),
            buyer,
            Role.OFFICER.word(),
            "telephone (of the demo)",
            HubClock.now());
  }

  private Path keyOf(String name) {
    return name.equals(Life.SECOND_OFFICER)
        ? place.officersKey().resolveSibling(Life.SECOND_OFFICER + "-key.asc")
        : place.officersKey();
  }
}
