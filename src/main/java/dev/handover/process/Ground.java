package dev.handover.process;

/** Why a person, or one class of a person's data, does not travel; the strictest stands last. */
enum Ground {
  NONE("", ""),
  CONSENT_OF_CLASS("consent-of-class", "the subject has not consented to this class of data"),
  CLASS_GROWN("class-without-consent", "the subject was not asked about this class of data"),
  DO_NOT_CONTACT("do-not-contact", "the subject must not be contacted"),
  PARENT("parent-withheld", "a record that it refers to is withheld"),
  NOT_TOLD("not-yet-told", "the subject is not told of the handover yet, or may still object"),
  METHOD_GROWN("method-without-consent", "the subject was not asked about this way of processing"),
  PURPOSE_GROWN("purpose-without-consent", "the subject has consented to another purpose"),
  CONSENT("consent", "the subject has not consented"),
  WITHDRAWN("withdrawn", "the subject has withdrawn the consent"),
  UNDER_18("under-18", "the subject is under 18 and no guardian has consented"),
  UNDER_14("under-14", "the subject is under 14 and no guardian has consented"),
  OBJECTION("objection", "the subject is on the list of objections"),
  OBJECTED("objected", "the subject has objected to the handover"),
  OBJECTED_BY_REQUEST("objected-by-request", "the subject has objected"),
  RESTRICTED("restricted-by-request", "the subject asked that the data be stored only"),
  ERASED("erased-by-request", "the subject asked for erasure");

  private final String rule;
  private final String reason;

  Ground(String rule, String reason) {
    this.rule = rule;
    this.reason = reason;
  }

  /** The name by which it is counted. */
  String rule() {
    return rule;
  }

  String reason() {
    return reason;
  }

  static Ground stricter(Ground a, Ground b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
