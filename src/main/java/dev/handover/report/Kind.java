package dev.handover.report;

import java.util.Locale;

/** Which document. */
public enum Kind {
  /** What was handed over, to whom, on what ground; kept for years. */
  TRANSFER_RECORD(new TransferRecord()),
  /** What is to be weighed before it is handed over, filled in as far as the hub knows it. */
  IMPACT_ASSESSMENT(new ImpactAssessment()),
  /** What was done in a period, and what went wrong. */
  COMPLIANCE(new ComplianceReport()),
  /** The record of processing activities. */
  PROCESSING_RECORD(new ProcessingRecord()),
  /** What the public is told. */
  TRANSPARENCY(new TransparencyStatement()),
  /** Who else got something, and under which keys and agreements. */
  THIRD_PARTIES(new ThirdParties());

  private final Template template;

  Kind(Template template) {
    this.template = template;
  }

  /** As commands name it: {@code transfer-record}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Template template() {
    return template;
  }
}
