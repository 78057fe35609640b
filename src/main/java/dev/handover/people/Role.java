package dev.handover.people;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.util.Locale;

/**
 * What somebody is at the hub. A person may have several; each gives no more than its work needs.
 */
public enum Role {
  /** Runs cases, watches them, works through the quarantine. */
  OPERATOR,
  /** Connects systems: mappings, keys, routes. */
  ENGINEER,
  /** The officer for data protection: decides what people and the law are concerned by. */
  OFFICER,
  /** Reads everything that proves something, changes nothing. */
  AUDITOR,
  /** Says who else is here; sees no records and runs no case. */
  ADMINISTRATOR;

  /** The role that people write so; CONFIGURATION where there is none. */
  public static Role named(String word) {
    for (Role each : values()) {
      if (each.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-PPL-06",
        "there is no such role; there are operator, engineer, officer, auditor, administrator");
  }

  /** As people and programs write it: {@code operator}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
