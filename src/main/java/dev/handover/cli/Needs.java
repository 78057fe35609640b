package dev.handover.cli;

import static dev.handover.people.Permission.APPROVE;
import static dev.handover.people.Permission.BACK_UP;
import static dev.handover.people.Permission.CAMEL_CONSOLE;
import static dev.handover.people.Permission.CONFIRM_KEYS;
import static dev.handover.people.Permission.CUT_OVER;
import static dev.handover.people.Permission.DESTROY;
import static dev.handover.people.Permission.KEEP_EVIDENCE;
import static dev.handover.people.Permission.LOOK;
import static dev.handover.people.Permission.MANAGE_KEYS;
import static dev.handover.people.Permission.MANAGE_PEOPLE;
import static dev.handover.people.Permission.PROPOSE;
import static dev.handover.people.Permission.READ_AUDIT;
import static dev.handover.people.Permission.READ_QUARANTINE;
import static dev.handover.people.Permission.READ_RECORDS;
import static dev.handover.people.Permission.READ_SOURCE;
import static dev.handover.people.Permission.RESTORE;
import static dev.handover.people.Permission.RESUME_CASE;
import static dev.handover.people.Permission.RETAIN;
import static dev.handover.people.Permission.RUN;
import static dev.handover.people.Permission.SUSPEND_CASE;
import static java.util.Map.entry;

