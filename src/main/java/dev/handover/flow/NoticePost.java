package dev.handover.flow;

import dev.handover.cases.NoticeRules.Channel;
import dev.handover.ledger.Ledger;
import dev.handover.ledger.Notices.Message;
import dev.handover.ledger.Notices.State;
import dev.handover.notice.Contacts.Contact;
import dev.handover.notice.Texts.Text;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets one message or file after the other go out. Each stands in the ledger before it does, so
 * that nobody is told twice.
 */
final class NoticePost {
  /** After so many messages in a row of which nobody knows what became, the server is ill. */
  private static final int MOST_UNSURE = 3;

  /** An answer to whether notices may go out is good for so long. */
  private static final long ASK_EVERY = Duration.ofMillis(500).toNanos();

  private final NoticeDesk.Order order;
  private final CaseId caseId;
  private final Ledger ledger;
  private final NoticeLetter letter;
  private final Map<Channel, Text> texts;
  private final Optional<NoticeClaim> claim;
  private final Clock clock;
  private Optional<Long> asked = Optional.empty();
  private int unsureInARow;

  NoticePost(
      NoticeDesk.Order order,
      Ledger ledger,
      NoticeLetter letter,
      Map<Channel, Text> texts,
      Optional<NoticeClaim> claim,
      Clock clock) {
    this.order = order;
    this.caseId = order.caseId();
    this.ledger = ledger;
    this.letter = letter;
    this.texts = texts;
    this.claim = claim;
    this.clock = clock;
  }

  /**
   * Sends it.
   *
   * @return SENT, FAILED or UNSURE
   * @throws HandoverException (DELIVERY_FAILED) where nothing can be sent just now: then nothing
   *     was, or too often nobody knows; (GATE_CLOSED) where it was stopped meanwhile
   */
  State send(Message message, Contact contact) {
    requireNotStopped();
    take(List.of(message));
    State state = sent(message, contact);
    ledger.notices().ended(caseId, List.of(message), state, clock.instant());
    unsureInARow = state == State.UNSURE ? unsureInARow + 1 : 0;
    if (unsureInARow >= MOST_UNSURE) {
      throw ill(contact.channel());
    }
    return state;
  }

  private State sent(Message message, Contact contact) {
    Text text = texts.get(contact.channel()).to(message.reference());
    try {
      letter.send(new NoticeLetter.Outgoing(contact, text, message.reference()));
      return State.SENT;
    } catch (RuntimeException e) {
      NoticeTrouble trouble = NoticeTrouble.of(e);
      if (trouble == NoticeTrouble.NOTHING_TAKEN) {
        ledger.notices().giveBack(caseId, List.of(message));
        throw stopped(contact.channel(), e);
      }
      return trouble == NoticeTrouble.REFUSED ? State.FAILED : State.UNSURE;
    }
  }

  /** A file's people are told together: all of them, or none. */
  void send(String file, List<Message> messages, byte[] content) {
    requireNotStopped();
    take(messages);
    ledger
        .audit()
        .append(
            order.actor(),
            "notice file written",
            caseId.value(),
            file + ", " + messages.size() + " people in clear, for a mail-merge");
    try {
      letter.send(new NoticeLetter.MergeFile(file, content));
    } catch (RuntimeException e) {
      ledger.notices().giveBack(caseId, messages);
      throw stopped(Channel.FILE, e);
    }
    ledger.notices().ended(caseId, messages, State.SENT, clock.instant());
  }

  /** Before each message, not only each window: whoever stops everything waits for this to end. */
  private void requireNotStopped() {
    long now = System.nanoTime();
    if (asked.filter(at -> now - at < ASK_EVERY).isEmpty()) {
      CaseGate.requireNotSuspended(ledger, caseId);
      asked = Optional.of(now);
    }
  }

  /** A sender whose lease ended finds out here, whatever it believes itself. */
  private void take(List<Message> messages) {
    NoticeClaim ours = claim.orElseThrow();
    ours.requireHeld();
    if (!ledger.notices().take(caseId, ours.sender(), messages, clock.instant())) {
      throw NoticeClaim.overtaken();
    }
  }

  /** Settles what a sender that ended left taken, by what became of files. */
  void settle(Function<String, Optional<State>> files) {
    String sender = claim.orElseThrow().sender();
    if (!ledger.notices().settle(caseId, sender, files, clock.instant())) {
      throw NoticeClaim.overtaken();
    }
  }

  /** Without its cause: foreign words may quote an address, the kind of a trouble never does. */
  private static HandoverException stopped(Channel channel, RuntimeException e) {
    Throwable at = e;
    while (at.getCause() != null && at.getCause() != at) {
      at = at.getCause();
    }
    return new HandoverException(
        ExitCode.DELIVERY_FAILED,
        "HUB-NTC-10",
        (channel == Channel.FILE
                ? "the file for the mail-merge cannot be written"
                : "no notice can be sent by " + channel.word() + " just now")
            + " ("
            + at.getClass().getSimpleName()
            + "). Check handover.notice.* and the server, then run again: it goes on where it"
            + " stopped");
  }

  private static HandoverException ill(Channel channel) {
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
}
