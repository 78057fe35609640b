package dev.handover.cli.retention;

import dev.handover.ledger.LegalHold;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holds as people and programs read them. */
final class HoldText {
  private HoldText() {}

  static Map<String, Object> json(LegalHold hold) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", hold.id());
    json.put("case", hold.caseId().value());
    json.put("scope", hold.scope().word());
    if (!hold.dataClass().isEmpty()) {
      json.put("class", hold.dataClass());
    }
    if (hold.scope() == LegalHold.Scope.SUBJECT) {
      json.put("digests", hold.digests());
    }
    json.put("reason", hold.reason());
    json.put("owner", hold.owner());
    json.put("review", hold.reviewOn().toString());
    json.put("setAt", hold.setAt().toString());
    json.put("setBy", hold.setBy());
    hold.released()
        .ifPresent(
            end -> {
              json.put("releasedAt", end.at().toString());
              json.put("releasedBy", end.by());
              json.put("releasedWhy", end.why());
            });
    return json;
  }

  static String line(LegalHold hold) {
    return "%d %s, %s: owner %s, review on %s: %s%s"
        .formatted(
            hold.id(),
            hold.caseId(),
            hold.what(),
            hold.owner(),
            hold.reviewOn(),
            hold.reason(),
            hold.released()
                .map(end -> "; released at %s by %s: %s".formatted(end.at(), end.by(), end.why()))
                .orElse(""));
  }
}
