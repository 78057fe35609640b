package dev.handover.notice;

import dev.handover.cases.NoticeRules.Language;
import java.util.List;
import java.util.Map;

/**
 * What people must be told, by the kind of the deal: the part {@code notices} of a rule pack.
 *
 * @param rights which they have, and {@code complaint}: where they complain
 */
public record NoticeLaw(Said rights, Said complaint, Map<String, Deal> deals) {
  /** The same in two languages. */
  public record Said(String zh, String en) {
    String in(Language language) {
      return language == Language.ZH ? zh : en;
    }
  }

  /** Something that a notice must say, and why. */
  public record Required(String content, String ground) {}

  /**
   * What one kind of deal asks for.
   *
   * @param basis on which the data move
   * @param consent what people are asked for; empty where they are not
   */
  public record Deal(Said basis, Said consent, List<Required> contents) {}
}
