package dev.handover.cli;

import dev.handover.cases.Case;
import dev.handover.cases.Cases;
import dev.handover.cli.Need.Kind;
import dev.handover.flow.Annex;
import dev.handover.flow.Deals;
import dev.handover.flow.Hub;
import dev.handover.flow.OwnKeys;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.keys.Passphrase;
import dev.handover.keys.Profile;
import dev.handover.law.RetentionRules;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Ledger;
import dev.handover.people.Permission;
import dev.handover.people.Person;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.retention.StorageState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Opens what a command needs: cases, ledger, keystore, hub; each only where it is asked for, and
 * ledger and keystore only for who may use the command.
 */
public final class Workplace implements AutoCloseable {
  private static final ThreadLocal<Workplace> RUNNING = new ThreadLocal<>();
  private final Settings settings;
  private final Optional<Admission> admission;

  /** The ledger that was opened to look who asks, until the command takes it. */
  private Optional<Ledger> held = Optional.empty();

  /** What a serving hub lent: closed with the command, whether the command did so or not. */
  private final List<Keystore> lent = new ArrayList<>();

  /** A place of its own, where nobody is asked who he is: a demo's. */
  public Workplace(Settings settings) {
    this(settings, Optional.empty());
  }

  private Workplace(Settings settings, Optional<Admission> admission) {
    this.settings = settings;
    this.admission = admission;
  }

  /**
   * The place for the command that runs in this thread from now on, until it is closed; who may not
   * use the command is refused with NOT_PERMITTED.
   *
   * @param command its words, for messages
   */
  public static Workplace enter(String command, Need need, Optional<Path> tokenFile) {
    Settings settings = Seat.taken().map(Seat::settings).orElseGet(Settings::load);
    Admission asked =
        Seat.taken()
            .map(seat -> Admission.of(seat, command, need))
            .orElseGet(() -> new Admission(settings, command, need, tokenFile));
    Workplace entered = new Workplace(settings, Optional.of(asked));
    if (need.kind() == Kind.PERSON || need.kind() == Kind.PERSON_ONLY) {
      entered.admit();
    }
    RUNNING.set(entered);
    return entered;
  }

  /** The place of the command that runs in this thread. */
  public static Workplace here() {
    Workplace here = RUNNING.get();
    if (here == null) {
      throw new IllegalStateException("no command runs in this thread");
    }
    return here;
  }

  /** Whether a serving hub executes the command for somebody who sits elsewhere. */
  public static boolean isForAnother() {
    return Seat.taken().isPresent();
  }

  public Settings settings() {
    return settings;
  }

  /**
   * Who acts: the person who proved who he is, and while the hub knows nobody whoever is at the
   * terminal, as the operating system knows him.
   */
  public String actor() {
    return person().map(Person::name).orElseGet(() -> System.getProperty("user.name", "unknown"));
  }

  /** Empty while the hub knows nobody. */
  public Optional<Person> person() {
    return admission.flatMap(Admission::person);
  }

  /**
   * Asks for more than the command itself needs.
   *
   * @param what an option, such as {@code --unmask}
   */
  public void require(Permission permission, String what) {
    admit();
    admission.ifPresent(asked -> asked.require(permission, what, this::ledger));
  }

  /** The same within a ledger that the command has taken already. */
  public void require(Permission permission, String what, Ledger ledger) {
    admission.ifPresent(asked -> asked.requireIn(ledger, permission, what));
  }

  /** Lets a person act who has proved by his password who he is. */
  public void actAs(Person person) {
    admission.orElseThrow().actAs(person);
  }

  public Cases cases() {
    return new Cases(settings.mappings(), settings::find);
  }

  /** The caller closes it. */
  public Ledger ledger() {
    admit();
    Ledger ledger =
        Seat.taken()
            .map(seat -> seat.ledger().lent())
            .orElseGet(() -> held.orElseGet(this::openLedger));
    held = Optional.empty();
    return ledger;
  }

  /**
   * Refuses with GATE_CLOSED to read or show what of a case is only stored.
   *
   * @param what the command's words
   */
  public void requireReadable(Case deal, Ledger ledger, String what) {
    stored(deal, ledger).requireReadable(deal, what, actor());
  }

  /** Whether what the seller keeps of a case is only stored. */
  public StorageState stored(Case deal, Ledger ledger) {
    LocalDate today = LocalDate.ofInstant(clock().instant(), deal.file().zone());
    RulePacks packs = RulePacks.with(settings.law());
    return new StorageState(ledger, RetentionRules.of(packs, deal, today), clock());
  }

  /** By which the commands of this place tell the time. */
  public Clock clock() {
    return HubClock.utc();
  }

  private Ledger openLedger() {
    Ledger ledger =
        Ledger.open(
            settings.ledgerUrl(),
            settings.find("spring.datasource.username"),
            settings.find("spring.datasource.password"),
            settings.ledgerPatience());
    try {
      settings.find("handover.audit").map(Profile::named).ifPresent(ledger.audit()::keepIn);
      return ledger;
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  private void admit() {
    if (admission.isPresent() && held.isEmpty()) {
      held = admission.get().admit(this::openLedger);
    }
  }

  /** The keystore, opened with the passphrase from the environment, a file or the terminal. */
  public Keystore keystore(Optional<Path> passphraseFile) {
    admit();
    if (Seat.taken().isPresent()) {
      Keystore borrowed = Seat.taken().get().keystore().lent();
      lent.add(borrowed);
      return borrowed;
    }
    if (!Keystore.exists(settings.keys())) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-08",
          "there is no keystore in " + settings.keys() + "; make one with: handover keys init");
    }
    char[] passphrase = passphrase(passphraseFile);
    try {
      return Keystore.open(settings.keys(), passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** The hub's own keys, known to the ledger. */
  public OwnKeys ownKeys(Ledger ledger, Keystore keystore) {
    return new OwnKeys(ledger, keystore, settings.keyValidity(), HubClock.utc());
  }

  public char[] passphrase(Optional<Path> file) {
    return Passphrase.find(
        file.or(() -> settings.find("handover.passphrase.file").map(settings.home()::resolve)),
        System.getenv(),
        true);
  }

  /** The serving hub that executes this command for somebody, where it is one. */
  public Optional<Hub> hubHere() {
    return Seat.taken().map(Seat::hub);
  }

  /** The hub with its routes; the caller closes it. */
  public Hub hub(Deals deals, Keystore keystore, boolean serve) {
    return Seat.taken()
        .map(seat -> seat.hub().lent())
        .orElseGet(() -> hub(deals, ledger(), keystore, serve, Annex.NONE));
  }

  /** The same for no longer than the caller keeps his ledger open, which closing it leaves so. */
  public Hub hub(Deals deals, Ledger ledger, Keystore keystore) {
    return Seat.taken()
        .map(seat -> seat.hub().lent())
        .orElseGet(() -> hub(deals, ledger.lent(), keystore, false, Annex.NONE));
  }

  /** The same over a ledger that is open already, with what is built onto it. */
  public Hub hub(Deals deals, Ledger ledger, Keystore keystore, boolean serve, Annex annex) {
    try {
      return Hub.start(settings, deals, ledger, keystore, serve, annex);
    } catch (RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  /** The command has ended. */
  @Override
  public void close() {
    RUNNING.remove();
    held.ifPresent(Ledger::close);
    held = Optional.empty();
    lent.forEach(Keystore::close);
    lent.clear();
  }
}
