package dev.handover.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.PersonRow;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, who is not, and what is remembered of it. */
class PeopleTest {
  private static final String GOOD = "correct horse battery";
  @TempDir private Path folder;
  private final SetClock clock =
      new SetClock(Instant.now().truncatedTo(ChronoUnit.SECONDS)); // certificates are of today
  private Ledger ledger;
  private People people;
  private Roster roster;
  private AccessTokens tokens;

  @BeforeEach
  void open() {
    ledger =
        Ledger.open("jdbc:h2:file:" + folder.resolve("ledger"), Optional.empty(), Optional.empty());
    people = new People(ledger, clock);
    roster = new Roster(ledger, clock);
    tokens = new AccessTokens(ledger, clock);
    roster.addFirst("ann", Set.of(Role.ADMINISTRATOR), GOOD.toCharArray(), "root");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Person signIn(String name, String password) {
    return people.signIn(name, password.toCharArray(), "console");
  }

  private List<AuditChain.Entry> chain() {
    return ledger.audit().entries(0, 1_000);
  }

  private AuditChain.Entry last() {
    List<AuditChain.Entry> chain = chain();
    return chain.get(chain.size() - 1);
  }

  private static void refused(ThrowingCallable act, String code, ExitCode exit) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.exitCode()).isEqualTo(exit);
            });
  }

  @Test
  void signsInWhoKnowsHisPasswordAndNotesIt() {
    Person ann = signIn(" Ann ", GOOD);
    assertThat(ann.name()).isEqualTo("ann");
    assertThat(ann.roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(ann.undertaken()).isFalse();
    assertThat(last().actor()).isEqualTo("ann");
    assertThat(last().act()).isEqualTo("signed in");
    assertThat(last().detail()).isEqualTo("console");
  }

  @Test
  void saysTheSameWhetherNameOrPasswordIsWrongAndKeepsWhatWasTypedOutOfTheChain() {
    List<String> told = new ArrayList<>();
    for (String name : List.of("ann", "CANARY-password typed as a name")) {
      assertThatThrownBy(() -> signIn(name, "CANARY-another"))
          .isInstanceOfSatisfying(
              HandoverException.class,
              e -> {
                told.add(e.getMessage());
                assertThat(e.exitCode()).isEqualTo(ExitCode.NOT_PERMITTED);
              });
    }
    assertThat(told.get(0)).isEqualTo(told.get(1));
    assertThat(last().actor()).isEqualTo("unknown person");
    assertThat(last().act()).isEqualTo("sign-in refused");
    assertThat(chain().toString()).doesNotContain("CANARY");
  }

  @Test
  void looksAtUnknownNamesWithTheSameWork() {
    String known = ledger.persons().find("ann").orElseThrow().password();
    String parameters = known.substring(0, known.indexOf("$", known.indexOf("m=")));
    assertThat(parameters).startsWith("$argon2id$").contains("m=19456,t=2,p=1");
    assertThat(Passwords.NOBODYS).startsWith(parameters + "$").hasSameSizeAs(known);
    assertThat(Passwords.matches(GOOD.toCharArray(), Passwords.NOBODYS)).isFalse();
  }

  @Test
  void locksOutAfterFiveRefusalsAndTwiceAsLongEachTimeUpToADay() {
    for (int i = 0; i < 4; i++) {
      refused(() -> signIn("ann", "wrong"), "HUB-PPL-02", ExitCode.NOT_PERMITTED);
    }
    signIn("ann", GOOD); // in a row: this begins anew
    for (int i = 0; i < 5; i++) {
      refused(() -> signIn("ann", "wrong"), "HUB-PPL-02", ExitCode.NOT_PERMITTED);
    }
    for (int minutes : new int[] {15, 30, 60, 120, 240, 480, 960, 1440, 1440}) {
      clock.goOn(Duration.ofMinutes(minutes).minusSeconds(1));
      refused(() -> signIn("ann", GOOD), "HUB-PPL-03", ExitCode.NOT_PERMITTED);
      assertThat(last().detail()).isEqualTo("console, locked out");
      clock.goOn(Duration.ofSeconds(1));
      refused(() -> signIn("ann", "wrong"), "HUB-PPL-02", ExitCode.NOT_PERMITTED);
    }
    clock.goOn(Duration.ofDays(1));
    assertThat(signIn("ann", GOOD).name()).isEqualTo("ann");
    assertThat(ledger.persons().find("ann").orElseThrow().failures()).isZero();
  }

  @Test
  void whoGuessesNamesFillsNoChain() {
    for (int i = 0; i < 4; i++) {
      int name = i;
      refused(() -> signIn("nobody" + name, "x"), "HUB-PPL-02", ExitCode.NOT_PERMITTED);
      assertThat(people.byTokenUnnoted("hdo_CANARY" + i)).isEmpty();
    }
    assertThat(chain()).filteredOn(e -> e.actor().equals(People.UNKNOWN)).hasSize(1);
    clock.goOn(Duration.ofMinutes(1));
    refused(() -> signIn("nobody", "x"), "HUB-PPL-02", ExitCode.NOT_PERMITTED);
    assertThat(last().detail()).isEqualTo("console, 4 since the last note");
    long before = last().sequence();
    AccessTokens.Made token = tokens.make("ann", AccessTokens.USUAL, "ann");
    tokens.revoke("ann", token.id(), "ann");
    for (int i = 0; i < 4; i++) {
      assertThat(people.byTokenUnnoted(token.token())).isEmpty();
    }
    assertThat(last().sequence() - before).as("made, revoked, refused").isEqualTo(3);
  }

  @Test
  void anotherPasswordHasAnotherMark() {
    Optional<String> before = people.passwordMark("ann");
    assertThat(before).isPresent().isEqualTo(people.passwordMark("ann"));
    roster.password("ann", "another horse battery".toCharArray(), "ann");
    assertThat(people.passwordMark("ann")).isPresent().isNotEqualTo(before);
    assertThat(people.passwordMark("nobody")).isEmpty();
  }

  @Test
  void manyGuessesAtOnceAreNotMoreThanOneByOne() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> guesses = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        guesses.add(
            () -> {
              try {
                return signIn("ann", "wrong").name();
              } catch (HandoverException e) {
                return e.code();
              }
            });
      }
      List<String> ended = new ArrayList<>();
      for (Future<String> each : many.invokeAll(guesses)) {
        ended.add(each.get());
      }
      assertThat(ended).filteredOn("HUB-PPL-02"::equals).hasSize(5);
      assertThat(ended).filteredOn("HUB-PPL-03"::equals).hasSize(11);
    } finally {
      many.shutdownNow();
    }
  }

  @Test
  void anAdministratorLocksAndUnlocks() {
    roster.add("ben", Set.of(Role.OPERATOR), GOOD.toCharArray(), "ann");
    AccessTokens.Made token = tokens.make("ben", AccessTokens.USUAL, "ben");
    roster.lock("ben", "ann");
    refused(() -> signIn("ben", GOOD), "HUB-PPL-04", ExitCode.NOT_PERMITTED);
    refused(() -> signIn("ben", "wrong"), "HUB-PPL-02", ExitCode.NOT_PERMITTED);
    assertThat(people.find("ben")).isEmpty();
    assertThat(people.byToken(token.token())).isEmpty();
    roster.unlock("ben", "ann");
    assertThat(signIn("ben", GOOD).roles()).containsExactly(Role.OPERATOR);
    assertThat(people.byToken(token.token())).map(Person::name).contains("ben");
    assertThat(chain()).extracting(AuditChain.Entry::act).contains("person locked");
  }

  @Test
  void thereIsAlwaysAnAdministrator() {
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> roster.lock("ann", "ann"),
            () -> roster.remove("ann", "ann"),
            () -> roster.roles("ann", Set.of(Role.AUDITOR), "ann"))) {
      refused(act, "HUB-PPL-15", ExitCode.NOT_PERMITTED);
    }
    roster.add("ben", Set.of(Role.ADMINISTRATOR), GOOD.toCharArray(), "ann");
    roster.lock("ben", "ann"); // one who is locked does not count
    refused(() -> roster.remove("ann", "ann"), "HUB-PPL-15", ExitCode.NOT_PERMITTED);
    roster.unlock("ben", "ann");
    roster.remove("ann", "ben");
    assertThat(people.find("ann")).isEmpty();
    assertThat(people.any()).isTrue();
    refused(
        () -> roster.add("ann", Set.of(Role.AUDITOR), GOOD.toCharArray(), "ben"),
        "HUB-PPL-12",
        ExitCode.CONFIGURATION);
    refused(() -> signIn("ann", GOOD), "HUB-PPL-02", ExitCode.NOT_PERMITTED);
  }

  @Test
  void refusesNamesRolesAndPasswordsThatAreNone() {
    Set<Role> operator = Set.of(Role.OPERATOR);
    for (String name : List.of("", "Ben", "hub", "b n", "../ben", "ben\n", "x".repeat(65), "李")) {
      refused(
          () -> roster.add(name, operator, GOOD.toCharArray(), "ann"),
          "HUB-PPL-11",
          ExitCode.CONFIGURATION);
    }
    for (String password :
        List.of("", "elevenchars", "benjamin-the-3rd", "aaaaaaaaaaaaaaab", "x".repeat(1025))) {
      refused(
          () -> roster.add("benjamin-the-3rd", operator, password.toCharArray(), "ann"),
          "HUB-PPL-01",
          ExitCode.CONFIGURATION);
    }
    refused(
        () -> roster.add("ben", Set.of(), GOOD.toCharArray(), "ann"),
        "HUB-PPL-16",
        ExitCode.CONFIGURATION);
    refused(() -> Role.named("boss"), "HUB-PPL-06", ExitCode.CONFIGURATION);
    refused(() -> roster.lock("nobody", "ann"), "HUB-PPL-17", ExitCode.CONFIGURATION);
    assertThat(ledger.persons().all()).extracting(PersonRow::name).containsExactly("ann");
  }

  @Test
  void onlyAnAdministratorComesFirstAndOnlyOnce() {
    refused(
        () -> roster.addFirst("ben", Set.of(Role.OPERATOR), GOOD.toCharArray(), "root"),
        "HUB-PPL-10",
        ExitCode.CONFIGURATION);
    refused(
        () -> roster.addFirst("ben", Set.of(Role.ADMINISTRATOR), GOOD.toCharArray(), "root"),
        "HUB-PPL-12",
        ExitCode.CONFIGURATION);
  }

  @Test
  void everyKeyboardGivesTheSamePassword() {
    roster.add("ben", Set.of(Role.OPERATOR), "cafe\u0301 au lait ｌｏｎｇ".toCharArray(), "ann");
    assertThat(signIn("ben", "caf\u00e9 au lait long").name()).isEqualTo("ben");
  }

  @Test
  void aTokenIsGoodUntilItExpiresIsRevokedOrThePasswordIsSetAnew() {
    AccessTokens.Made token = tokens.make("ann", Duration.ofDays(1), "ann");
    assertThat(token.token()).matches("hdo_[A-Za-z0-9_-]{43}");
    assertThat(people.byToken(token.token() + "\n")).map(Person::name).contains("ann");
    assertThat(tokens.of("ann").get(0).usedAt()).contains(clock.instant());
    clock.goOn(Duration.ofDays(1));
    assertThat(people.byToken(token.token())).isEmpty();
    assertThat(last().detail()).isEqualTo("token " + token.id() + ", expired");

    AccessTokens.Made second = tokens.make("ann", AccessTokens.USUAL, "ann");
    tokens.revoke("ann", second.id(), "ann");
    assertThat(people.byToken(second.token())).isEmpty();
    assertThat(last().detail()).isEqualTo("token " + second.id() + ", revoked");
    refused(() -> tokens.revoke("ann", second.id(), "ann"), "HUB-PPL-21", ExitCode.CONFIGURATION);

    AccessTokens.Made third = tokens.make("ann", AccessTokens.USUAL, "ann");
    roster.password("ann", "another horse battery".toCharArray(), "ann");
    assertThat(people.byToken(third.token())).isEmpty();
    refused(() -> signIn("ann", GOOD), "HUB-PPL-02", ExitCode.NOT_PERMITTED);

    assertThat(people.byToken("hdo_CANARY")).isEmpty();
    assertThat(last().actor()).isEqualTo("unknown person");
    assertThat(chain().toString()).doesNotContain("CANARY", third.token());
  }

  @Test
  void neitherPasswordNorTokenIsOnTheDisk() throws Exception {
    AccessTokens.Made token = tokens.make("ann", AccessTokens.USUAL, "ann");
    assertThat(token.toString()).doesNotContain(token.token());
    assertThat(ledger.persons().all().toString()).doesNotContain("argon2");
    ledger.close();
    String file =
        new String(
            Files.readAllBytes(folder.resolve("ledger.mv.db")),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(file).contains("argon2id").doesNotContain(GOOD, token.token());
    open2();
  }

  private void open2() {
    ledger =
        Ledger.open("jdbc:h2:file:" + folder.resolve("ledger"), Optional.empty(), Optional.empty());
  }

  @Test
  void anotherTextMustBeAcceptedAgain() {
    String version = people.undertaking().version();
    assertThat(version).matches("[0-9a-f]{16}");
    assertThat(people.undertaking().text()).contains("保密承诺书", "Confidentiality undertaking");
    refused(() -> people.accept("ann", "0123456789abcdef"), "HUB-PPL-05", ExitCode.CONFIGURATION);
    people.accept("ann", version);
    people.accept("ann", version);
    assertThat(chain()).filteredOn(e -> e.act().equals("undertaking accepted")).hasSize(1);
    assertThat(people.find("ann")).map(Person::undertaken).contains(true);
    People later = new People(ledger, clock, Undertaking.of("another text"));
    assertThat(later.find("ann")).map(Person::undertaken).contains(false);
  }
}
