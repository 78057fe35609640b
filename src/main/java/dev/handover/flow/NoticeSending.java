package dev.handover.flow;

import dev.handover.cases.Case;
import dev.handover.cases.NoticeRules;
import dev.handover.cases.NoticeRules.Channel;
import dev.handover.keys.CaseKeys;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Notices;
import dev.handover.ledger.Notices.Standing;
import dev.handover.ledger.Notices.State;
import dev.handover.mapping.CompiledMapping;
import dev.handover.mapping.Mapping;
import dev.handover.notice.Contacts;
import dev.handover.notice.Contacts.Contact;
import dev.handover.notice.Texts.Text;
import dev.handover.process.Lineage;
import dev.handover.record.Batch;
import dev.handover.record.Bounds;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Window;
import dev.handover.source.JdbcSource;
import dev.handover.source.Snapshot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One pass over all people of a case, window by window, in which whoever is not told is. What is
 * about to go out stands in the ledger before it does, so that nobody is told twice.
 */
public final class NoticeSending {
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** After so many messages in a row of which nobody knows what became, the server is ill. */
  private static final int MOST_UNSURE = 3;

  private final NoticeDesk.Order order;
  private final Case deal;
  private final NoticeRules rules;
  private final Map<Channel, Text> texts;
  private final CaseKeys keys;
  private final Lineage lineage;
  private final Ledger ledger;
  private final NoticeLetter letter;
  private final Optional<Path> folder;
  private final String sender;
  private final Clock clock;
  private final Map<Channel, Long> sent = new EnumMap<>(Channel.class);
  private Instant claimed;
  private long people;
  private long before;
  private long unreachable;
  private long exhausted;
  private long failed;
  private long unsure;
  private int unsureInARow;
  private int files;

  NoticeSending(
      NoticeDesk.Order order,
      Case deal,
      Map<Channel, Text> texts,
      CaseKeys keys,
      Ledger ledger,
      NoticeLetter letter,
      Optional<Path> folder,
      String sender,
      Clock clock) {
    this.order = order;
    this.deal = deal;
    this.rules = NoticeDesk.rules(deal.file());
    this.texts = texts;
    this.keys = keys;
    this.lineage = new Lineage(keys.lineage());
    this.ledger = ledger;
    this.letter = letter;
    this.folder = folder;
    this.sender = sender;
    this.clock = clock;
    this.claimed = clock.instant();
    rules.channels().forEach(each -> sent.put(each, 0L));
  }

  /**
   * What a pass did.
   *
   * @param people all at the source
   * @param sent by channel: who was told, and in a dry run who would be
   * @param before who had been told already
   * @param unreachable who has no right address for any channel
   * @param exhausted whose messages failed or came back, by every channel that there is
   * @param failed whose message was refused just now; another channel may be left for the next pass
   * @param unsure of whom it is not known whether a message went out, now or before
   */
  public record Report(
      boolean dryRun,
      long people,
      Map<Channel, Long> sent,
      long before,
      long unreachable,
      long exhausted,
      long failed,
      long unsure) {
    /** All channels together. */
    public long sentInAll() {
      return sent.values().stream().mapToLong(Long::longValue).sum();
    }

    String inOneLine() {
      return people
          + " people; sent "
          + sentInAll()
          + ", told before "
          + before
          + ", without an address "
          + unreachable
          + ", no channel left "
          + exhausted
          + ", refused "
          + failed
          + ", unsure "
          + unsure;
    }
  }

  /** Everybody that the source has and does not mark as deleted, whatever else is said of them. */
  Report over(JdbcSource source) {
    CaseId caseId = deal.file().id();
    if (!order.dryRun()) {
      ledger.notices().settle(caseId, this::became, clock.instant());
    }
    ledger.notices().counting(caseId);
    for (Mapping mapping : people()) {
      Contacts contacts =
          new Contacts(CompiledMapping.of(mapping, keys.pseudonyms()), rules);
      int number = 0;
      for (Bounds bounds : bounds(source, mapping)) {
        Window window =
            new Window(
                caseId,
                RunId.startingAt(clock.instant()),
                mapping.entity(),
                ++number,
                1,
                bounds);
        if (!order.dryRun()) {
          CaseGate.requireNotSuspended(ledger, caseId);
        }
        window(contacts, read(source, window, mapping, contacts));
      }
    }
    long waiting = (order.dryRun() ? sum() : 0) + failed;
    ledger.notices().counted(caseId, people, unreachable, waiting, clock.instant());
    return new Report(
        order.dryRun(), people, sent, before, unreachable, exhausted, failed, unsure);
  }

