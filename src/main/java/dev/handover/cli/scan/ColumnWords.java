package dev.handover.cli.scan;

import dev.handover.cli.Words;
import dev.handover.scan.Findings;
import dev.handover.scan.Proposal;
import dev.handover.scan.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A scan's findings in words. */
final class ColumnWords {
  private static final String NO_RIGHT = "HUB-SRC-04";
  private static final int LONGEST_COMMENT = 60;
  private final Words words;

  ColumnWords(Words words) {
    this.words = words;
  }

  String title(Findings.Table table) {
    String view = table.isView() ? " (" + words.say("scan.view") + ")" : "";
    return table.name() + comment(table.comment()) + view;
  }

  String title(Findings.Column column) {
    return column.name() + comment(column.comment());
  }

  private static String comment(String comment) {
    String bare = comment.strip();
    if (bare.isEmpty()) {
      return "";
    }
    return " "
        + (bare.length() > LONGEST_COMMENT ? bare.substring(0, LONGEST_COMMENT) + "…" : bare);
  }

  String other(Findings.Column column) {
    return title(column)
        + (column.verdict().why() == Verdict.Why.REFUTED
            ? " (" + words.say("scan.why.refuted") + ")"
            : "");
  }

  String about(Findings.Table table) {
    String about = words.say("scan.about." + lower(table.about()));
    return words
        .find("scan.pattern." + lower(table.pattern()))
        .map(pattern -> about + ", " + pattern)
        .orElse(about);
  }

  String rows(Findings.Table table) {
    return words.say(table.whole() ? "scan.rows.whole" : "scan.rows.part", table.rows());
  }

  String mapping(Proposal proposal, Findings.Table table) {
    return proposal
        .entity(table.name())
        .map(entity -> entity + ".yaml")
        .or(() -> proposal.withoutMapping(table.name()).map(why -> words.say("scan.none." + why)))
        .orElse("");
  }

  String kind(Findings.Column column) {
    if (!column.verdict().isPersonal()) {
      return "";
    }
    return words.say("scan.kind." + column.verdict().kind().word())
        + " · "
        + words.of(column.verdict().kind().dataClass());
  }

  String why(Verdict verdict) {
    String share = percent(verdict.share());
    return switch (verdict.why()) {
      case NOTHING -> "";
      case NAME ->
          verdict.share() < 0
              ? words.say("scan.why.name")
              : words.say("scan.why.name.share", share);
      case CONTENT ->
          verdict.share() < 0
              ? words.say("scan.why.content.plain")
              : words.say("scan.why.content", share);
      case BOTH ->
          verdict.share() < 0
              ? words.say("scan.why.both.plain")
              : words.say("scan.why.both", share);
      case CONTEXT -> words.say("scan.why.context");
      case REFUTED -> words.say("scan.why.refuted");
    };
  }

  String quality(Findings.Column column) {
    Findings.Quality values = column.values();
    if (values.distinct() == 0) {
      return words.say("scan.empty");
    }
    List<String> said = new ArrayList<>();
    if (values.blank() > 0) {
      said.add(words.say("scan.blank", percent(values.blank())));
    }
    if (values.invalid() > 0) {
      said.add(words.say("scan.invalid", percent(values.invalid())));
    }
    if (values.duplicate() > 0) {
      said.add(words.say("scan.duplicate", percent(values.duplicate())));
    }
    said.add(words.say("scan.distinct", values.distinct()));
    return String.join(", ", said);
  }

  String leads(Findings.Column column) {
    List<String> said = new ArrayList<>();
    if (column.role() != Findings.Role.NONE) {
      said.add(words.say("scan.role." + lower(column.role())));
    }
    column
        .reference()
        .ifPresent(
            each ->
                said.add(
                    words.say(
                        each.declared() ? "scan.leads.to" : "scan.leads.likely",
                        each.table() + "." + each.key())));
    return String.join(", ", said);
  }

  String fate(Proposal.Fate fate) {
    return words.say("scan.fate." + lower(fate));
  }

  /** The tables without rows, in a sentence; empty where there are none. */
  String bare(Findings findings) {
    String names =
        findings.tables().stream()
            .filter(table -> table.rows() == 0)
            .map(Findings.Table::name)
            .filter(name -> findings.unread().stream().noneMatch(u -> u.table().equals(name)))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : words.say("scan.bare", names);
  }

  String unread(Findings.Unread unread) {
    String why =
        unread.code().equals(NO_RIGHT)
            ? words.say("scan.unread.right")
            : words.say("scan.unread.other", unread.code());
    return words.say("scan.unread.what", unread.table(), why);
  }

  /** What is there at all is never said to be nothing. */
  private static String percent(double share) {
    boolean little = share > 0 && share < 0.005;
    return little ? "<1 %" : Math.round(100 * share) + " %";
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
