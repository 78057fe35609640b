package dev.handover.cli.audit;

import dev.handover.audit.Anchor;
import dev.handover.audit.Verdict;
import dev.handover.cli.Language;
import dev.handover.cli.Words;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A verdict as JSON, and in words of either language. */
record VerdictText(Verdict verdict) {
  static final int MOST_SHOWN = 50;

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("good", verdict.isGood());
    json.put("head", head(verdict.head()));
    verdict.time().ifPresent(time -> json.put("time", time.toString()));
    json.put("manifests", verdict.manifests());
    json.put("anchors", verdict.anchors().size());
    json.put("anchoredTo", verdict.anchored());
    verdict.latest().ifPresent(anchor -> json.put("lastKnownAt", anchor.at().toString()));
    json.put("note", known(Words.in(Language.EN)));
    json.put("findings", json(verdict.findings()));
    json.put("findingsCount", verdict.count());
    return json;
  }

  static Map<String, Object> head(AuditChain.Head head) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seq", head.sequence());
    json.put("hash", head.hash());
    return json;
  }

  static List<Map<String, Object>> json(List<Finding> findings) {
    return findings.stream()
        .map(
            each -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("kind", kind(each));
              if (each.entry() > 0) {
                json.put("entry", each.entry());
              }
              json.put("what", each.text());
              return json;
            })
        .toList();
  }

  /** What is wrong, or that nothing is; and up to where anything is known at all. */
  List<String> lines(Words words) {
    List<String> lines = new ArrayList<>();
    if (verdict.isGood()) {
      lines.add(
          verdict.head().sequence() == 0
              ? words.say("audit.empty")
              : words.say("audit.good", verdict.head().sequence()));
      if (verdict.manifests() > 0) {
        lines.add(words.say("audit.manifests", verdict.manifests()));
      }
      lines.add(
          verdict.anchors().isEmpty()
              ? words.say("audit.anchors.none")
              : words.say("audit.anchors", verdict.anchors().size(), verdict.anchored()));
    } else {
      lines.add(words.say("audit.bad", verdict.count()));
      verdict.findings().stream()
          .limit(MOST_SHOWN)
          .forEach(each -> lines.add("- " + say(each, words)));
      if (verdict.count() > MOST_SHOWN) {
        lines.add(words.say("audit.more", verdict.count() - MOST_SHOWN));
      }
    }
    lines.add(known(words));
    return lines;
  }

  static String say(Finding each, Words words) {
    return words.say("audit.finding." + kind(each), each.entry(), each.to(), each.detail());
  }

  /** Entries cut off at the end leave a chain that is whole: only others can miss them. */
  private String known(Words words) {
    long last = verdict.head().sequence();
    Optional<Anchor> latest = verdict.latest();
    if (latest.isPresent()) {
      return words.say("audit.known.anchor", last, latest.get().at(), latest.get().who());
    }
    return verdict
        .time()
        .map(time -> words.say("audit.known", last, time))
        .orElseGet(() -> words.say("audit.known.untimed", last));
  }

  private static String kind(Finding each) {
    return each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
