package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.delivery.Receipt;
import dev.handover.keys.Keystore;
import dev.handover.keys.PgpSecretKey;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Run;
import dev.handover.ledger.RunMode;
import dev.handover.mapping.Mapping;
import dev.handover.receive.JdbcLoader;
import dev.handover.receive.Receiver;
import dev.handover.receive.RunFolder;
import dev.handover.testing.Confirmed;
import dev.handover.testing.OpenSshServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A seller with four tables, a hub with the real routes and a clock of its own, and a buyer who
 * receives into tables: for tests that follow a case over many nights.
 */
final class ManyNights implements AutoCloseable {
  private static final String CASE =
      """
      case: nights
      zone: Asia/Shanghai
      deal: asset-sale
      jurisdiction: {seller: CN, buyer: CN}
      seller: {name: Seller (example), contact: seller@seller.example}
      buyer: {name: Buyer (example), contact: buyer@buyer.example, certificate: "{{buyer.certificate}}"}
      purpose: a test
      source: SOURCE
      delivery: {to: "{{delivery.to}}"}
      limits: {rejected: 100%, gone: GONE, batch: 16}
      """;

  private static final String DATABASE = "{jdbc: '{{seller.url}}'}";
  private static final String EXPORTS =
      "{files: {PLACE, tables: {guests: {file: guests.csv}, stays: {file:"
          + " stays.csv}, meals: {file: meals.csv}, rooms: {file: rooms.csv}}}}";

  private static final String HERE = "folder: '{{seller.exports}}'";
  private static final String ELSEWHERE =
      "from: '{{seller.server}}', knownHosts: '{{seller.knownHosts}}', privateKey:"
          + " '{{seller.privateKey}}'";

  private static final Map<String, String> MAPPINGS =
      Map.of(
          "guest",
          """
          entity: guest
          version: 1
          from: {table: guests, key: id, changed: changed, deleted: "gone = 1"}
          subject: id
          consent:
            - {field: ok, granted: [Y]}
            - {field: taste_ok, granted: [Y], classes: [note]}
          do-not-contact: {field: dnc, is: [1]}
          minors: {born: born, under: 14}
          duplicates: {by: [mobile], survivor: latest}
          carry:
            - {from: id, to: guest_ref, class: basic, treat: pseudonymise}
            - {from: name, to: name, class: basic, check: [required]}
            - {from: mobile, to: mobile, class: contact, identifier: true}
            - {from: note, to: note, class: note}
            - {from: born, to: born, class: basic, clean: [date], check: [date], treat: drop}
          """,
          "stay",
          """
          entity: stay
          version: 1
          from: {table: stays, key: id, changed: changed}
          subject: guest_id
          carry:
            - {from: id, to: stay_ref, class: basic, treat: pseudonymise}
            - {from: guest_id, to: guest_ref, class: basic, check: [required], treat: {pseudonymise: guest}}
            - {from: nights, to: nights, class: transaction, type: integer, check: [{range: 1..99}]}
          """,
          "meal",
          """
          entity: meal
          version: 1
          from: {table: meals, key: id, changed: version}
          carry:
            - {from: id, to: meal_ref, class: basic, treat: pseudonymise}
            - {from: stay_id, to: stay_ref, class: basic, check: [required, {reference: stay}], treat: {pseudonymise: stay}}
            - {from: dish, to: dish, class: preference}
          """,
          "room",
          """
          entity: room
          version: 1
          from: {table: rooms, key: no}
          carry:
            - {from: no, to: no, class: basic}
            - {from: colour, to: colour, class: basic, check: [required]}
          """);

  final JdbcTemplate seller;
  final JdbcTemplate buyer;
  final Settings settings;
  final Keystore keystore;
  final Ledger ledger;
  private final Path folder;
  private final Path mappings;
  private final Kind kind;
  private final Optional<SeededApi> api;
  private final Optional<OpenSshServer> server;
  private final Path exports;
  private final PgpSecretKey buyerKey;
  private final Deals deals;
  private final Hub hub;
  Case deal;
  Instant now = Instant.parse("2040-01-31T18:00:00Z");

  /** What the hub sees of the seller. */
  private enum Kind {
    DATABASE,
    EXPORTS,
    FETCHED,
    API,
    CHANGES
  }

  ManyNights(Path folder) {
    this(folder, Kind.DATABASE, "100%");
  }

  /** With a case that allows so much of what the buyer holds to be gone at once. */
  static ManyNights allowing(Path folder, String gone) {
    return new ManyNights(folder, Kind.DATABASE, gone);
  }

  /** With a hub that never sees the seller's tables but what is exported of them before a run. */
  static ManyNights exporting(Path folder) {
    return new ManyNights(folder, Kind.EXPORTS, "100%");
  }

  /** With a hub that fetches what is exported from an SFTP server where it may only read. */
  static ManyNights fetching(Path folder) {
    return new ManyNights(folder, Kind.FETCHED, "100%");
  }

