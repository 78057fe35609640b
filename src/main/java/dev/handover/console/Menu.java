package dev.handover.console;

import dev.handover.people.Permission;

/** The menu: what stands at the side of every page, for whom. */
enum Menu {
  TODAY("/", "today", Permission.LOOK),
  ALARMS("/alarms", "alarms", Permission.LOOK),
  APPROVALS("/approvals", "approvals", Permission.LOOK),
  INCIDENTS("/incidents", "incidents", Permission.LOOK),
  ROUTES("/routes", "routes", Permission.LOOK),
  KEYS("/keys", "keys", Permission.LOOK),
  REPORTS("/reports", "reports", Permission.READ_AUDIT),
  AUDIT("/audit", "audit", Permission.READ_AUDIT),
  PEOPLE("/people", "people", Permission.MANAGE_PEOPLE),
  CAMEL("/actuator/hawtio", "camel", Permission.CAMEL_CONSOLE);

  private final String to;
  private final String key;
  private final Permission needs;

  Menu(String to, String key, Permission needs) {
    this.to = to;
    this.key = key;
    this.needs = needs;
  }

  String to() {
    return to;
  }

  String key() {
    return key;
  }

  Permission needs() {
    return needs;
  }

  /** A case and what is below it belong to today. */
  boolean isHere(String path) {
    return this == TODAY
        ? path.equals("/") || path.startsWith("/cases/")
        : path.equals(to) || path.startsWith(to + "/");
  }
}
