package dev.handover.people;

import static dev.handover.people.Role.ADMINISTRATOR;
import static dev.handover.people.Role.AUDITOR;
import static dev.handover.people.Role.ENGINEER;
import static dev.handover.people.Role.OFFICER;
import static dev.handover.people.Role.OPERATOR;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be done at the hub, and which roles may. The table in {@code docs/access.md} is this.
 */
public enum Permission {
  /** Cases, runs, figures, alarms: no record and no value of one. */
  LOOK(OPERATOR, ENGINEER, OFFICER, AUDITOR, ADMINISTRATOR),
  /** The audit chain, its heads and exports. */
  READ_AUDIT(OFFICER, AUDITOR),
  /** Run, stop and go on with cases. */
  RUN(OPERATOR),
  /** Hand a case over for good. */
  CUT_OVER(OPERATOR),
  /** See which records wait in the quarantine, masked, and look whether they have healed. */
  READ_QUARANTINE(OPERATOR, ENGINEER, OFFICER),
  /**
   * See records or their keys in clear: quarantine, preview, one person's decision; correct what
   * lies in quarantine.
   */
  READ_RECORDS(OPERATOR, OFFICER),
  /** Look at the source: scan, preview (masked). */
  READ_SOURCE(ENGINEER, OFFICER),
  /** Make, rotate, import keys. */
  MANAGE_KEYS(ENGINEER),
  /** Say that the other party's fingerprint was compared by another way; revoke it. */
  CONFIRM_KEYS(OFFICER),
  /** Stop a case, or every flow, until somebody lets it go on; say whom an incident touches. */
  SUSPEND_CASE(OPERATOR, ENGINEER, OFFICER),
  /**
   * Let a suspended case, or every flow, go on, and say that an alarm or an incident was looked
   * into; end or correct what runs obey because of a person's request.
   */
  RESUME_CASE(OFFICER),
  /** Record evidence and withdraw it, propose that a closed gate be let pass. */
  KEEP_EVIDENCE(OFFICER),
  /** Set and release legal holds, look what of a case falls due, plan its destruction. */
  RETAIN(OFFICER),
  /** Propose what needs two people. */
  PROPOSE(OPERATOR, ENGINEER, OFFICER, ADMINISTRATOR),
  /** Agree to, or refuse, what somebody else proposed. */
  APPROVE(OFFICER),
  /** Carry out what two people agreed to destroy at the seller. */
  DESTROY(ENGINEER),
  /** Start, stop and suspend one of the running routes; Camel's own console and JMX. */
  CAMEL_CONSOLE(ENGINEER),
  /** Back up, look whether backups are good, practise a restore. */
  BACK_UP(OPERATOR, ENGINEER, ADMINISTRATOR),
  /** Bring a backup's records back; it takes an officer's word too. */
  RESTORE(ADMINISTRATOR),
  /** People, their roles and locks. */
  MANAGE_PEOPLE(ADMINISTRATOR);

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** As it stands in messages and pages: {@code read-records}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Which roles have it, for a message: {@code operator or officer}. */
  public String told() {
    return "it belongs to "
        + roles.stream().sorted().map(Role::word).collect(Collectors.joining(" or "));
  }

  public Set<Role> roles() {
    return roles;
  }
}
