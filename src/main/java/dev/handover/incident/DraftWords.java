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

    @Override
    String dataClass(DataClass dataClass) {
      return switch (dataClass) {
        case BASIC -> "basic data";
        case CONTACT -> "contact data";
        case IDENTITY -> "identity documents";
        case TRANSACTION -> "transactions";
        case PREFERENCE -> "preferences";
        case NOTE -> "notes";
        case BIOMETRIC -> "biometric data";
        case RELIGION -> "religion";
        case STATUS -> "specific identity";
        case HEALTH -> "health data";
        case FINANCIAL -> "financial accounts";
        case LOCATION -> "whereabouts";
      };
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

    @Override
    String dataClass(DataClass dataClass) {
      return switch (dataClass) {
        case BASIC -> "基本信息";
        case CONTACT -> "联系方式";
        case IDENTITY -> "身份证件信息";
        case TRANSACTION -> "交易信息";
        case PREFERENCE -> "偏好信息";
        case NOTE -> "备注";
        case BIOMETRIC -> "生物识别信息";
        case RELIGION -> "宗教信仰";
        case STATUS -> "特定身份";
        case HEALTH -> "医疗健康信息";
        case FINANCIAL -> "金融账户信息";
        case LOCATION -> "行踪轨迹";
      };
    }
  };

  abstract String kind(IncidentKind kind);

  abstract String severity(Severity severity);

  abstract String dataClass(DataClass dataClass);

  /** {@code en} or {@code zh}. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  String choose(String english, String chinese) {
    return this == EN ? english : chinese;
  }
}
