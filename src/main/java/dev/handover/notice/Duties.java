package dev.handover.notice;

import dev.handover.cases.CaseFile;
import dev.handover.cases.NoticeRules.Language;
import dev.handover.law.RulePack;
import dev.handover.law.RulePacks;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the laws of both sides ask a case's notices to say; the seller's alone where no pack holds
 * at the buyer's.
 */
final class Duties {
  private final List<NoticeLaw> laws;
  private final List<NoticeLaw.Deal> deals;
  private final Map<Content, String> required = new EnumMap<>(Content.class);

  private Duties(List<NoticeLaw> laws, List<NoticeLaw.Deal> deals) {
    this.laws = laws;
    this.deals = deals;
  }

  static Duties of(CaseFile file, RulePacks packs, LocalDate day) {
    List<NoticeLaw> laws = new ArrayList<>();
    List<NoticeLaw.Deal> deals = new ArrayList<>();
    Duties duties = new Duties(laws, deals);
    List<RulePack> both =
        Stream.concat(
                Stream.of(packs.at(file.jurisdiction().seller(), day)),
                packs.find(file.jurisdiction().buyer(), day).stream())
            .distinct()
            .toList();
    for (RulePack pack : both) {
      NoticeLaw law = pack.section("notices", NoticeLaw.class);
      NoticeLaw.Deal deal = law.deals().get(file.deal());
      if (deal == null) {
        throw malformed(pack, "says nothing of " + file.deal());
      }
      laws.add(law);
      deals.add(deal);
      deal.contents().forEach(each -> duties.require(pack, each));
    }
    if (file.notice().filter(rules -> !rules.window().isZero()).isPresent()) {
      duties.required.putIfAbsent(Content.OBJECTION, "the case's window");
    }
    return duties;
  }

  private void require(RulePack pack, NoticeLaw.Required each) {
    Content content =
        Content.named(each.content())
            .orElseThrow(() -> malformed(pack, "asks for " + each.content()));
    required.merge(content, each.ground(), (one, other) -> one + "; " + other);
  }

  /** What must be said, and on what ground. */
  Map<Content, String> required() {
    return required;
  }

  String rights(Language language) {
    return joined(laws, law -> law.rights().in(language));
  }

  String complaint(Language language) {
    return joined(laws, law -> law.complaint().in(language));
  }

  String basis(Language language) {
    return deals.stream()
        .map(deal -> deal.basis().in(language))
        .distinct()
        .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
  }

  String consent(Language language) {
    return joined(deals, deal -> deal.consent().in(language));
  }

  private static <T> String joined(List<T> from, Function<T, String> said) {
    return from.stream()
        .map(said)
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static HandoverException malformed(RulePack pack, String what) {
    return new HandoverException(
        ExitCode.CONFIGURATION,
        "HUB-NTC-01",
        "the part notices of the rule pack "
            + pack.id()
            + " "
            + what
            + "; compare it with the packs shipped");
  }
}
