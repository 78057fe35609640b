package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.ledger.AlarmKind;
import dev.handover.mapping.DataClass;
import dev.handover.mapping.ExportedTable;
import dev.handover.mapping.Method;
import dev.handover.record.CaseId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the parts of a checked case file together. */
final class CaseParts {
  private final Path folder;
  private final JsonNode root;
  private final String digest;

  CaseParts(Path file, JsonNode root, String digest) {
    this.folder = file.toAbsolutePath().getParent();
    this.root = root;
    this.digest = digest;
  }

  CaseFile whole() {
    return new CaseFile(
        new CaseId(text("/case")),
        ZoneId.of(text("/zone")),
        text("/deal"),
        new CaseFile.Jurisdiction(text("/jurisdiction/seller"), text("/jurisdiction/buyer")),
        party("/seller"),
        party("/buyer"),
        text("/purpose"),
        agreements(),
        source(),
        delivery(),
        limits(),
        schedule(),
        watch(),
        law(),
        notice(),
        optional("/rights/answer").map(Period::parse),
        destroy(),
        digest);
  }

  private CaseFile.Party party(String pointer) {
    return new CaseFile.Party(
        text(pointer + "/name"),
        text(pointer + "/contact"),
        optional(pointer + "/uscc"),
        path(pointer + "/certificate"));
  }

  private List<CaseFile.Agreement> agreements() {
    List<CaseFile.Agreement> agreements = new ArrayList<>();
    for (int i = 0; i < root.path("agreements").size(); i++) {
      String pointer = "/agreements/" + i;
      agreements.add(
          new CaseFile.Agreement(
              text(pointer + "/kind"),
              path(pointer + "/file"),
              optional(pointer + "/sha256"),
              text(pointer + "/valid")));
    }
    return agreements;
  }

  private CaseFile.Source source() {
    if (root.at("/source").has("api")) {
      ZoneId zone = ZoneId.of(text("/zone"));
      return new CaseFile.Service(new ApiParts(root.at("/source/api"), zone).whole());
    }
    if (root.at("/source/files").isMissingNode()) {
      return new CaseFile.Database(
          text("/source/jdbc"), optional("/source/user"), optional("/source/password"));
    }
    List<ExportedTable> tables = new ArrayList<>();
    root.at("/source/files/tables")
        .properties()
        .forEach(each -> tables.add(table(each.getKey(), each.getValue())));
    return new CaseFile.Exports(place(), tables);
  }

  private CaseFile.Place place() {
    if (root.at("/source/files").has("folder")) {
      return new CaseFile.Folder(path("/source/files/folder").orElseThrow());
    }
    return new CaseFile.Server(
        text("/source/files/from"),
        path("/source/files/knownHosts").orElseThrow(),
        path("/source/files/privateKey").orElseThrow(),
        optional("/source/files/privateKeyPassphrase"));
  }