  /** With a hub that sees of the seller's tables what an unreliable API gives. */
  static ManyNights asking(Path folder) {
    return new ManyNights(folder, Kind.API, "100%");
  }

  /** The same, of an API that tells what changed. */
  static ManyNights askingForChanges(Path folder) {
    return new ManyNights(folder, Kind.CHANGES, "100%");
  }

  /** With a hub whose home is a folder, and those settings in its file besides. */
  static ManyNights at(Path folder, Path home, Map<String, String> more) {
    return new ManyNights(folder, Kind.DATABASE, "100%", Optional.of(home), more);
  }

  private ManyNights(Path folder, Kind kind, String gone) {
    this(folder, kind, gone, Optional.empty(), Map.of());
  }

  private ManyNights(
      Path folder, Kind kind, String gone, Optional<Path> home, Map<String, String> more) {
    this.folder = folder;
    this.kind = kind;
    this.mappings = home.orElse(folder).resolve("mappings");
    String url = "jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1";
    seller = new JdbcTemplate(new SingleConnectionDataSource(url, true));
    api =
        kind == Kind.API || kind == Kind.CHANGES
            ? Optional.of(new SeededApi(seller, 20260131))
            : Optional.empty();
    server =
        kind == Kind.FETCHED
            ? Optional.of(OpenSshServer.start(folder.resolve("ssh")))
            : Optional.empty();
    server.ifPresent(OpenSshServer::makeReadOnly);
    exports = server.map(ssh -> ssh.root().resolve("out")).orElse(folder.resolve("exports"));
    buyer =
        new JdbcTemplate(
            new SingleConnectionDataSource(
                "jdbc:h2:mem:buyer" + folder.getFileName() + ";DB_CLOSE_DELAY=-1", true));
    seller.execute(
        """
        create table guests (id int primary key, name varchar(20), mobile varchar(20),
        note varchar(20), born varchar(10), ok varchar(1), taste_ok varchar(1), dnc int,
        gone int, changed timestamp(0));
        create table stays (id int primary key, guest_id int, nights int, changed timestamp(0));
        create table meals (id int primary key, stay_id int, dish varchar(9), version int);
        create table rooms (no varchar(9) primary key, colour varchar(9))""");
    buyerKey = PgpSecretKey.generate("Buyer (example)");
    write("buyer.asc", buyerKey.certificate().armoured());
    writeCase(gone);
    write(exports.resolve(".keep").toString(), "");
    MAPPINGS.forEach((entity, text) -> write(mappings + "/nights/" + entity + ".yaml", text));
    Map<String, String> all = new TreeMap<>(settings(url));
    all.putAll(more);
    home.ifPresent(place -> settle(place, all));
    settings =
        home.map(place -> Settings.load(place, Map.of()))
            .orElseGet(() -> new Settings(Path.of("").toAbsolutePath(), all, Map.of()));
    keystore = Keystore.create(settings.keys(), "correct horse".toCharArray());
    ledger = Ledger.open(settings.ledgerUrl(), Optional.empty(), Optional.empty());
    deals = new Deals(new Cases(settings.mappings(), settings::find));
    deal = deals.inFolder("nights");
    Confirmed.buyer(ledger, deal.file().id(), folder.resolve("buyer.asc"));
    hub = Hub.start(settings, deals, ledger, keystore, false, new Nightly());
  }

  /** A hub that was restored into a home, with the same seller and buyer; the former is closed. */
  private ManyNights(ManyNights former, Path home, char[] passphrase) {
    folder = former.folder;
    kind = former.kind;
    mappings = home.resolve("mappings");
    seller = former.seller;
    buyer = former.buyer;
    api = former.api;
    server = former.server;
    exports = former.exports;
    buyerKey = former.buyerKey;
    now = former.now;
    settings = Settings.load(home, Map.of());
    keystore = Keystore.open(settings.keys(), passphrase);
    ledger =
        Ledger.open(
            settings.ledgerUrl(),
            settings.find("spring.datasource.username"),
            settings.find("spring.datasource.password"));
    deals = new Deals(new Cases(settings.mappings(), settings::find));
    deal = deals.inFolder("nights");
    hub = Hub.start(settings, deals, ledger, keystore, false, new Nightly());
  }

  ManyNights restoredIn(Path home, char[] passphrase) {
    return new ManyNights(this, home, passphrase);
  }

  BackupRoutes backupRoutes() {
    return hub.backupRoutes();
  }

  /** The hub's clock. */
  Clock clock() {
    return new Nightly();
  }

