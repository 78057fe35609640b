package dev.handover.cli.preview;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Columns;
import dev.handover.cli.Language;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.PrivateFile;
import dev.handover.cli.Words;
import dev.handover.cli.Workplace;
import dev.handover.flow.LookNotes;
import dev.handover.flow.RunControl;
import dev.handover.flow.SubjectDesk;
import dev.handover.keys.CaseKeys;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.people.Permission;
import dev.handover.process.AsOf;
import dev.handover.process.Orders;
import dev.handover.process.Preview;
import dev.handover.process.PreviewScan;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows, for a few records and the worst ones, what is read and what the buyer would see. */
@Command(
    name = "preview",
    description = {
      "Show, side by side, what is read of a few records and what the buyer would see, and why.",
      "First records as they come, then one for each reason for which a record stays behind or is"
          + " remarked. Sends nothing, and keeps nothing but the page that --html asks for and a note of"
          + " who looked in the audit chain. Values of all classes but basic, transaction and"
          + " preference are masked. References are drawn with passing keys: those of a run differ."
    })
public final class PreviewCommand implements Callable<Integer> {
  private static final int MOST_SCANNED = 100_000;
  @Mixin private CaseOption which;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = {"-n", "--records"},
      defaultValue = "5",
      paramLabel = "N",
      description = "Records per entity (default: ${DEFAULT-VALUE}).")
  private int records;

  @Option(
      names = "--scan",
      defaultValue = "2000",
      paramLabel = "N",
      description =
          "Records per entity among which the worst are looked for; 0 for none (default:"
              + " ${DEFAULT-VALUE}).")
  private int scan;

  @Option(names = "--entity", paramLabel = "NAME", description = "Only this entity.")
  private String entity;

  @Option(names = "--unmask", description = "Show every value in clear.")
  private boolean unmask;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Language of the words (default: the terminal's).")
  private Language language;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write one page that needs nothing beside it, readable by you alone.")
  private Path page;

  @Option(names = "--force", description = "With --html: replace the file if it is there.")
  private boolean force;

  @Override
  public Integer call() {
    requireSense();
    Workplace workplace = Workplace.here();
    if (unmask) {
      workplace.require(Permission.READ_RECORDS, "--unmask");
    }
    Case deal = workplace.cases().load(which.folder());
    List<Mapping> mappings = entity == null ? deal.mappings() : List.of(deal.mapping(entity));
    Words words = Words.in(language == null ? Language.ofTerminal() : language);
    Instant now = HubClock.now();
    List<EntityPreview> entities = new ArrayList<>();
    try (Ledger ledger = workplace.ledger()) {
      workplace.requireReadable(deal, ledger, "preview");
      look(workplace, deal, ledger, mappings, now, entities);
    }
    if (unmask) {
      System.err.println("note: values are shown in clear; mind who looks and where this goes");
    }
    if (page != null) {
      byte[] html = new PreviewPage(deal.file(), words, unmask).write(entities, now, scan);
      if (force) {
        PrivateFile.replace(page, html);
      } else {
        PrivateFile.write(page, html, () -> {});
      }
    }
    print(deal, entities, words);
    return 0;
  }

  private void look(
      Workplace workplace,
      Case deal,
      Ledger ledger,
      List<Mapping> mappings,
      Instant now,
      List<EntityPreview> entities) {
    try (JdbcSource seller = RunControl.connect(workplace.settings(), deal);
        Snapshot snapshot = seller.snapshot()) {
      CaseKeys passing = CaseKeys.create();
      Orders orders = orders(workplace, deal, ledger);
      AsOf asOf = new AsOf(now, deal.file().zone());
      for (Mapping mapping : mappings) {
        CompiledMapping compiled = CompiledMapping.of(mapping, passing.pseudonyms());
        Look look =
            n ->
                Preview.of(
                    compiled, snapshot.sample(deal.file().id(), mapping, n), passing, asOf, orders);
        List<Preview> sampled = look.at(Math.max(1, records));
        entities.add(
            new EntityPreview(
                mapping, sampled, PreviewScan.of(scan == 0 ? List.of() : look.at(scan))));
      }
      new LookNotes(deal.file().id(), ledger, workplace.actor())
          .previewed(
              mappings.stream().map(Mapping::entity).toList(),
              Math.max(1, records),
              scan,
              unmask,
              page != null);
    }
  }

  /** What subjects asked for: only then the case's own keys are needed. */
  private Orders orders(Workplace workplace, Case deal, Ledger ledger) {
    if (!ledger.orders().any(deal.file().id())) {
      return Orders.NONE;
    }
    try (Keystore keystore = workplace.keystore(passphrase.file())) {
      return new SubjectDesk(deal, ledger, keystore).orders();
    }
  }

  private interface Look {
    List<Preview> at(int records);
  }

  private void requireSense() {
    if (scan < 0 || scan > MOST_SCANNED) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-27",
          "--scan must be from 0 to " + MOST_SCANNED + "; a preview is an impression, not a run");
    }
    if (page != null && !force && Files.exists(page)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-28",
          page + " is already there; choose another name, or replace it with --force");
    }
  }

  private void print(Case deal, List<EntityPreview> entities, Words words) {
    List<Map<String, Object>> shown = new ArrayList<>();
    List<Map<String, Object>> worst = new ArrayList<>();
    Map<String, Object> scanned = new LinkedHashMap<>();
    List<String> text = new ArrayList<>();
    for (EntityPreview each : entities) {
      for (Preview preview : each.sampled()) {
        RecordView view = RecordView.of(each.mapping(), preview, words, unmask);
        shown.add(json(view, preview));
        text.addAll(lines(view, "", words));
      }
      for (PreviewScan.Worst worse : each.scan().worst()) {
        RecordView view = RecordView.of(each.mapping(), worse.preview(), words, unmask);
        Map<String, Object> json = json(view, worse.preview());
        json.put(
            "shownFor",
            worse.reason().kind() + "/" + worse.reason().field() + "/" + worse.reason().rule());
        json.put("count", worse.count());
        worst.add(json);
        text.addAll(lines(view, heading(each, worse, words), words));
      }
      Map<String, Object> counts = new LinkedHashMap<>(each.scan().outcomes());
      counts.put("records", each.scan().records());
      scanned.put(each.mapping().entity(), counts);
    }
    text.add(words.say("page.notes") + ": " + words.say("page.notes.dependent"));
    if (deal.file().notice().isPresent()) {
      text.add("  " + words.say("page.notes.notice"));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    json.put("masked", !unmask);
    json.put("records", shown);
    json.put("scanned", scanned);
    json.put("worst", worst);
    if (page != null) {
      json.put("html", page.toString());
      text.add("written: " + page);
    }
    printed.result(json, () -> text.forEach(printed::line));
  }

  private static String heading(EntityPreview entity, PreviewScan.Worst worse, Words words) {
    return words.say(
        "record.worst",
        entity.mapping().entity(),
        Reasons.field(worse.reason(), words),
        Reasons.kind(worse.reason(), words) + ", " + Reasons.why(worse.reason(), words),
        worse.count(),
        entity.scan().records());
  }

  private static Map<String, Object> json(RecordView view, Preview preview) {
    Map<String, Object> read = new LinkedHashMap<>();
    Map<String, Object> seen = new LinkedHashMap<>();
    Map<String, Object> what = new LinkedHashMap<>();
    for (FieldView field : view.fields()) {
      field.before().forEach(cell -> read.put(cell.column(), cell.value().orElse(null)));
      if (!field.to().isEmpty()) {
        what.put(field.to(), field.what());
        if (preview.delivered().containsKey(field.to())) {
          seen.put(field.to(), field.after().orElse(null));
        }
      }
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entity", view.entity());
    json.put("outcome", view.outcome());
    json.put("why", preview.why());
    json.put("read", read);
    json.put("buyerSees", seen);
    json.put("what", what);
    return json;
  }

  private static List<String> lines(RecordView view, String heading, Words words) {
    List<String> lines = new ArrayList<>();
    if (!heading.isEmpty()) {
      lines.add(heading);
    }
    lines.add(view.entity() + ": " + view.sentence());
    lines.add(
        "  "
            + Columns.pad(words.say("page.before"), 40)
            + Columns.pad(words.say("page.after"), 40)
            + words.say("page.why"));
    boolean travels = view.outcome().equals("delivered");
    String nothing = words.say("field.nothing");
    for (FieldView field : view.fields()) {
      String right = field.to().isEmpty() || !travels ? nothing : right(field);
      String rest = Columns.pad(right, 40) + field.what();
      for (FieldView.Cell cell : field.before()) {
        String left = cell.column() + " = " + Columns.shown(cell.value().orElse(null));
        lines.add(
            (field.state() == FieldView.State.BROKEN ? "> " : "  ") + Columns.pad(left, 40) + rest);
        rest = "";
      }
    }
    lines.add("");
    return lines;
  }

  private static String right(FieldView field) {
    return field.to() + " = " + Columns.shown(field.after().orElse(null));
  }
}
