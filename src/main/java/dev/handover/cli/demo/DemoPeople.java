package dev.handover.cli.demo;

import dev.handover.cli.EnrolledMark;
import dev.handover.flow.Settings;
import dev.handover.ledger.Ledger;
import dev.handover.people.AccessTokens;
import dev.handover.people.People;
import dev.handover.people.Role;
import dev.handover.people.Roster;
import dev.handover.record.HubClock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The demo's people: one of each role, called by it, with password and token in a file of each. */
final class DemoPeople {
  private static final int PASSWORD_BYTES = 12;

  private DemoPeople() {}

  /** Adds them to the ledger; the administrator first, as with every hub. */
  static void add(DemoPlace place, Settings settings, Ledger ledger, String actor) {
    Clock clock = HubClock.utc();
    Roster roster = new Roster(ledger, clock);
    People people = new People(ledger, clock);
    AccessTokens tokens = new AccessTokens(ledger, clock);
    String version = people.undertaking().version();
    List<Role> roles = new ArrayList<>(List.of(Role.values()));
    Collections.swap(roles, 0, roles.indexOf(Role.ADMINISTRATOR));
    for (Role role : roles) {
      String name = role.word();
      String password = random();
      if (people.any()) {
        roster.add(name, Set.of(role), password.toCharArray(), Role.ADMINISTRATOR.word());
      } else {
        roster.addFirst(name, Set.of(role), password.toCharArray(), actor);
        EnrolledMark.set(settings);
      }
      people.accept(name, version);
      String token = tokens.make(name, AccessTokens.USUAL, name).token();
      place.write(place.password(role), password.getBytes(StandardCharsets.US_ASCII));
      place.write(place.token(role), token.getBytes(StandardCharsets.US_ASCII));
    }
  }

  static String random() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
