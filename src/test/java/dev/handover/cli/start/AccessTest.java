package dev.handover.cli.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.cli.EnrolledMark;
import dev.handover.cli.Need;
import dev.handover.cli.Need.Kind;
import dev.handover.cli.Needs;
import dev.handover.cli.Workplace;
import dev.handover.flow.Settings;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.people.AccessTokens;
import dev.handover.people.People;
import dev.handover.people.Role;
import dev.handover.people.Roster;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every command, for everybody: the check is the real one, against a real ledger; only what the
 * command would do after it is left out.
 */
class AccessTest {
  private static final char[] PASSWORD = "correct horse battery".toCharArray();
  @TempDir private static Path home;

  /** One for all, because making the model takes longer than asking. */
  private static final CommandLine LINE = Main.commandLine();

  /** Held throughout: a file that this process has open is opened again at once. */
  private static Ledger held;

  /** What a command was let in as, and what was said. */
  private record Ended(int code, String actor, String err) {}

  @BeforeAll
  static void enrol() throws IOException {
    System.setProperty("handover.home", home.toString());
    held = ledger(home);
    try (Ledger ledger = ledger(home)) {
      Clock clock = Clock.systemUTC();
      People people = new People(ledger, clock);
      Roster roster = new Roster(ledger, clock);
      AccessTokens tokens = new AccessTokens(ledger, clock);
      roster.addFirst("ann", Set.of(Role.ADMINISTRATOR), PASSWORD, "root");
      for (Role role : Role.values()) {
        roster.add(role.word(), Set.of(role), PASSWORD, "ann");
        people.accept(role.word(), people.undertaking().version());
        keep(role.word(), tokens.make(role.word(), AccessTokens.USUAL, "ann"));
      }
      Set<Role> all = Set.of(Role.values());
      for (String name : List.of("expired", "revoked", "locked", "not-undertaken")) {
        roster.add(name, all, PASSWORD, "ann");
        if (!name.equals("not-undertaken")) {
          people.accept(name, people.undertaking().version());
        }
      }
      Clock yesterday = Clock.fixed(Instant.now().minus(Duration.ofDays(1)), ZoneOffset.UTC);
      keep("expired", new AccessTokens(ledger, yesterday).make("expired", Duration.ofHours(1), ""));
      AccessTokens.Made revoked = tokens.make("revoked", AccessTokens.USUAL, "ann");
      keep("revoked", revoked);
      tokens.revoke("revoked", revoked.id(), "ann");
      keep("locked", tokens.make("locked", AccessTokens.USUAL, "ann"));
      roster.lock("locked", "ann");
      keep("not-undertaken", tokens.make("not-undertaken", AccessTokens.USUAL, "ann"));
      Files.writeString(home.resolve("made-up"), "hdo_" + "x".repeat(43) + "\n");
    }
  }

  @AfterAll
  static void forget() {
    System.clearProperty("handover.home");
    held.close();
  }

  private static Ledger ledger(Path place) {
    return Ledger.open(
        "jdbc:h2:file:" + place.resolve("var/ledger/ledger"), Optional.empty(), Optional.empty());
  }

  private static void keep(String name, AccessTokens.Made made) throws IOException {
    Files.writeString(home.resolve(name), made.token() + "\n");
  }

  /** Every command that is none of those which only group others. */
  private static Map<String, CommandSpec> commands() {
    Map<String, CommandSpec> found = new TreeMap<>();
    collect(LINE.getCommandSpec(), found);
    return found;
  }

  private static void collect(CommandSpec spec, Map<String, CommandSpec> into) {
    if (spec.subcommands().isEmpty()) {
      into.put(Needs.path(spec), spec);
    }
    spec.subcommands().values().forEach(each -> collect(each.getCommandSpec(), into));
  }

  /** The command's words and as little after them as it takes. */
  private static List<String> arguments(CommandSpec command) {
    List<String> arguments = new ArrayList<>(List.of(Needs.path(command).split(" ")));
    for (OptionSpec each : command.options()) {
      if (each.required() && each.group() == null) {
        arguments.addAll(List.of(each.longestName(), sample(each)));
      }
    }
    command.argGroups().stream()
        .filter(group -> group.multiplicity().min() > 0)
        .forEach(
            group -> {
              OptionSpec first = group.options().get(0);
              arguments.addAll(List.of(first.longestName(), sample(first)));
            });
    command.positionalParameters().stream()
        .filter(each -> each.required() && each.group() == null)
        .forEach(each -> arguments.add("1"));
    return arguments;
  }

  private static String sample(OptionSpec option) {
    if (option.type().isEnum()) {
      return option.type().getEnumConstants()[0].toString();
    }
    return option.type() == LocalDate.class ? "2026-01-01" : "1";
  }

  private static Ended ended(CommandSpec command, Optional<String> who) {
    List<String> arguments = new ArrayList<>(arguments(command));
    who.ifPresent(name -> arguments.addAll(List.of("--token-file", home.resolve(name).toString())));
    String[] actor = {""};
    StringWriter err = new StringWriter();
    CommandLine line = LINE;
    line.setErr(new PrintWriter(err, true));
    Need need = Needs.of(command);
    line.setExecutionStrategy(
        parsed ->
            Main.admitted(
                parsed,
                then -> {
                  if (need.kind() == Kind.NOTHING) {
                    return 0;
                  }
                  try (Ledger taken = Workplace.here().ledger()) {
                    assertThat(taken.persons().any()).isTrue();
                  } catch (RuntimeException e) {
                    throw new CommandLine.ExecutionException(line, "refused at the ledger", e);
                  }
                  actor[0] = Workplace.here().actor();
                  return 0;
                }));
    return new Ended(line.execute(arguments.toArray(String[]::new)), actor[0], err.toString());
  }

