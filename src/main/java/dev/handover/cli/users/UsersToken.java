package dev.handover.cli.users;

import dev.handover.cli.Columns;
import dev.handover.cli.Printed;
import dev.handover.cli.Seat;
import dev.handover.cli.Workplace;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Tokens;
import dev.handover.people.AccessTokens;
import dev.handover.people.People;
import dev.handover.people.Permission;
import dev.handover.people.Person;
import dev.handover.record.HubClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes, lists and revokes the tokens of the command line. */
@Command(
    name = "token",
    description = {
      "Make a token, with your password: it is printed once. Give it to commands by HANDOVER_TOKEN,"
          + " --token-file or the setting handover.token.file.",
      "",
      "Examples:",
      "  (umask 077; handover users token --name ann > token)",
      "  handover users token --list --token-file token",
      "  handover users token --revoke 4f2a91c0 --token-file token"
    })
final class UsersToken implements Callable<Integer> {
  @Mixin private Proof proof;

  @Option(
      names = "--good-for",
      paramLabel = "DURATION",
      description = "For how long it is good, such as P30D (default: ${DEFAULT-VALUE}).")
  private Duration good = AccessTokens.USUAL;

  @Option(names = "--list", description = "Show the tokens instead, never themselves.")
  private boolean list;

  @Option(names = "--revoke", paramLabel = "ID", description = "Revoke that token instead.")
  private String revoke;

  @Option(
      names = "--of",
      paramLabel = "NAME",
      description = "With --list and --revoke, as administrator: whose (default: yours).")
  private String of;

  @Mixin private Printed printed;

  @Override
  public Integer call() {
    Workplace workplace = Workplace.here();
    Clock clock = HubClock.utc();
    try (Ledger ledger = workplace.ledger()) {
      People people = new People(ledger, clock);
      AccessTokens tokens = new AccessTokens(ledger, clock);
      if (!list && revoke == null) {
        Person person = proof.byPassword(workplace, people);
        Proof.requireUndertaken(person);
        print(tokens.make(person.name(), good, person.name()));
        return 0;
      }
      Person person = proof.of(workplace, people);
      Proof.requireUndertaken(person);
      String whose = of == null ? person.name() : of;
      if (!whose.equals(person.name())) {
        workplace.require(Permission.MANAGE_PEOPLE, "--of", ledger);
      }
      if (revoke != null) {
        tokens.revoke(whose, revoke, person.name());
      }
      print(tokens.of(whose), clock.instant());
      return 0;
    }
  }

  private void print(AccessTokens.Made made) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", made.id());
    json.put("token", made.token());
    json.put("expiresAt", made.expiresAt().toString());
    printed.result(json, () -> printed.line(made.token()));
    Seat.say(
        "note: token "
            + made.id()
            + " is good until "
            + made.expiresAt()
            + " and shown only now; keep it where only you can read it");
  }

  private void print(List<Tokens.Token> tokens, Instant now) {
    printed.result(
        Map.of("tokens", tokens.stream().map(each -> json(each, now)).toList()),
        () -> {
          for (Tokens.Token each : tokens) {
            printed.line(
                Columns.pad(each.id(), 10)
                    + Columns.pad(state(each, now), 10)
                    + "until "
                    + each.expiresAt()
                    + each.usedAt().map(used -> ", last used about " + used).orElse(""));
          }
          if (tokens.isEmpty()) {
            printed.line("no token");
          }
        });
  }

  private static Map<String, Object> json(Tokens.Token token, Instant now) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", token.id());
    json.put("state", state(token, now));
    json.put("madeAt", token.madeAt().toString());
    json.put("expiresAt", token.expiresAt().toString());
    token.usedAt().ifPresent(used -> json.put("usedAt", used.toString()));
    return json;
  }

  private static String state(Tokens.Token token, Instant now) {
    return token.isGood(now) ? "good" : token.revokedAt().isPresent() ? "revoked" : "expired";
  }
}
