package dev.handover.cli.retention;

import dev.handover.cases.Case;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.ProgressLine;
import dev.handover.cli.Workplace;
import dev.handover.flow.DestructionDesk;
import dev.handover.flow.LawRulings;
import dev.handover.keys.Keystore;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.DestructionCounts;
import dev.handover.ledger.Ledger;
import dev.handover.record.HubClock;
import dev.handover.retention.CertificateText;
import dev.handover.retention.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;

/** What the commands about destruction open and say alike. */
final class Destroying implements AutoCloseable {
  private final Workplace workplace = Workplace.here();
  private final Ledger ledger;
  private final Keystore keystore;
  private final Case deal;
  private final DestructionDesk desk;
  private final ProgressLine line = new ProgressLine();

  Destroying(String folder, PassphraseOption passphrase) {
    this.deal = workplace.cases().load(folder);
    this.keystore = workplace.keystore(passphrase.file());
    try {
      this.ledger = workplace.ledger();
    } catch (RuntimeException e) {
      keystore.close();
      throw e;
    }
    this.desk =
        new DestructionDesk(
            workplace.settings(),
            ledger,
            keystore,
            deal,
            folder,
            new LawRulings(workplace.settings()),
            HubClock.utc());
  }

  Workplace workplace() {
    return workplace;
  }

  Ledger ledger() {
    return ledger;
  }

  Case deal() {
    return deal;
  }

  DestructionDesk desk() {
    return desk;
  }

  SecretKey signer() {
    return workplace.ownKeys(ledger, keystore).audit();
  }

  LongConsumer progress() {
    return rows -> line.show(String.format(Locale.ROOT, "%,d rows", rows));
  }

  static Map<String, Object> json(Map<String, DestructionCounts> counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    counts.forEach((entity, of) -> json.put(entity, CertificateText.numbers(of)));
    return json;
  }

  static List<String> lines(Map<String, DestructionCounts> counts, String deleted, String blanked) {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (entity, of) -> {
          StringBuilder text = new StringBuilder("  " + entity + ": ");
          text.append(
              "%,d %s, %,d %s, %,d kept"
                  .formatted(of.deleted(), deleted, of.blanked(), blanked, of.kept()));
          more(text, of.held(), "held back");
          more(text, of.changed(), "changed since the plan and left");
          more(text, of.gone(), "gone before");
          more(text, of.alreadyBlank(), "overwritten before");
          more(text, of.newRows(), "new and left");
          of.stuck().forEach((why, rows) -> more(text, rows, "could not be (" + why + ")"));
          lines.add(text.toString());
        });
    return lines;
  }

  private static void more(StringBuilder text, long rows, String what) {
    if (rows > 0) {
      text.append(String.format(Locale.ROOT, ", %,d %s", rows, what));
    }
  }

  static Map<String, Object> json(Search.Found found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clean", !found.isAnything() && found.complete());
    json.put("searched", found.searched());
    json.put("back", found.back());
    json.put("traces", found.traces());
    json.put("kept", found.kept());
    json.put("unreached", found.unreached());
    return json;
  }

  static List<String> lines(Search.Found found) {
    List<String> lines = new ArrayList<>();
    long rows = found.searched().values().stream().mapToLong(Long::longValue).sum();
    String nothing =
        found.complete()
            ? "nothing of what was destroyed is there"
            : "nothing of what was destroyed is in them, but not every store could be searched";
    lines.add(
        String.format(
            Locale.ROOT,
            "searched %,d rows: %s",
            rows,
            found.isAnything() ? "what was destroyed is there" : nothing));
    found
        .back()
        .forEach((place, n) -> lines.add("  " + place + ": " + n + " destroyed rows are back"));
    found
        .traces()
        .forEach(
            (place, n) -> lines.add("  " + place + ": " + n + " other rows name destroyed people"));
    found
        .kept()
        .forEach(
            (place, n) -> lines.add("  " + place + ": " + n + " rows that are kept name them"));
    found
        .unreached()
        .forEach((store, why) -> lines.add("  " + store + " was not searched: " + why));
    return lines;
  }

  /** The terminal is free for other lines from now on. */
  void quiet() {
    line.close();
  }

  @Override
  public void close() {
    line.close();
    try {
      ledger.close();
    } finally {
      keystore.close();
    }
  }
}
