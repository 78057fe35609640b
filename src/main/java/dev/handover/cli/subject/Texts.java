package dev.handover.cli.subject;

import dev.handover.cases.Case;
import dev.handover.ledger.SubjectRequest;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.rights.RequestBook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How requests are told, to people and to programs. */
final class Texts {
  private static final int MOST = 500;

  private Texts() {}

  /** What somebody wrote, on one line; nothing, or too much, is refused. */
  static String line(String text, String option) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    if (line.isEmpty() || line.length() > MOST) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-RGT-27",
          option + " must say something, in at most " + MOST + " characters");
    }
    return line;
  }

  static Map<String, Object> json(SubjectRequest request) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("request", request.id());
    json.put("kind", request.kind().word());
    json.put("state", request.state().word());
    json.put("received", request.receivedAt().toString());
    json.put("lodged", request.lodgedAt().toString());
    json.put("by", request.lodgedBy());
    json.put("owner", request.owner());
    json.put("due", request.due().toString());
    json.put("ground", request.ground());
    json.put("overdue", request.isOverdue(HubClock.now()));
    request.extension().ifPresent(extension -> json.put("extended", extension.why()));
    request.identity().ifPresent(identity -> json.put("identity", identity.how()));
    request.executedAt().ifPresent(at -> json.put("executed", at.toString()));
    request.run().ifPresent(run -> json.put("run", run.value()));
    request.answer().ifPresent(answer -> json.put("answered", answer.at().toString()));
    request.answer().ifPresent(answer -> json.put("answer", answer.text()));
    return json;
  }

  /** The story of a request, a line each. */
  static List<String> story(Case deal, SubjectRequest request) {
    List<String> story = new ArrayList<>();
    story.add(
        "request "
            + request.id()
            + ": "
            + request.kind().word()
            + ", "
            + request.state().word()
            + (request.isOverdue(HubClock.now()) ? ", OVERDUE" : ""));
    story.add("  lodged " + at(deal, request.lodgedAt()) + " by " + request.lodgedBy());
    if (!request.receivedAt().equals(request.lodgedAt())) {
      story.add("  received " + at(deal, request.receivedAt()).substring(0, 10));
    }
    story.add("  due " + at(deal, request.due()) + " (" + request.ground() + ")");
    request
        .extension()
        .ifPresent(
            extension ->
                story.add("  put off " + at(deal, extension.at()) + ": " + extension.why()));
    request
        .identity()
        .ifPresent(
            identity ->
                story.add(
                    "  identity checked "
                        + at(deal, identity.at())
                        + " by "
                        + identity.by()
                        + ": "
                        + identity.how()));
    request.executedAt().ifPresent(at -> story.add("  runs obey it since " + at(deal, at)));
    request.run().ifPresent(run -> story.add("  went to the buyer with run " + run));
    switch (request.state()) {
      case RECEIPTED -> story.add("  the buyer's receipt says that it is done");
      case FORWARDED -> story.add("  handed to the new owner by letter");
      case LIFTED -> story.add("  lifted before the buyer's receipt: runs obey it no more");
      default -> {}
    }
    request
        .answer()
        .ifPresent(answer -> story.add("  told " + at(deal, answer.at()) + ": " + answer.text()));
    return story;
  }

  /** What becomes of a request that runs obey from now on. */
  static String follows(RequestBook book, SubjectRequest request) {
    return book.isOver()
        ? "no run goes to the buyer any more: " + forward(request)
        : "the next run takes it to the buyer, delta or full; his receipt closes it";
  }

  /** The command that hands it to the new owner. */
  static String forward(SubjectRequest request) {
    return "handover subject forward "
        + request.id()
        + " --to FILE"
        + request.said().map(said -> " --by " + said.by() + " --by-file FILE").orElse("");
  }

  static String at(Case deal, Instant moment) {
    return moment
        .truncatedTo(ChronoUnit.SECONDS)
        .atZone(deal.file().zone())
        .toOffsetDateTime()
        .toString();
  }
}
