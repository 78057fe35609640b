package dev.handover.incident;

import dev.handover.ledger.IncidentKind;
import dev.handover.ledger.Severity;
import dev.handover.mapping.DataClass;
import java.util.Locale;

/** What the drafts call things, in one language. */
enum DraftWords {
  EN {
    @Override
    String kind(IncidentKind kind) {
      return kind.word().replace('-', ' ');
    }

    @Override
    String severity(Severity severity) {
      return severity.word();
    }
  },
  ZH {
    @Override
    String kind(IncidentKind kind) {
      return switch (kind) {
        case LEAK -> "泄露";
        case LOSS -> "丢失";
        case ALTERATION -> "篡改";
        case WRONG_RECIPIENT -> "误发他人";
        case STOLEN_KEY -> "密钥被盗";
        case OTHER -> "其他";
      };
    }

    @Override
    String severity(Severity severity) {
      return switch (severity) {
        case LOW -> "低";
        case MEDIUM -> "中";
        case HIGH -> "高";
      };
    }
  };

  abstract String kind(IncidentKind kind);

  abstract String severity(Severity severity);

  String dataClass(DataClass dataClass) {
    return dataClass.said(tag());
  }

  /** {@code en} or {@code zh}. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  String choose(String english, String chinese) {
    return this == EN ? english : chinese;
  }
}
