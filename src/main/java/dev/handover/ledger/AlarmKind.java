package dev.handover.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an alarm is about. */
public enum AlarmKind {
  /** No answer of the buyer's within the case's time. */
  RECEIPT_LATE,
  /** A receipt that the buyer's key did not sign. */
  RECEIPT_FORGED,
  /** Signed by the buyer, but no receipt. */
  RECEIPT_UNREADABLE,
  /** The buyer's receipt of another run or manifest, under this run's name. */
  RECEIPT_STALE,
  /** The buyer says that he does not hold what was sent. */
  RECEIPT_DISAGREES,
  /** The buyer holds what was sent, but his own system would not have all of it. */
  RECORDS_REFUSED,
  /** A second answer to a run that takes back the first. */
  RECEIPT_DUPLICATED,
  /** A run that was still going when the next was due. */
  RUN_OVERTAKEN,
  /** Entities that wait because the source is no longer what their mapping says. */
  ENTITY_HELD_BACK,
  /** A run that read or delivered far more or fewer records than the case's runs before it. */
  VOLUME,
  /** A run that set far more of its records aside than the case's runs before it. */
  REJECTS,
  /** A run at an hour at which the case has none. */
  HOURS,
  /** One person who has seen or taken many records of the quarantine in clear. */
  QUARANTINE_READ,
  /** Runs that a closed gate has refused, one after the other. */
  RUN_REFUSED,
  /** A gate of the law that lapsed, or was closed, while a run was under way. */
  GATE_CLOSED,
  /** Evidence that ends soon and that nothing follows: its gate will close. */
  EVIDENCE_LAPSES,
  /** A server that shows another host key, again and again. */
  HOST_KEY,
  /** Requests of subjects that nobody has answered by their day. */
  REQUEST_OVERDUE,
  /** A backup that was due and could not be taken. */
  BACKUP_FAILED,
  /** A drill that could not restore the newest backup as it was. */
  DRILL_FAILED,
  /**
   * Something of the seller's copy may go from now on, or a legal hold is to be looked at again.
   */
  RETENTION_DUE,
  /** A destruction at the seller that stopped, or left rows that could not be destroyed. */
  DESTRUCTION_STOPPED,
  /** Data that was destroyed is found again at the seller. */
  DATA_CAME_BACK,
  /** Many sign-ins that were refused. About the hub. */
  SIGN_IN_REFUSED,
  /** The audit chain is not what it was. About the hub. */
  CHAIN_BROKEN,
  /** Somebody is to be told of an incident, and the time for it is nearly over. About the hub. */
  INCIDENT_DUE,
  /** The time within which somebody was to be told of an incident is over. About the hub. */
  INCIDENT_OVERDUE;

  /** As people and programs read it: {@code receipt-late}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is about the hub, and no case. */
  public boolean isOfHub() {
    return switch (this) {
      case SIGN_IN_REFUSED, CHAIN_BROKEN, INCIDENT_DUE, INCIDENT_OVERDUE -> true;
      default -> false;
    };
  }

  /** The kind of that word. */
  public static Optional<AlarmKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
