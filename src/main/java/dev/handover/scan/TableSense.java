package dev.handover.scan;

import dev.handover.mapping.DataClass;
import dev.handover.scan.Vocabulary.Sense;
import dev.handover.scan.Vocabulary.Word;
import java.util.List;
import java.util.Set;

/** What a table is about, by its name and description. */
enum TableSense {
  /** People themselves, or something of theirs such as addresses and wishes. */
  PEOPLE,
  /** What happens with people: orders, stays, visits. */
  EVENTS,
  ORGANISATIONS,
  THINGS,
  UNKNOWN;

  private static final Set<String> WORK =
      Set.of(
          "task",
          "job",
          "event",
          "program",
          "process",
          "workflow",
          "log",
          "logs",
          "msg",
          "sms",
          "notification",
          "document",
          "doc",
          "docs",
          "form",
          "survey",
          "queue",
          "batch",
          "tracking",
          "express",
          "package",
          "pkg",
          "invc",
          "receipt",
          "voucher",
          "contract",
          "agreement",
          "project",
          "proj",
          "schedule",
          "shift",
          "calendar",
          "insurance",
          "service",
          "services",
          "svc",
          "activity",
          "coupon",
          "gift",
          "box",
          "slot",
          "cargo",
          "item",
          "item s",
          "line",
          "route",
          "plan",
          "post",
          "posts",
          "question",
          "link",
          "relation type",
          "lock",
          "vehicle",
          "car",
          "cheliang",
          "kuaidi",
          "fapiao",
          "huodong",
          "fuwu",
          "kd",
          "hw",
          "任务",
          "计划",
          "合同",
          "协议",
          "日志",
          "快递",
          "车辆",
          "班次",
          "排班",
          "账单",
          "凭证",
          "保险",
          "问卷",
          "批次",
          "服务",
          "发票",
          "活动",
          "项目",
          "附件",
          "入住单",
          "清单",
          "课程");

  static TableSense of(String name, String comment) {
    TableSense named = of(name);
    if (named != UNKNOWN || comment.isBlank()) {
      return named;
    }
    return of(comment.strip().split("[,，;；:：(（。\\s]", 2)[0]);
  }

  private static TableSense of(String name) {
    List<Word> words =
        Vocabulary.shipped().read(name).stream()
            .filter(word -> !word.is(Sense.NEUTRAL) && !word.is(Sense.NUMBER))
            .toList();
    if (words.isEmpty()) {
      return UNKNOWN;
    }
    boolean person = words.stream().anyMatch(word -> word.is(Sense.PERSON));
    return switch (words.get(words.size() - 1).sense()) {
      case PERSON -> PEOPLE;
      case EVENT -> EVENTS;
      case ORG -> ORGANISATIONS;
      case THING -> person ? EVENTS : THINGS;
      case ATTRIBUTE -> THINGS;
      case KIND -> words.get(words.size() - 1).isShort() && !person ? rest(words) : ofKind(words);
      default -> person ? PEOPLE : rest(words);
    };
  }

  /** A table of addresses or notes is about whoever is named before. */
  private static TableSense ofKind(List<Word> words) {
    return switch (rest(words)) {
      // where a service is done is somebody's home
      case THINGS ->
          words.get(words.size() - 1).kind().dataClass() == DataClass.CONTACT ? EVENTS : THINGS;
      case ORGANISATIONS -> ORGANISATIONS;
      case EVENTS -> EVENTS;
      default -> PEOPLE;
    };
  }

  private static TableSense rest(List<Word> words) {
    for (int i = words.size() - 1; i >= 0; i--) {
      switch (words.get(i).sense()) {
        case PERSON:
          return PEOPLE;
        case EVENT:
          return EVENTS;
        case ORG:
          return ORGANISATIONS;
        case THING:
          return THINGS;
        default:
      }
    }
    return UNKNOWN;
  }

  /** Whether it is named after work that is done, or news that is sent, for somebody. */
  static boolean isOfWork(String table) {
    List<Word> words =
        Vocabulary.shipped().read(table).stream().filter(word -> word.is(Sense.THING)).toList();
    return !words.isEmpty() && WORK.contains(words.get(words.size() - 1).text());
  }

  boolean isOfPeople() {
    return this == PEOPLE || this == EVENTS;
  }

  boolean isOfOthers() {
    return this == THINGS || this == ORGANISATIONS;
  }
}
