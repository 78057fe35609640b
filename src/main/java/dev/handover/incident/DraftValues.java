package dev.handover.incident;

import dev.handover.cases.CaseFile;
import dev.handover.law.RulePacks;
import dev.handover.ledger.Incident;
import dev.handover.ledger.Incident.Count;
import dev.handover.ledger.Incident.Duty;
import dev.handover.ledger.Incident.Step;
import dev.handover.mapping.DataClass;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the templates of drafts are filled with, in one language. */
final class DraftValues {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);
  private final DraftWords words;
  private final RulePacks packs;

  DraftValues(DraftWords words, RulePacks packs) {
    this.words = words;
    this.packs = packs;
  }

  Map<String, String> of(Incident incident, List<CaseFile> cases, Told told) {
    ZoneId zone = cases.stream().map(CaseFile::zone).findFirst().orElse(ZoneOffset.UTC);
    Incident.Facts facts = incident.facts();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("banner", banner(incident));
    values.put("id", Long.toString(incident.id()));
    values.put("kind", words.kind(facts.kind()));
    values.put("severity", words.severity(facts.severity()));
    values.put("critical", facts.critical() ? words.choose("yes", "是") : words.choose("no", "否"));
    values.put("summary", facts.summary());
    values.put("aware", time(facts.awareAt(), zone));
    values.put("people", Long.toString(incident.people()));
    values.put("counts", counts(incident));
    values.put("classes", classes(incident));
    values.put("measures", measures(incident, zone));
    values.put("duties", duties(incident, zone));
    values.put("contents", contents(facts));
    values.put("handler", parties(cases, file -> file.seller().name()));
    values.put("handlerContact", parties(cases, file -> file.seller().contact()));
    values.put("recipient", parties(cases, file -> file.buyer().name()));
    values.put("recipientContact", parties(cases, file -> file.buyer().contact()));
    values.put("cause", said(told.cause(), "the cause", "原因"));
    values.put("harm", said(told.harm(), "the possible harm", "可能造成的危害"));
    values.put("remedy", said(told.remedy().or(incident::remedy), "the remedy", "采取的补救措施"));
    values.put("advice", said(told.advice(), "what the individual can do", "个人可采取的措施"));
    values.put("contact", said(told.contact(), "whom to ask", "联系人"));
    values.put("officer", said(told.officer(), "the data protection officer", "负责人"));
    return values;
  }

  private String banner(Incident incident) {
    return incident.facts().drill()
        ? words.choose("DRILL: nothing has happened.", "演练：未发生真实事件。")
        : words.choose("DRAFT: to be checked before it is sent.", "草稿：发送前须经核对。");
  }

  private String said(Optional<String> value, String english, String chinese) {
    return value
        .map(text -> text.replaceAll("\\p{Cntrl}+", " "))
        .orElseGet(
            () -> words.choose("[to be filled in: " + english + "]", "【待填写：" + chinese + "】"));
  }

  private String counts(Incident incident) {
    return incident.counts().stream()
        .filter(count -> count.dataClass().isEmpty())
        .map(this::count)
        .collect(Collectors.joining("\n"));
  }

  private String count(Count count) {
    String what =
        count.entity().isEmpty() ? count.caseId().value() : count.caseId() + " / " + count.entity();
    return "- "
        + what
        + words.choose(": " + count.people() + " people", "：" + count.people() + " 人");
  }

  private String classes(Incident incident) {
    Map<String, Long> people = new LinkedHashMap<>();
    incident.counts().stream()
        .filter(count -> !count.dataClass().isEmpty())
        .forEach(count -> people.merge(count.dataClass(), count.people(), Long::sum));
    if (people.isEmpty()) {
      return said(Optional.empty(), "the kinds of data", "信息种类");
    }
    return people.entrySet().stream()
        .map(
            each ->
                words.dataClass(DataClass.valueOf(each.getKey().toUpperCase(Locale.ROOT)))
                    + words.choose(
                        " (" + each.getValue() + " people)", "（" + each.getValue() + " 人）"))
        .collect(Collectors.joining(words.choose(", ", "、")));
  }

  private String measures(Incident incident, ZoneId zone) {
    return incident.steps().stream()
        .filter(step -> step.name().equals("contain"))
        .map((Step step) -> "- " + time(step.at(), zone) + " " + step.detail())
        .collect(Collectors.joining("\n"));
  }

  private String duties(Incident incident, ZoneId zone) {
    return incident.duties().stream()
        .map(duty -> "- " + duty.ground() + words.choose("; until ", "；期限：") + until(duty, zone))
        .collect(Collectors.joining("\n"));
  }

  private String until(Duty duty, ZoneId zone) {
    return duty.within().isZero() ? words.choose("at once", "立即") : time(duty.dueAt(), zone);
  }

  private String contents(Incident.Facts facts) {
    return IncidentRules.contents(packs, facts, facts.places()).stream()
        .map(each -> "- " + words.choose(each.en(), each.zh()))
        .collect(Collectors.joining("\n"));
  }

  private static String parties(List<CaseFile> cases, Function<CaseFile, String> of) {
    return cases.stream().map(of).distinct().collect(Collectors.joining("; "));
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