  private Optional<State> became(String file) {
    return folder.map(NoticeFiles::new).map(each -> each.became(file)).orElse(Optional.of(State.UNSURE));
  }

  private long sum() {
    return sent.values().stream().mapToLong(Long::longValue).sum();
  }

  private List<Mapping> people() {
    List<Mapping> people = deal.mappings().stream().filter(Mapping::isSubject).toList();
    if (people.isEmpty()) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-NTC-08",
          "no mapping of case "
              + deal.file().id()
              + " has its key as its subject, so nobody can be told; add one with the people");
    }
    return people;
  }

  private List<Bounds> bounds(JdbcSource source, Mapping mapping) {
    List<Bounds> bounds = new ArrayList<>();
    try (Snapshot snapshot = source.snapshot()) {
      snapshot.plan(mapping, deal.file().limits().batch(), bounds::add);
    }
    return bounds;
  }

  /** Each window is a view of its own: sending takes hours, and no seller's database waits. */
  private static Batch read(
      JdbcSource source, Window window, Mapping mapping, Contacts contacts) {
    try (Snapshot snapshot = source.snapshot()) {
      return snapshot.read(window, mapping, contacts.columns());
    }
  }

  /** Somebody in a window. */
  private record Somebody(int row, byte[] digest) {}

  private void window(Contacts contacts, Batch batch) {
    List<Somebody> all = new ArrayList<>();
    for (int row = 0; row < batch.rows().count(); row++) {
      if (!batch.deleted().get(row)) {
        int at = row;
        contacts
            .person(batch.rows(), row)
            .ifPresent(
                person -> all.add(new Somebody(at, HexFormat.of().parseHex(lineage.person(person)))));
      }
    }
    Map<String, Standing> standings =
        ledger.notices().of(deal.file().id(), all.stream().map(Somebody::digest).toList());
    List<Notices.Message> inFile = new ArrayList<>();
    List<List<String>> lines = new ArrayList<>();
    String file = fileName();
    for (Somebody each : all) {
      people++;
      Optional<Standing> standing =
          Optional.ofNullable(standings.get(HexFormat.of().formatHex(each.digest())));
      List<String> tried = tried(standing);
      Optional<Contact> contact = contact(contacts, batch, each, standing, tried);
      if (contact.isEmpty()) {
        continue;
      }
      Channel channel = contact.get().channel();
      Notices.Message message =
          new Notices.Message(
              each.digest(),
              NoticeAddresses.digest(keys, contact.get().address()),
              channel.word(),
              tried,
              NoticeAddresses.reference(),
              channel == Channel.FILE ? file : "");
      if (order.dryRun()) {
        sent.merge(channel, 1L, Long::sum);
      } else if (channel == Channel.FILE) {
        inFile.add(message);
        List<String> line = new ArrayList<>(List.of(message.reference()));
        line.addAll(contact.get().fields());
        lines.add(line);
      } else {
        send(message, contact.get());
      }
      order.listener().accept(people + " people, " + sum() + " told");
    }
    batch.rows().release();
    if (!inFile.isEmpty()) {
      send(file, inFile, lines);
    }
  }

  private String fileName() {
    return deal.file().id() + "-" + NAMED.format(clock.instant()) + "-" + ++files + ".csv";
  }

  /** The channels that are of no use any more. */
  private static List<String> tried(Optional<Standing> standing) {
    return standing
        .map(
            each ->
                each.state() == State.UNSURE
                    ? each.tried().subList(0, each.tried().size() - 1)
                    : each.tried())
        .orElse(List.of());
  }

  /** How the person is told now; empty where that is done, or cannot be. */
  private Optional<Contact> contact(
      Contacts contacts,
      Batch batch,
      Somebody each,
      Optional<Standing> standing,
      List<String> tried) {
    State state = standing.map(Standing::state).orElse(State.FAILED);
    if (state == State.SENT) {
      before++;
      return Optional.empty();
    }
    if ((state == State.UNSURE && !order.unsure()) || state == State.TAKEN) {
      unsure++;
      return Optional.empty();
    }
    for (Channel channel : rules.channels()) {
      Optional<Contact> found =
          tried.contains(channel.word())
              ? Optional.empty()
              : contacts.of(batch.rows(), each.row(), channel);
      if (found.isPresent()) {
        return found;
      }
    }
    if (standing.isEmpty()) {
      unreachable++;
    } else {
      exhausted++;
    }
    return Optional.empty();
  }

  private void send(Notices.Message message, Contact contact) {
    renew();
    CaseId caseId = deal.file().id();
    ledger.notices().take(caseId, List.of(message), clock.instant());
    NoticeTrouble trouble;
    try {
      letter.send(
          new NoticeLetter.Outgoing(
              contact,
              texts.get(contact.channel()).to(message.reference()),
              message.reference()));
      ended(message, State.SENT);
      sent.merge(contact.channel(), 1L, Long::sum);
      unsureInARow = 0;
      return;
    } catch (RuntimeException e) {
      trouble = NoticeTrouble.of(e);
      if (trouble == NoticeTrouble.NOTHING_TAKEN) {
        ledger.notices().giveBack(caseId, List.of(message));
        throw stopped(contact.channel(), e);
      }
    }
    if (trouble == NoticeTrouble.REFUSED) {
      ended(message, State.FAILED);
      failed++;
      return;
    }
    ended(message, State.UNSURE);
    unsure++;
    if (++unsureInARow >= MOST_UNSURE) {
      throw ill(contact.channel());
    }
  }

  private void ended(Notices.Message message, State state) {
    ledger.notices().ended(deal.file().id(), List.of(message), state, clock.instant());
  }

  /** A file's people are told together: all of them, or none. */
  private void send(String file, List<Notices.Message> messages, List<List<String>> lines) {
    renew();
    CaseId caseId = deal.file().id();
    byte[] content = NoticeFiles.csv(rules.letter(), lines);
    ledger.notices().take(caseId, messages, clock.instant());
    ledger
        .audit()
        .append(
            order.actor(),
            "notice file written",
            caseId.value(),
            file + ", " + lines.size() + " people in clear, for a mail-merge");
    try {
      letter.send(new NoticeLetter.MergeFile(file, content));
    } catch (RuntimeException e) {
      ledger.notices().giveBack(caseId, messages);
      throw stopped(Channel.FILE, e);
    }
    ledger.notices().ended(caseId, messages, State.SENT, clock.instant());
    sent.merge(Channel.FILE, (long) messages.size(), Long::sum);
  }

  private void renew() {
    Instant now = clock.instant();
    if (now.isAfter(claimed.plus(NoticeDesk.LEASE.dividedBy(3)))) {
      if (!ledger.notices().claim(deal.file().id(), sender, now, NoticeDesk.LEASE)) {
        throw new HandoverException(
            ExitCode.BUSY,
            "HUB-NTC-07",
            "another hub has taken over the sending of these notices; leave it to that one");
      }
      claimed = now;
    }
  }

  private HandoverException stopped(Channel channel, RuntimeException e) {
    return new HandoverException(
        ExitCode.DELIVERY_FAILED,
        "HUB-NTC-10",
        (channel == Channel.FILE
                ? "the file for the mail-merge cannot be written"
                : "no notice can be sent by " + channel.word() + " just now")
            + " ("
            + kind(e)
            + "); "
            + sum()
            + " people were told. Check handover.notice.* and the server, then run again: it goes"
            + " on where it stopped"); // without its cause, whose words may quote an address
  }

  private HandoverException ill(Channel channel) {
    return new HandoverException(
        ExitCode.DELIVERY_FAILED,
        "HUB-NTC-11",
        "of "
            + MOST_UNSURE
            + " messages in a row by "
            + channel.word()
            + " nobody knows whether they went out; ask who runs the server. handover notice send"
            + " goes on with the others, with --unsure it tells those again");
  }

  /** Foreign words may quote an address; the kind of the trouble never does. */
  private static String kind(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null && at.getCause() != at) {
      at = at.getCause();
    }
    return at.getClass().getSimpleName();
  }
}
