package dev.handover.ledger;

import java.util.Locale;

/** What a key is for; none serves two purposes. */
public enum KeyPurpose {
  /** The hub's own, by which it signs a case's parcels and manifests. */
  CASE_SIGNING("case signing"),

  /** The buyer's certificate, to which a case's parcels are sealed and which signs receipts. */
  BUYER("buyer's certificate"),

  /** The hub's own, by which it signs heads and exports of the audit chain. */
  AUDIT("audit"),

  /** A case's keys for pseudonyms, for digests and for what lies on disk: one entry for all. */
  CASE_DATA("case data");

  private final String words;

  KeyPurpose(String words) {
    this.words = words;
  }

  /** As people are told. */
  public String words() {
    return words;
  }

  /** In JSON: lower case with hyphens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
