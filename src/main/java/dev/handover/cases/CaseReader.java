package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.handover.mapping.Findings;
import dev.handover.mapping.Nearest;
import dev.handover.mapping.Pointers;
import dev.handover.mapping.Problem;
import dev.handover.mapping.SchemaCheck;
import dev.handover.mapping.YamlFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads one {@code case.yaml}: schema, placeholders, and what a schema cannot say. */
final class CaseReader {
  private static final SchemaCheck SCHEMA = new SchemaCheck("case.schema.json");
  private static final int SECRET = 5;
  private static final int NONSENSE = 6;
  private static final List<String> ADDRESSES =
      List.of(
          "/source/jdbc",
          "/source/files/from",
          "/source/api/base",
          "/delivery/to",
          "/delivery/receipts");
  private static final List<String> CRONS =
      List.of(
          "/schedule/sync",
          "/schedule/sweep",
          "/schedule/backup",
          "/schedule/drill",
          "/schedule/retention");
  private static final List<String> PATHS =
      List.of(
          "/seller/certificate",
          "/buyer/certificate",
          "/source/files/folder",
          "/source/files/knownHosts",
          "/source/files/privateKey",
          "/delivery/knownHosts",
          "/delivery/privateKey");
  private static final List<String> REQUIRED =
      List.of(
          "/zone",
          "/seller/name",
          "/seller/contact",
          "/buyer/name",
          "/buyer/contact",
          "/purpose",
          "/source/jdbc",
          "/source/files/folder",
          "/source/files/from",
          "/source/files/knownHosts",
          "/source/files/privateKey",
          "/source/api/base",
          "/delivery/to");

  private final YamlFile file;
  private final Findings findings;
  private final Function<String, Optional<String>> properties;
  private JsonNode filled = MissingNode.getInstance();

  CaseReader(Path path, Function<String, Optional<String>> properties) {
    this.file = YamlFile.read(path, "CASE");
    this.findings = file.findings();
    this.properties = properties;
  }

  /** What a case file gives as its id; empty where it does not. */
  static String idIn(Path path) {
    return YamlFile.read(path, "CASE").root().path("case").asText();
  }

  /** Keys, ledger and the buyer's folders hang on the id: no two folders may share one. */
  void alsoIn(String otherFolder, String otherId) {
    if (!otherId.isEmpty() && otherId.equals(file.root().path("case").asText())) {
      findings.add(
          "/case",
          NONSENSE,
          "the case " + otherId + " is also in " + otherFolder,
          "give each deal an id of its own");
    }
  }

  /** The case file, if nothing is wrong with it. */
  Optional<CaseFile> read() {
    if (file.isReadable()) {
      SCHEMA.check(file);
    }
    if (file.root().isObject()) {
      noSecretsInAddresses();
      filled = new Placeholders(properties, findings).fill(file.root());
      filledRight();
      agreementsRight();
    }
    return findings.isEmpty()
        ? Optional.of(new CaseParts(file.path(), filled, file.digest()).whole())
        : Optional.empty();
  }

  List<Problem> problems() {
    return findings.problems();
  }

  private void noSecretsInAddresses() {
    for (String pointer : ADDRESSES) {
      if (Addresses.holdsSecret(file.root().at(pointer).asText())) {
        findings.add(
            pointer,
            SECRET,
            Pointers.words(pointer) + " holds a password",
            "take it out, and set the password apart as a placeholder");
      }
    }
  }

