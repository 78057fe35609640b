package dev.handover.cli.keys;

import dev.handover.cli.Columns;
import dev.handover.ledger.KeyEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How a key of the register is told. */
final class KeyText {
  private KeyText() {}

  static Map<String, Object> json(KeyEntry key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fingerprint", key.fingerprint());
    json.put("purpose", key.purpose().word());
    key.caseId().ifPresent(id -> json.put("case", id.value()));
    json.put("algorithm", key.algorithm());
    json.put("generation", key.generation());
    json.put("state", key.state().word());
    json.put("madeAt", key.madeAt().toString());
    key.validity().from().ifPresent(at -> json.put("validFrom", at.toString()));
    key.validity().until().ifPresent(at -> json.put("validUntil", at.toString()));
    key.activeFrom().ifPresent(at -> json.put("activeFrom", at.toString()));
    key.confirmation()
        .ifPresent(
            made -> {
              json.put("confirmedAt", made.at().toString());
              json.put("confirmedBy", made.by());
              json.put("confirmedHow", made.how());
            });
    key.lastUsed().ifPresent(at -> json.put("lastUsed", at.toString()));
    key.revokedReason().ifPresent(why -> json.put("revokedReason", why));
    key.certificate().ifPresent(text -> json.put("certificate", text));
    return json;
  }

  static String line(KeyEntry key) {
    return Columns.pad(key.owner(), 18)
        + Columns.pad(key.purpose().words(), 21)
        + Columns.pad(key.state().word(), 10)
        + key.fingerprint();
  }

  /** What stands below the line. */
  static String more(KeyEntry key) {
    StringBuilder more = new StringBuilder("    ").append(key.algorithm());
    more.append(", made ").append(day(key.madeAt()));
    key.validity().until().ifPresent(at -> more.append(", valid until ").append(day(at)));
    key.activeFrom().ifPresent(at -> more.append(", signs from ").append(at));
    key.lastUsed().ifPresent(at -> more.append(", last used ").append(day(at)));
    key.confirmation().ifPresent(made -> more.append("; ").append(confirmed(made)));
    key.revokedReason().ifPresent(why -> more.append("; revoked: ").append(plain(why)));
    return more.toString();
  }

  private static String confirmed(KeyEntry.Confirmation made) {
    return "confirmed " + day(made.at()) + " by " + plain(made.by()) + ": " + plain(made.how());
  }

  /** A fingerprint as people write it, as the register has it; empty where it is none. */
  static Optional<String> fingerprint(String typed) {
    String bare = bare(typed);
    return bare.matches("[0-9A-F]{32}|[0-9A-F]{40}|[0-9A-F]{64}")
        ? Optional.of(bare)
        : Optional.empty();
  }

  /** Without the blanks, colons and small letters in which programs show the same. */
  static String bare(String typed) {
    return typed.replaceAll("[\\s:]", "").toUpperCase(java.util.Locale.ROOT);
  }

  /** In groups of four digits, to be read aloud. */
  static String grouped(String fingerprint) {
    return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static String day(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? '·' : c));
    return plain.toString();
  }
}
