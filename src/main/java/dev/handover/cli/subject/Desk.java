package dev.handover.cli.subject;

import dev.handover.cases.Case;
import dev.handover.cli.CaseOption;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Seat;
import dev.handover.cli.Workplace;
import dev.handover.flow.RunControl;
import dev.handover.flow.SamePerson;
import dev.handover.flow.SubjectDesk;
import dev.handover.keys.Keystore;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.RequestKind;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.rights.Person;
import dev.handover.rights.RequestBook;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What commands about one person share: the case, its register, and who is found where. */
public final class Desk implements AutoCloseable {
  private final Workplace workplace = Workplace.here();
  private final Case deal;
  private final Ledger ledger;
  private final PassphraseOption passphrase;
  private Optional<SubjectDesk> desk = Optional.empty();
  private Optional<Keystore> keystore = Optional.empty();

  public Desk(CaseOption which, PassphraseOption passphrase) {
    this.deal = workplace.cases().load(which.folder());
    this.passphrase = passphrase;
    this.ledger = workplace.ledger();
  }

  public Case deal() {
    return deal;
  }

  public Ledger ledger() {
    return ledger;
  }

  public String actor() {
    return workplace.actor();
  }

  /** Refuses to read or show what is only stored. */
  void requireReadable(String what) {
    workplace.requireReadable(deal, ledger, what);
  }

  /** Opens the keystore, once. */
  public SubjectDesk people() {
    if (desk.isEmpty()) {
      keystore = Optional.of(workplace.keystore(passphrase.file()));
      desk = Optional.of(new SubjectDesk(deal, ledger, keystore.get()));
    }
    return desk.get();
  }

  RequestBook book() {
    RulePacks packs = RulePacks.with(workplace.settings().law());
    return new RequestBook(deal, ledger, packs, HubClock.utc(), actor());
  }

  /** Everything known of the person, once it is noted who looks. */
  public Person find(SubjectDesk.Sought sought, String act) {
    people().note(actor(), act, sought);
    return atTheSource(source -> people().find(sought, source));
  }

  /** The same; refuses an identifier that several share, since one of them asks. */
  Person findOne(SubjectDesk.Sought sought, String act) {
    Person person = find(sought, act);
    if (person.digests().size() > 1 && !isOne(person.digests())) {
      throw new HandoverException(
          ExitCode.NOT_PERMITTED,
          "HUB-RGT-29",
          person.digests().size()
              + " persons of case "
              + deal.file().id()
              + " share that "
              + sought.by()
              + ", and the request is one person's; nothing was done. Name the person by KEY");
    }
    return person;
  }

  /** The same; nobody at all is refused too. */
  Person requireOne(SubjectDesk.Sought sought, String act) {
    Person person = findOne(sought, act);
    if (person.isUnknown()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-24",
          "neither the source nor any parcel of case "
              + deal.file().id()
              + " knows such a person; look at the value, or at another identifier with --by");
    }
    return person;
  }

  private boolean isOne(Set<String> digests) {
    Set<String> first = Set.of(digests.iterator().next());
    return kin(first, RequestKind.QUERY).containsAll(digests);
  }

  /**
   * The digests of persons and of everybody who is one of them under another key, as far as the
   * source tells: it is read as a run does, where a mapping says how that is told.
   *
   * @param kind what is about to be asked of them
   */
  public Set<String> kin(Set<String> persons, RequestKind kind) {
    if (persons.isEmpty() || !SamePerson.isTold(deal)) {
      return persons;
    }
    return atTheSource(
        source ->
            source
                .map(
                    from ->
                        SamePerson.of(
                            persons,
                            deal,
                            people().keys(),
                            people().besides(kind, persons),
                            from,
                            workplace.settings().var(),
                            HubClock.now()))
                .orElse(persons));
  }

  /** Asks the source; where it is away, as after the hand-over, asks without it and says so. */
  <T> T atTheSource(Function<Optional<Snapshot>, T> question) {
    try (JdbcSource seller = RunControl.connect(workplace.settings(), deal);
        Snapshot snapshot = seller.snapshot()) {
      return question.apply(Optional.of(snapshot));
    } catch (HandoverException e) {
      if (e.exitCode() != ExitCode.SOURCE_UNAVAILABLE) {
        throw e;
      }
      Seat.say(
          "note: the source cannot be asked ("
              + e.code()
              + "): what is told is what was delivered");
      return question.apply(Optional.empty());
    }
  }

  @Override
  public void close() {
    keystore.ifPresent(Keystore::close);
    ledger.close();
  }
}