import dev.handover.cli.Need.Kind;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What each command needs; {@code docs/access.md} shows the same table. Options that need more ask
 * for it where they act: {@link Workplace#require}.
 */
public final class Needs {
  private static final Map<String, Need> OF =
      Map.ofEntries(
          entry("demo", Need.nothing()),
          entry("check", Need.nothing()),
          entry("verify", Need.nothing()),
          entry("open", Need.nothing()),
          entry("receive", Need.nothing()),
          entry("keys new", Need.nothing()),
          entry("keys show", Need.of(Kind.PERSON_AT_LEDGER, LOOK)),
          entry("keys list", Need.of(LOOK)),
          entry("keys check", Need.of(LOOK)),
          entry("keys import", Need.of(MANAGE_KEYS)),
          entry("keys confirm", Need.of(CONFIRM_KEYS)),
          entry("keys revoke", Need.of(CONFIRM_KEYS)),
          entry("keys rotate", Need.of(MANAGE_KEYS)),
          entry("keys renew", Need.of(MANAGE_KEYS)),
          entry("keys destroy", Need.of(MANAGE_KEYS)),
          entry("serve", Need.hub()),
          entry("users undertake", Need.oneself(false)),
          entry("users password", Need.oneself(false)),
          entry("users token", Need.oneself(true)),
          entry("users enrol", Need.oneself(true)),
          entry("users add", Need.of(MANAGE_PEOPLE)),
          entry("users list", Need.of(MANAGE_PEOPLE)),
          entry("users roles", Need.of(MANAGE_PEOPLE)),
          entry("users lock", Need.of(MANAGE_PEOPLE)),
          entry("users unlock", Need.of(MANAGE_PEOPLE)),
          entry("users remove", Need.of(MANAGE_PEOPLE)),
          entry("routes list", Need.of(LOOK)),
          entry("routes start", Need.of(CAMEL_CONSOLE)),
          entry("routes stop", Need.of(CAMEL_CONSOLE)),
          entry("routes suspend", Need.of(CAMEL_CONSOLE)),
          entry("routes resume", Need.of(CAMEL_CONSOLE)),
          entry("alarms list", Need.of(LOOK)),
          entry("alarms look", Need.of(RUN)),
          entry("alarms clear", Need.of(RESUME_CASE)),
          entry("incident raise", Need.of(SUSPEND_CASE)),
          entry("incident contain", Need.of(SUSPEND_CASE)),
          entry("incident assess", Need.of(SUSPEND_CASE)),
          entry("incident notify", Need.of(RESUME_CASE)),
          entry("incident close", Need.of(RESUME_CASE)),
          entry("incident release", Need.of(RESUME_CASE)),
          entry("incident drill", Need.of(RESUME_CASE)),
          entry("incident list", Need.of(LOOK)),
          entry("incident show", Need.of(LOOK)),
          entry("suspend", Need.of(SUSPEND_CASE)),
          entry("resume", Need.of(RESUME_CASE)),
          entry("gates", Need.of(LOOK)),
          entry("evidence list", Need.of(LOOK)),
          entry("evidence add", Need.of(KEEP_EVIDENCE)),
          entry("evidence withdraw", Need.of(KEEP_EVIDENCE)),
          entry("evidence settle", Need.of(KEEP_EVIDENCE)),
          entry("approve case", Need.of(PROPOSE)),
          entry("approve waiver", Need.of(KEEP_EVIDENCE)),
          entry("approve list", Need.of(LOOK)),
          entry("approve show", Need.of(LOOK)),
          entry("approve sign", Need.of(APPROVE)),
          entry("approve refuse", Need.of(APPROVE)),
          entry("keys init", Need.of(MANAGE_KEYS)),
          entry("keys export", Need.of(MANAGE_KEYS)),
          entry("keys escrow", Need.of(MANAGE_KEYS)),
          entry("scan", Need.of(Kind.PERSON_ONLY, READ_SOURCE)),
          entry("preview", Need.of(READ_SOURCE)),
          entry("run", Need.of(RUN)),
          entry("cutover", Need.of(CUT_OVER)),
          entry("status", Need.of(LOOK)),
          entry("retention plan", Need.of(RETAIN)),
          entry("retention notice", Need.of(RETAIN)),
          entry("retention approve", Need.of(PROPOSE)),
          entry("retention purge", Need.of(DESTROY)),
          entry("retention search", Need.of(RETAIN)),
          entry("retention certificates", Need.of(LOOK)),
          entry("notice show", Need.of(LOOK)),
          entry("notice status", Need.of(LOOK)),
          entry("notice send", Need.of(RUN)),
          entry("notice published", Need.of(RUN)),
          entry("notice bounced", Need.of(READ_RECORDS)),
          entry("notice objections", Need.of(READ_RECORDS)),
          entry("subject explain", Need.of(READ_RECORDS)),
          entry("subject find", Need.of(READ_RECORDS)),
          entry("subject lodge", Need.of(READ_RECORDS)),
          entry("subject verify", Need.of(READ_RECORDS)),
          entry("subject extend", Need.of(READ_RECORDS)),
          entry("subject list", Need.of(LOOK)),
          entry("subject copy", Need.of(READ_RECORDS)),
          entry("subject correct", Need.of(RESUME_CASE)),
          entry("subject delete", Need.of(READ_RECORDS)),
          entry("subject restrict", Need.of(READ_RECORDS)),
          entry("subject object", Need.of(READ_RECORDS)),
          entry("subject withdraw", Need.of(READ_RECORDS)),
          entry("subject lift", Need.of(RESUME_CASE)),
          entry("subject forward", Need.of(READ_RECORDS)),
          entry("subject answer", Need.of(READ_RECORDS)),
          entry("quarantine list", Need.of(READ_QUARANTINE)),
          entry("quarantine show", Need.of(READ_QUARANTINE)),
          entry("quarantine retry", Need.of(READ_QUARANTINE)),
          entry("quarantine export", Need.of(READ_RECORDS)),
          entry("quarantine correct", Need.of(READ_RECORDS)),
          entry("quarantine corrections", Need.of(READ_QUARANTINE)),
          entry("quarantine release", Need.of(READ_RECORDS)),
          entry("quarantine withdraw", Need.of(READ_RECORDS)),
          entry("backup now", Need.of(BACK_UP)),
          entry("backup list", Need.of(LOOK)),
          entry("backup verify", Need.of(BACK_UP)),
          entry("backup restore", Need.of(RESTORE)),
          entry("backup drill", Need.of(BACK_UP)),
          entry("backup escrow", Need.of(BACK_UP)),
          entry("backup offsite", Need.of(BACK_UP)),
          entry("backup fetch", Need.of(RESTORE)),
          entry("retention due", Need.of(LOOK)),
          entry("retention preview", Need.of(RETAIN)),
          entry("retention hold", Need.of(RETAIN)),
          entry("retention release", Need.of(RETAIN)),
          entry("retention holds", Need.of(LOOK)),
          entry("audit list", Need.of(READ_AUDIT)),
          entry("audit export", Need.of(READ_AUDIT)),
          entry("audit head", Need.of(READ_AUDIT)),
          entry("audit certificate", Need.of(READ_AUDIT)),
          entry("report list", Need.of(READ_AUDIT)),
          entry("report transfer-record", Need.of(READ_AUDIT)),
          entry("report impact-assessment", Need.of(READ_AUDIT)),
          entry("report compliance", Need.of(READ_AUDIT)),
          entry("report processing-record", Need.of(READ_AUDIT)),
          entry("report transparency", Need.of(READ_AUDIT)),
          entry("report third-parties", Need.of(READ_AUDIT)),
          entry("report audit-pack", Need.of(READ_AUDIT)),
          entry("audit verify", Need.of(Kind.PERSON_AT_LEDGER, READ_AUDIT)));

  private Needs() {}

  /** The whole table, by the command's words without the program's name. */
  public static Map<String, Need> all() {
    return OF;
  }

  /** What a command needs; one that only groups others shows their help, which needs nothing. */
  public static Need of(CommandSpec command) {
    if (!command.subcommands().isEmpty()) {
      return Need.nothing();
    }
    Need need = OF.get(path(command));
    if (need == null) {
      throw new IllegalStateException("nobody said what " + path(command) + " needs");
    }
    return need;
  }

  /** The command's words without the program's name: {@code quarantine show}. */
  public static String path(CommandSpec command) {
    return command.qualifiedName(" ").replaceFirst("^\\S+ ?", "");
  }
}