  private void filledRight() {
    for (String pointer : REQUIRED) {
      if (sound(pointer).filter(String::isBlank).isPresent()) {
        nonsense(pointer, "is filled with nothing", "give its placeholder a value");
      }
    }
    sound("/zone").ifPresent(this::zoneKnown);
    oneSource();
    sound("/source/jdbc")
        .filter(jdbc -> !jdbc.startsWith("jdbc:"))
        .ifPresent(no -> nonsense("/source/jdbc", "is no jdbc address", "begin it with jdbc:"));
    sound("/delivery/to").ifPresent(address -> inboxRight("/delivery/to", address));
    sound("/delivery/receipts").ifPresent(address -> inboxRight("/delivery/receipts", address));
    CRONS.forEach(
        pointer ->
            sound(pointer)
                .filter(cron -> !isWithRuns(pointer, cron))
                .ifPresent(cron -> cronRight(pointer, cron)));
    sound("/watch/hours")
        .filter(hours -> !hours.equals(WatchRules.OFF) && Hours.parse(hours).isEmpty())
        .ifPresent(
            no ->
                nonsense(
                    "/watch/hours",
                    "ends when it begins",
                    "write first and last minute, 22:00-06:00, or off"));
    PATHS.forEach(pointer -> sound(pointer).ifPresent(path -> pathRight(pointer, path)));
  }

  /** One of a database, files and an API, and what a schema cannot say of it. */
  private void oneSource() {
    List<String> named =
        Stream.of("jdbc", "files", "api").filter(filled.at("/source")::has).toList();
    if (filled.at("/source").isObject() && named.size() != 1) {
      findings.add(
          "/source",
          NONSENSE,
          named.isEmpty()
              ? "source names nothing to read from"
              : "source names more than one thing to read from: " + String.join(", ", named),
          "write one of jdbc: with a database's address, files: with a folder of exports or where to fetch them from, api: with"
              + " the address of an API");
    }
    if (filled.at("/source").has("api")) {
      new ApiSense(filled.at("/source/api"), findings).look();
    }
    if (filled.at("/source").has("files")) {
      new FilesSense(filled.at("/source/files"), findings).look();
    }
  }

  private void zoneKnown(String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      nonsense(
          "/zone",
          "is no time zone",
          Nearest.question(zone, ZoneId.getAvailableZoneIds(), "write it like Asia/Shanghai"));
    }
  }

  private static boolean isWithRuns(String pointer, String said) {
    return pointer.equals("/schedule/backup") && said.equals(CaseFile.WITH_RUNS);
  }

  private void cronRight(String pointer, String expression) {
    Cron.trouble(expression).ifPresent(what -> nonsense(pointer, what, Cron.REMEDY));
  }

  private void inboxRight(String pointer, String address) {
    if (address.isEmpty() && pointer.endsWith("receipts")) {
      return;
    }
    if (!address.matches("(sftp|file):.+")) {
      nonsense(pointer, "is no address", "write sftp:user@host:port/folder");
    } else if (address.contains("?")) {
      nonsense(pointer, "holds options", "take off ? and what follows; the routes set options");
    }
  }

  private void agreementsRight() {
    for (int i = 0; i < filled.path("agreements").size(); i++) {
      String pointer = "/agreements/" + i;
      sound(pointer + "/file").ifPresent(path -> pathRight(pointer + "/file", path));
      sound(pointer + "/valid")
          .filter(valid -> !isInterval(valid))
          .ifPresent(
              no ->
                  nonsense(
                      pointer + "/valid",
                      "is no interval of days",
                      "write first and last day: 2026-01-01/2027-12-31"));
    }
  }

  private void pathRight(String pointer, String path) {
    if (path.indexOf('\0') >= 0) {
      nonsense(pointer, "is no path", "write the path of a file");
    }
  }

  private static boolean isInterval(String valid) {
    String[] days = valid.split("/", -1);
    try {
      return days.length == 2 && !LocalDate.parse(days[1]).isBefore(LocalDate.parse(days[0]));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void nonsense(String pointer, String what, String remedy) {
    if (!findings.touch(pointer)) {
      findings.add(pointer, NONSENSE, Pointers.words(pointer) + " " + what, remedy);
    }
  }

  /** A text as it is after filling, unless something is wrong with it already. */
  private Optional<String> sound(String pointer) {
    JsonNode node = filled.at(pointer);
    return node.isTextual() && !findings.touch(pointer)
        ? Optional.of(node.textValue())
        : Optional.empty();
  }
}