  private void settle(Path home, Map<String, String> all) {
    all.remove("handover.var");
    all.remove("handover.mappings");
    StringBuilder text = new StringBuilder();
    all.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    write(home.resolve("handover.properties").toString(), text.toString());
    try (var files = Files.list(Path.of("routes"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        write(home.resolve(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings(String url) {
    Map<String, String> all = new TreeMap<>();
    all.put("handover.var", folder.resolve("var").toString());
    all.put("handover.mappings", folder.resolve("mappings").toString());
    all.put("handover.retries", "30");
    all.put("handover.keys.validity", "P99999D"); // nights that lie many years apart
    all.put("handover.retry.delay", "1");
    all.put("seller.url", url);
    all.put("seller.exports", exports.toString());
    api.ifPresent(each -> all.put("seller.api", each.url()));
    all.put("seller.key", "secret");
    server.ifPresent(
        ssh -> {
          all.put(
              "seller.server", "sftp:" + ssh.user() + "@" + ssh.host() + ":" + ssh.port() + "/out");
          all.put("seller.knownHosts", ssh.knownHosts().toString());
          all.put("seller.privateKey", ssh.clientKey().toString());
        });
    all.put("buyer.certificate", folder.resolve("buyer.asc").toString());
    all.put("delivery.to", "file:" + folder.resolve("inbox"));
    return Map.copyOf(all);
  }

  /** The clock of the hub: it stands still unless a test moves it. */
  private final class Nightly extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  RunReport run(RunMode mode) {
    if (kind == Kind.EXPORTS || kind == Kind.FETCHED) {
      for (String table : List.of("guests", "stays", "meals", "rooms")) {
        seller.execute(
            "call csvwrite('"
                + exports.resolve(table + ".csv")
                + "', 'select * from "
                + table
                + "', 'charset=UTF-8')");
      }
    }
    return hub.run(new RunOrder(deal.file().id(), mode, false, progress -> {}));
  }

  /** Lets so much of what the buyer holds be gone at once. */
  void allow(String gone) {
    writeCase(gone);
    deal = deals.inFolder("nights");
  }

  private void writeCase(String gone) {
    write(mappings + "/nights/case.yaml", CASE.replace("SOURCE", source()).replace("GONE", gone));
  }

  private String source() {
    return switch (kind) {
      case DATABASE -> DATABASE;
      case EXPORTS -> EXPORTS.replace("PLACE", HERE);
      case FETCHED -> EXPORTS.replace("PLACE", ELSEWHERE);
      case API -> SeededApi.SOURCE.replace("\n", " ").strip();
      case CHANGES -> SeededApi.CHANGES.replace("\n", " ").strip();
    };
  }

  /** Adds to the case file. */
  void caseSays(String more) {
    Path file = folder.resolve("mappings/nights/case.yaml");
    try {
      Files.writeString(file, Files.readString(file) + more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    deal = deals.inFolder("nights");
  }

  /** Changes an entity's mapping file; the hub reads it again. */
  void mapping(String entity, java.util.function.UnaryOperator<String> change) {
    Path file = mappings.resolve("nights/" + entity + ".yaml");
    try {
      Files.writeString(file, change.apply(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    deal = deals.inFolder("nights");
  }

  /** Takes an entity out of the case; the text of its mapping. */
  String withdraw(String entity) {
    Path file = mappings.resolve("nights/" + entity + ".yaml");
    try {
      String text = Files.readString(file);
      Files.delete(file);
      deal = deals.inFolder("nights");
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void restore(String entity, String text) {
    write(mappings + "/nights/" + entity + ".yaml", text);
    deal = deals.inFolder("nights");
  }

  void receive(Run run) {
    Path inbox = folder.resolve("inbox/nights").resolve(run.id().value());
    Receipt receipt =
        new Receiver(
                buyerKey,
                keystore.signingKey(run.caseId()).certificate(),
                Clock.fixed(now, ZoneOffset.UTC))
            .receive(RunFolder.at(inbox), new JdbcLoader(buyer.getDataSource()));
    assertThat(receipt.reasons()).isEmpty();
  }

  /** The rows of each entity's table by reference, the values of the mapped fields in order. */
  Map<String, Map<String, List<String>>> atTheBuyer() {
    Map<String, Map<String, List<String>>> tables = new TreeMap<>();
    for (Mapping mapping : deal.mappings()) {
      List<String> fields = fields(mapping);
      Map<String, List<String>> rows = new TreeMap<>();
      for (Map<String, Object> row :
          buyer.queryForList("select * from \"" + mapping.entity() + "\"")) {
        rows.put(
            row.get("ref").toString(), fields.stream().map(row::get).map(String::valueOf).toList());
      }
      tables.put(mapping.entity(), rows);
    }
    return tables;
  }

  private static List<String> fields(Mapping mapping) {
    return mapping.carry().stream()
        .filter(field -> field.treat().filter(t -> t.name().equals("drop")).isEmpty())
        .map(Mapping.Field::to)
        .toList();
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    hub.close();
    api.ifPresent(SeededApi::close);
    server.ifPresent(OpenSshServer::close);
  }
}
