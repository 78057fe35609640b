package dev.handover.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that can be done from a page: a command of the command line and the fields of the form
 * that fill it. Who may is said by the command itself, as it is when he types it.
 *
 * @param name in the address: {@code suspend}
 * @param words the command's
 */
record Act(String name, List<String> words, List<Field> fields) {
  /**
   * The name of the file, in a folder of its own, that a field of kind {@link Kind#FILE} becomes.
   */
  static final String FILE = "given";

  /** How a field's value goes into the command. */
  enum Kind {
    /** {@code --option=value}. */
    OPTION,
    /** As it is, after the options. */
    ARGUMENT,
    /** {@code --option}, where it was ticked. */
    FLAG,
    /** Its text is a file that an option names. */
    FILE
  }

  /**
   * A field of the form.
   *
   * @param option empty for an argument
   */
  record Field(String name, String option, Kind kind, boolean required) {}

  static final List<Act> ALL =
      List.of(
          of("suspend", "suspend", must("case"), must("reason")),
          of("resume", "resume", must("case"), must("reason")),
          of("run", "run", must("case"), may("mode")),
          of("receipts", "status", must("case"), fixed("--receipts")),
          of("clear-alarm", "alarms clear", argument("number"), must("reason")),
          of("propose-case", "approve case", must("case"), may("reason")),
          of("refuse", "approve refuse", argument("id"), must("reason")),
          of("sign", "approve sign", argument("id"), file("signature")),
          of("back-up", "backup now", must("case")),
          of("drill", "backup drill", must("case")),
          of("verify-backup", "backup verify", must("case"), may("backup")),
          of("release-hold", "retention release", argument("number"), must("reason")),
          of(
              "raise-incident",
              "incident raise",
              must("summary"),
              may("kind"),
              may("severity"),
              may("case")),
          of("contain", "incident contain", fixed("--all"), perhaps("number")),
          of("release", "incident release", must("reason")),
          of(
              "close-incident",
              "incident close",
              argument("number"),
              must("remedy"),
              must("lessons")),
          of("withdraw-evidence", "evidence withdraw", argument("id"), must("reason")),
          of("confirm-key", "keys confirm", must("case"), must("how"), may("fingerprint")),
          of("revoke-key", "keys revoke", argument("fingerprint"), must("reason")),
          of("retry", "quarantine retry", must("case")),
          of(
              "correct",
              "quarantine correct",
              must("case"),
              argument("id"),
              must("field"),
              new Field("value", "--value-file", Kind.FILE, true),
              must("reason")),
          of("release-correction", "quarantine release", must("case"), argument("number")),
          of(
              "withdraw-correction",
              "quarantine withdraw",
              must("case"),
              argument("number"),
              must("reason")),
          of("plan-destruction", "retention plan", must("case")),
          of(
              "propose-destruction",
              "retention approve",
              must("case"),
              must("plan"),
              must("reason")),
          of("rehearse-destruction", "retention purge", must("case"), fixed("--dry-run")),
          of("destroy", "retention purge", must("case"), must("plan")),
          of("search-destroyed", "retention search", must("case")),
          of("start-route", "routes start", argument("route")),
          of("stop-route", "routes stop", argument("route")),
          of("suspend-route", "routes suspend", argument("route")),
          of("resume-route", "routes resume", argument("route")),
          of("lock", "users lock", must("name")),
          of("unlock", "users unlock", must("name")),
          of("remove-person", "users remove", must("name")));

  static Optional<Act> named(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** The first field that the form left empty though the command needs it. */
  Optional<String> missing(Map<String, String> form) {
    return fields.stream()
        .filter(each -> each.required() && form.getOrDefault(each.name(), "").isBlank())
        .map(Field::name)
        .findFirst();
  }

  /** The command as it would be typed; no value of a form can become an option. */
  List<String> arguments(Map<String, String> form) {
    List<String> line = new ArrayList<>(words);
    List<String> last = new ArrayList<>();
    for (Field each : fields) {
      String value = form.getOrDefault(each.name(), "").strip();
      if (each.kind() == Kind.FLAG) {
        line.add(each.option());
      } else if (!value.isEmpty()) {
        switch (each.kind()) {
          case OPTION -> line.add(each.option() + "=" + value);
          case FILE -> line.add(each.option() + "=" + FILE);
          default -> last.add(value);
        }
      }
    }
    if (!last.isEmpty()) {
      line.add("--");
      line.addAll(last);
    }
    return line;
  }

  /** The field whose text the command reads from a file. */
  Optional<Field> file() {
    return fields.stream().filter(each -> each.kind() == Kind.FILE).findFirst();
  }

  private static Act of(String name, String command, Field... fields) {
    return new Act(name, List.of(command.split(" ")), Stream.of(fields).toList());
  }

  private static Field must(String name) {
    return new Field(name, "--" + name, Kind.OPTION, true);
  }

  private static Field may(String name) {
    return new Field(name, "--" + name, Kind.OPTION, false);
  }

  private static Field argument(String name) {
    return new Field(name, "", Kind.ARGUMENT, true);
  }

  private static Field perhaps(String name) {
    return new Field(name, "", Kind.ARGUMENT, false);
  }

  private static Field fixed(String option) {
    return new Field(option, option, Kind.FLAG, false);
  }

  private static Field file(String name) {
    return new Field(name, "--" + name, Kind.FILE, true);
  }
}
