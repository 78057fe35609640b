package dev.handover.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a notice may have to say, and by which places of a template it says so. */
public enum Content {
  HANDLER("seller.name", "seller.contact"),
  RECIPIENT("buyer.name", "buyer.contact"),
  PURPOSE("purpose"),
  METHOD("method"),
  KINDS("kinds"),
  RETENTION("retention"),
  RIGHTS("rights"),
  CONSENT("consent"),
  BASIS("basis"),
  COMPLAINT("complaint"),
  SOURCE("source"),
  OBJECTION("objection");

  private final List<String> places;

  Content(String... places) {
    this.places = List.of(places);
  }

  /** As rule packs write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of these stand in a template that says it. */
  List<String> places() {
    return places;
  }

  static Optional<Content> named(String word) {
    return List.of(values()).stream().filter(each -> each.word().equals(word)).findFirst();
  }
}