  private static ExportedTable table(String name, JsonNode said) {
    return new ExportedTable(
        name,
        said.path("file").asText(),
        Optional.of(said.path("sheet").asText()).filter(text -> !text.isEmpty()),
        said.has("header") ? Optional.of(said.path("header").asInt()) : Optional.empty(),
        texts(said.path("columns")),
        Optional.of(said.path("charset").asText()).filter(text -> !text.isEmpty()),
        Optional.of(said.path("delimiter").asText())
            .filter(text -> !text.isEmpty())
            .map(text -> text.charAt(0)),
        texts(said.path("rowKey")));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private CaseFile.DeliveryAddress delivery() {
    return new CaseFile.DeliveryAddress(
        text("/delivery/to"),
        optional("/delivery/receipts"),
        optional("/delivery/seal").orElse("openpgp"),
        optional("/delivery/format").orElse("ndjson"),
        path("/delivery/knownHosts"),
        path("/delivery/privateKey"),
        optional("/delivery/privateKeyPassphrase"));
  }

  private CaseFile.Limits limits() {
    return new CaseFile.Limits(
        share("/limits/rejected", "5%"),
        share("/limits/gone", "25%"),
        root.at("/limits/batch").asInt(10_000),
        optional("/limits/receipt").map(Duration::parse).orElse(Duration.ofHours(24)),
        optional("/limits/support").map(Duration::parse).orElse(Duration.ZERO));
  }

  private double share(String pointer, String usual) {
    String percent = optional(pointer).orElse(usual);
    return new BigDecimal(percent.substring(0, percent.length() - 1))
        .movePointLeft(2)
        .doubleValue();
  }

  private Map<String, String> schedule() {
    Map<String, String> schedule = new LinkedHashMap<>();
    root.path("schedule")
        .properties()
        .forEach(e -> schedule.put(e.getKey(), e.getValue().asText()));
    return schedule;
  }

  private WatchRules watch() {
    Set<AlarmKind> suspend = EnumSet.noneOf(AlarmKind.class);
    texts(root.at("/watch/suspend")).forEach(word -> AlarmKind.of(word).ifPresent(suspend::add));
    WatchRules usual = WatchRules.USUAL;
    return new WatchRules(
        limit("volume", usual.volume(), JsonNode::asDouble),
        limit("rejects", usual.rejects(), JsonNode::asDouble),
        limit("hours", usual.hours(), hours -> Hours.parse(hours.asText())),
        limit("quarantine-read", usual.quarantineRead(), JsonNode::asInt),
        limit("run-refused", usual.runRefused(), JsonNode::asInt),
        limit("host-key", usual.hostKey(), JsonNode::asInt),
        suspend);
  }

  private LegalTerms law() {
    JsonNode said = root.path("law");
    LegalTerms usual = LegalTerms.USUAL;
    Set<DataClass> sensitive = EnumSet.noneOf(DataClass.class);
    texts(said.path("sensitive"))
        .forEach(word -> sensitive.add(DataClass.valueOf(word.toUpperCase(Locale.ROOT))));
    List<LegalTerms.ThirdParty> others = new ArrayList<>();
    said.path("thirdParties")
        .forEach(
            each ->
                others.add(
                    new LegalTerms.ThirdParty(
                        each.path("name").asText(),
                        each.path("purpose").asText(),
                        each.path("contact").asText(),
                        texts(each.path("subRecipients")))));
    return new LegalTerms(
        said.path("critical").asBoolean(),
        said.path("sharing").asText(usual.sharing()),
        sensitive,
        said.path("under14").asText(usual.under14()),
        texts(said.path("methods")).stream().map(Method::of).collect(Collectors.toSet()),
        Set.copyOf(texts(said.path("changed"))),
        said.path("people").asLong(),
        others,
        Set.copyOf(texts(said.path("require"))));
  }

  private Optional<NoticeRules> notice() {
    if (!root.has("notice")) {
      return Optional.empty();
    }
    return Optional.of(
        new NoticeRules(
            Period.parse(text("/notice/window")),
            texts(root.at("/notice/channels")).stream()
                .map(word -> NoticeRules.Channel.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList(),
            texts(root.at("/notice/language")).stream()
                .map(word -> NoticeRules.Language.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList(),
            texts(root.at("/notice/letter"))));
  }

  private Optional<DestroyRules> destroy() {
    if (!root.has("destroy")) {
      return Optional.empty();
    }
    List<DestroyRules.Store> stores = new ArrayList<>();
    for (int i = 0; i < root.at("/destroy/stores").size(); i++) {
      stores.add(store("/destroy/stores/" + i));
    }
    return Optional.of(
        new DestroyRules(
            optional("/destroy/jdbc"),
            text("/destroy/user"),
            optional("/destroy/password"),
            optional("/destroy/notice").map(Period::parse),
            stores));
  }

  private DestroyRules.Store store(String pointer) {
    List<DestroyRules.StoreTable> tables = new ArrayList<>();
    root.at(pointer + "/tables")
        .forEach(
            each ->
                tables.add(
                    new DestroyRules.StoreTable(
                        each.path("table").asText(),
                        each.path("key").asText(),
                        texts(each.path("columns")))));
    return new DestroyRules.Store(
        text(pointer + "/name"),
        text(pointer + "/jdbc"),
        optional(pointer + "/user"),
        optional(pointer + "/password"),
        tables);
  }

  /** What the file says, what it leaves to us, or nothing where the look is off. */
  private <T> Optional<T> limit(String word, Optional<T> usual, Function<JsonNode, T> read) {
    JsonNode said = root.path("watch").path(word);
    if (said.isMissingNode()) {
      return usual;
    }
    return said.asText().equals(WatchRules.OFF) ? Optional.empty() : Optional.of(read.apply(said));
  }

  private String text(String pointer) {
    return root.at(pointer).asText();
  }

  /** A text that may be left out; a placeholder that is filled with nothing counts as left out. */
  private Optional<String> optional(String pointer) {
    return Optional.of(text(pointer)).filter(text -> !text.isEmpty());
  }

  private Optional<Path> path(String pointer) {
    return optional(pointer).map(folder::resolve).map(Path::normalize);
  }
}
