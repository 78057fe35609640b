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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One pass over all people of a case, window by window, in which whoever is not told is. */
final class NoticeSending {
  private static final DateTimeFormatter NAMED =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final NoticeDesk.Order order;
  private final Case deal;
  private final NoticeRules rules;
  private final CaseKeys keys;
  private final Lineage lineage;
  private final Ledger ledger;
  private final NoticePost post;
  private final Optional<Path> folder;
  private final Clock clock;
  private final Map<Channel, Long> sent = new EnumMap<>(Channel.class);
  private long people;
  private long before;
  private long unreachable;
  private long exhausted;
  private long failed;
  private long unsure;
  private int files;
  private final List<byte[]> nowhere = new ArrayList<>();

  NoticeSending(
      NoticeDesk.Order order,
      Case deal,
      CaseKeys keys,
      Ledger ledger,
      NoticePost post,
      Optional<Path> folder,
      Clock clock) {
    this.order = order;
    this.deal = deal;
    this.rules = NoticeDesk.rules(deal.file());
    this.keys = keys;
    this.lineage = new Lineage(keys.lineage());
    this.ledger = ledger;
    this.post = post;
    this.folder = folder;
    this.clock = clock;
    rules.channels().forEach(each -> sent.put(each, 0L));
  }

  /** Everybody that the source has and does not mark as deleted, whatever else is said of them. */
  NoticeReport over(JdbcSource source) {
    CaseId caseId = deal.file().id();
    if (!order.dryRun()) {
      post.settle(this::became);
    }
    ledger.notices().counting(caseId);
    for (Mapping mapping : people()) {
      Contacts contacts = new Contacts(CompiledMapping.of(mapping, keys.pseudonyms()), rules);
      int number = 0;
      for (Bounds bounds : bounds(source, mapping)) {
        Window window =
            new Window(
                caseId, RunId.startingAt(clock.instant()), mapping.entity(), ++number, 1, bounds);
        if (!order.dryRun()) {
          CaseGate.requireNotSuspended(ledger, caseId);
        }
        window(contacts, read(source, window, mapping, contacts));
      }
    }
    long waiting = (order.dryRun() ? sum() : 0) + failed;
    ledger.notices().counted(caseId, people, unreachable, waiting, clock.instant());
    return new NoticeReport(
        order.dryRun(), people, sent, before, unreachable, exhausted, failed, unsure);
  }

  private Optional<State> became(String file) {
    return folder
        .map(NoticeFiles::new)
        .map(each -> each.became(file))
        .orElse(Optional.of(State.UNSURE));
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
  private static Batch read(JdbcSource source, Window window, Mapping mapping, Contacts contacts) {
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
                person ->
                    all.add(new Somebody(at, HexFormat.of().parseHex(lineage.person(person)))));
      }
    }
    Map<String, Standing> standings =
        ledger.notices().of(deal.file().id(), all.stream().map(Somebody::digest).toList());
    nowhere.clear();
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
    if (!order.dryRun()) {
      ledger.notices().nowhere(deal.file().id(), nowhere, clock.instant());
    }
    if (!inFile.isEmpty()) {
      post.send(file, inFile, NoticeFiles.csv(rules.letter(), lines));
      sent.merge(Channel.FILE, (long) inFile.size(), Long::sum);
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
    if (standing.isEmpty() || state == State.NOWHERE) {
      unreachable++;
      nowhere.add(each.digest());
    } else {
      exhausted++;
    }
    return Optional.empty();
  }

  private void send(Notices.Message message, Contact contact) {
    switch (post.send(message, contact)) {
      case SENT -> sent.merge(contact.channel(), 1L, Long::sum);
      case FAILED -> failed++;
      default -> unsure++;
    }
  }
}