  @Test
  void everyCommandSaysWhatItNeedsAndNothingElseDoes() {
    assertThat(new TreeSet<>(Needs.all().keySet())).isEqualTo(commands().keySet());
  }

  @Test
  void eachRoleMayDoWhatTheTableSaysUnderItsOwnName() {
    commands()
        .forEach(
            (path, command) -> {
              Need need = Needs.of(command);
              for (Role role : Role.values()) {
                Ended ended = ended(command, Optional.of(role.word()));
                boolean may = need.permission().map(p -> p.roles().contains(role)).orElse(true);
                assertThat(ended.code())
                    .as("%s as %s: %s", path, role, ended.err())
                    .isEqualTo(may ? 0 : 10);
                if (!may) {
                  assertThat(ended.err())
                      .contains(need.permission().get().word(), need.permission().get().told());
                } else if (need.kind() != Kind.NOTHING && need.kind() != Kind.HUB) {
                  assertThat(ended.actor()).isEqualTo(role.word());
                }
              }
            });
    try (Ledger ledger = ledger(home)) {
      assertThat(ledger.audit().before(Long.MAX_VALUE, 1_000))
          .filteredOn(entry -> entry.act().equals("not permitted"))
          .extracting(AuditChain.Entry::actor, AuditChain.Entry::detail)
          .contains(org.assertj.core.groups.Tuple.tuple("auditor", "run: run"));
    }
  }

  @Test
  void whoProvesNothingMayDoNothingThatNeedsAnybody() {
    commands()
        .forEach(
            (path, command) -> {
              Need need = Needs.of(command);
              boolean free = need.kind() == Kind.NOTHING || need.kind() == Kind.HUB;
              boolean byPassword = need.kind() == Kind.ONESELF;
              Ended without = ended(command, Optional.empty());
              assertThat(without.code()).as(path).isEqualTo(free || byPassword ? 0 : 10);
              for (String bad : List.of("expired", "revoked", "locked", "made-up")) {
                assertThat(ended(command, Optional.of(bad)).code())
                    .as(path + " with a token that is " + bad)
                    .isEqualTo(free ? 0 : 10);
              }
              Ended not = ended(command, Optional.of("not-undertaken"));
              assertThat(not.code())
                  .as(path + " without the undertaking")
                  .isEqualTo(free || (byPassword && !need.undertaken()) ? 0 : 10);
              if (not.code() != 0) {
                assertThat(not.err()).contains("handover users undertake");
              }
            });
  }

  @Test
  void helpIsForEverybody() {
    LINE.setExecutionStrategy(parsed -> Main.admitted(parsed, new CommandLine.RunLast()));
    commands()
        .forEach(
            (path, command) -> {
              List<String> asked = new ArrayList<>(List.of(path.split(" ")));
              asked.add("--help");
              CommandLine line = LINE;
              line.setOut(new PrintWriter(new StringWriter()));
              assertThat(line.execute(asked.toArray(String[]::new))).as(path).isZero();
            });
    for (String group : List.of("keys", "users", "audit", "quarantine", "subject", "approve")) {
      CommandLine line = LINE;
      line.setOut(new PrintWriter(new StringWriter()));
      assertThat(line.execute(group)).as(group).isZero();
    }
  }

  @Test
  void aCommandThatSaidItTouchesNothingGetsNothing() {
    try (Workplace place = Workplace.enter("check", Needs.all().get("check"), Optional.empty())) {
      assertThatThrownBy(place::ledger).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> place.keystore(Optional.empty()))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(Workplace::here).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whileNobodyIsEnrolledEverybodyActsAsTheOperatingSystemKnowsHim(@TempDir Path empty)
      throws IOException {
    System.setProperty("handover.home", empty.toString());
    try {
      for (boolean made : new boolean[] {false, true}) {
        Files.writeString(home.resolve("nobodys"), "hdo_nobodys\n");
        for (String path : List.of("run", "users add", "scan", "audit list")) {
          Workplace place =
              Workplace.enter(path, Needs.all().get(path), Optional.of(home.resolve("nobodys")));
          try (place) {
            assertThat(place.actor()).isEqualTo(System.getProperty("user.name"));
            assertThat(place.person()).isEmpty();
          }
        }
        assertThat(Files.exists(empty.resolve("var"))).isEqualTo(made);
        ledger(empty).close();
      }
    } finally {
      System.setProperty("handover.home", home.toString());
    }
  }

  @Test
  void aScanBesideAHubThatServesIsRefusedWhereSomebodyIsEnrolled(@TempDir Path other)
      throws IOException {
    System.setProperty("handover.home", other.toString());
    System.setProperty("handover.ledger.timeout", "300");
    ledger(other).close();
    Need scan = Needs.all().get("scan");
    try (FileChannel file =
            FileChannel.open(other.resolve("var/ledger/ledger.mv.db"), StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      Workplace.enter("scan", scan, Optional.empty()).close();
      EnrolledMark.set(Settings.load());
      assertThatThrownBy(() -> Workplace.enter("scan", scan, Optional.empty()))
          .isInstanceOfSatisfying(
              HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BUSY));
    } finally {
      System.clearProperty("handover.ledger.timeout");
      System.setProperty("handover.home", home.toString());
    }
  }
}
