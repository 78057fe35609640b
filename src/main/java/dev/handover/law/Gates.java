package dev.handover.law;

import static java.util.Comparator.comparing;

import dev.handover.cases.Case;
import dev.handover.cases.CaseFile.Agreement;
import dev.handover.ledger.Evidence;
import dev.handover.mapping.Mapping;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** How the duties of a case stand on a day: duties against agreements, register and waivers. */
final class Gates {
  /** The kind of evidence that is an officer's approval; its digest is that of the plan. */
  static final String APPROVAL = "approval";

  /** The kind of evidence that lets a gate pass, whose name is its party. */
  static final String WAIVER = "waiver";

  /** The gate that a score opens. */
  static final String ASSESSMENT = "buyer-assessment";

  static final String FINDING = "audit-finding";
  private static final String NOT_FOUR_EYES = "nobody is registered: not four eyes";
  private final Case deal;
  private final String folder;
  private final List<Evidence.Item> items;
  private final LocalDate day;
  private final boolean peopleKnown;
  private final AgreementFiles files;

  /**
   * @param folder the case's folder under mappings, for hints
   * @param items what of the case's evidence is valid, whatever its days
   */
  Gates(
      Case deal,
      String folder,
      List<Evidence.Item> items,
      LocalDate day,
      boolean peopleKnown,
      AgreementFiles files) {
    this.deal = deal;
    this.folder = folder;
    this.items = List.copyOf(items);
    this.day = day;
    this.peopleKnown = peopleKnown;
    this.files = files;
  }

  /**
   * Each duty's gate, and one for each finding of an audit that is not settled.
   *
   * @param plan what must have been approved
   */
  List<Gate> of(List<Duty> duties, CasePlan plan) {
    List<Gate> gates = new ArrayList<>();
    for (Duty duty : duties) {
      Gate gate =
          switch (duty.gate()) {
            case "agreement" -> agreement(duty);
            case APPROVAL -> approval(duty, plan);
            default -> byEvidence(duty);
          };
      gates.add(gate.state() == Gate.State.CLOSED ? letPass(gate) : gate);
    }
    items.stream()
        .filter(item -> item.entry().kind().equals(FINDING))
        .map(this::finding)
        .map(gate -> gate.state() == Gate.State.CLOSED ? letPass(gate) : gate)
        .forEach(gates::add);
    return gates;
  }

  /** An approval is never waived: a waiver is two people's word too. */
  private Gate letPass(Gate gate) {
    return best(item ->
            item.entry().kind().equals(WAIVER)
                && item.entry().party().equals(gate.duty().name())
                && !gate.duty().gate().equals(APPROVAL))
        .map(gate::waived)
        .orElse(gate);
  }

  private Gate agreement(Duty duty) {
    List<String> troubles = new ArrayList<>();
    Optional<Gate> open = Optional.empty();
    for (Agreement each : deal.file().agreements()) {
      if (each.kind().equals(duty.of())) {
        Optional<String> altered = files.trouble(each);
        if (altered.isPresent()) {
          return Gate.closed(
              duty,
              altered.get(),
              "put the signed document back, or register the new one in case.yaml");
        }
        Optional<String> trouble = trouble(each);
        trouble.ifPresent(troubles::add);
        if (trouble.isEmpty()) {
          open =
              Optional.of(
                  Gate.open(
                      duty,
                      "case.yaml, sha256 " + each.sha256().orElseThrow().substring(0, 12) + "…",
                      deal.file().seller().name(),
                      Optional.of(LocalDate.parse(each.valid().split("/")[1])),
                      ""));
        }
      }
    }
    return open.orElseGet(
        () -> {
          Gate registered = byEvidence(duty);
          return registered.state() == Gate.State.OPEN || troubles.isEmpty()
              ? registered
              : Gate.closed(duty, String.join("; ", troubles), registered.next());
        });
  }

  /** Why a case file's own word for an agreement does not do. */
  private Optional<String> trouble(Agreement agreement) {
    String[] days = agreement.valid().split("/");
    if (day.isBefore(LocalDate.parse(days[0]))) {
      return Optional.of("is not in force before " + days[0]);
    } else if (day.isAfter(LocalDate.parse(days[1]))) {
      return Optional.of("ended on " + days[1]);
    }
    return agreement.file().isPresent() && agreement.sha256().isPresent()
        ? Optional.empty()
        : Optional.of("case.yaml names it without file and sha256");
  }

  private Gate approval(Duty duty, CasePlan plan) {
    if (!peopleKnown) {
      return Gate.open(duty, NOT_FOUR_EYES, "", Optional.empty(), "add people: handover users add");
    }
    String digest = plan.sha256();
    boolean other = items.stream().anyMatch(item -> item.entry().kind().equals(APPROVAL));
    return best(item ->
            item.entry().kind().equals(APPROVAL)
                && item.entry().sha256().equals(Optional.of(digest)))
        .map(item -> Gate.open(duty, item))
        .orElseGet(
            () ->
                Gate.closed(
                    duty,
                    other ? "another plan was approved: this one has changed since" : "none",
                    "handover approve case --case " + folder + " --reason \"…\""));
  }

  private Gate byEvidence(Duty duty) {
    Optional<Gate> mapped = byMapping(duty);
    if (mapped.isPresent()) {
      return mapped.get();
    }
    Predicate<Evidence.Item> fits =
        item -> duty.opens().contains(item.entry().kind()) && isOf(duty, item.entry());
    Optional<Evidence.Item> found =
        best(
            item ->
                fits.test(item)
                    && item.entry()
                        .score()
                        .map(score -> score >= duty.score())
                        .orElse(!scored(duty)));
    return found.map(item -> Gate.open(duty, item)).orElseGet(() -> missing(duty, fits));
  }

  private static boolean scored(Duty duty) {
    return duty.gate().equals(ASSESSMENT);
  }

  private Gate missing(Duty duty, Predicate<Evidence.Item> fits) {
    Optional<Evidence.Item> last = items.stream().filter(fits).reduce((one, other) -> other);
    String shown =
        last.map(
                item ->
                    "evidence "
                        + item.id()
                        + (day.isBefore(item.entry().from())
                            ? " begins on " + item.entry().from()
                            : item.counts(day)
                                ? " has a score of "
                                    + item.entry().score().orElse(0)
                                    + ", needed are "
                                    + duty.score()
                                : " ended on " + item.entry().until().orElseThrow()))
            .orElse("none");
    return Gate.closed(
        duty,
        shown,
        "handover evidence add --case "
            + folder
            + " --kind "
            + duty.opens().stream().sorted().reduce((one, other) -> other).orElse(duty.gate())
            + (duty.of().isEmpty() ? "" : " --party \"" + duty.of() + "\"")
            + (scored(duty) ? " --score N" : "")
            + " --file FILE --owner NAME --until DAY");
  }

  /** Whether the mappings themselves see to it that nobody travels of whom it would not be true. */
  private Optional<Gate> byMapping(Duty duty) {
    Predicate<Mapping.Who> sees =
        switch (duty.gate()) {
          case "separate-consent" ->
              who -> who.consents().stream().anyMatch(each -> each.classes().isEmpty());
          case "guardian-consent" -> who -> who.minors().isPresent();
          case "renewed-consent" -> this::asksAnew;
          default -> who -> false;
        };
    List<Mapping> subjects = deal.mappings().stream().filter(Mapping::isSubject).toList();
    if (subjects.isEmpty() || !subjects.stream().map(Mapping::who).allMatch(sees)) {
      return Optional.empty();
    }
    return Optional.of(
        Gate.open(
            duty,
            "asked of each person by the mapping "
                + String.join(", ", subjects.stream().map(Mapping::entity).toList()),
            deal.file().seller().name(),
            Optional.empty(),
            ""));
  }

  /** Whether whoever did not agree to what changes stays: all that the case itself names, too. */
  private boolean asksAnew(Mapping.Who who) {
    Set<String> ofPerson = new HashSet<>();
    boolean asks = false;
    for (Mapping.Consent each : who.consents()) {
      asks |= each.grown().isAny();
      if (each.classes().isEmpty()) {
        ofPerson.addAll(Facts.changes(each.grown()));
      }
    }
    return asks && ofPerson.containsAll(deal.file().law().changed());
  }

  private static boolean isOf(Duty duty, Evidence.Entry entry) {
    if (duty.gate().equals(Obligations.EXPORT)) {
      Mechanism asked = Mechanism.of(duty.of()).orElseThrow();
      return Mechanism.of(entry.party()).filter(there -> there.covers(asked)).isPresent();
    }
    return duty.of().isEmpty() || duty.of().equals(entry.party());
  }

  /** A finding stands open until it is settled, and closes the gate once it is overdue. */
  private Gate finding(Evidence.Item item) {
    Duty duty =
        new Duty(
            FINDING,
            Long.toString(item.id()),
            Before.RUN,
            List.of(
                new Duty.Ground(
                    "PIPL Art. 54",
                    "What an audit found is put right in time: " + item.entry().title(),
                    "审计发现的问题按期整改：" + item.entry().title(),
                    "register")),
            Set.of(FINDING),
            0);
    return item.entry().until().filter(day::isAfter).isPresent()
        ? Gate.closed(
            duty,
            "due on " + item.entry().until().get() + ", " + item.entry().owner(),
            "handover evidence settle " + item.id() + " --reason \"…\"")
        : Gate.open(duty, "to be done", item.entry().owner(), item.entry().until(), "");
  }

  /** Of those that count today, the one that counts longest. */
  private Optional<Evidence.Item> best(Predicate<Evidence.Item> wanted) {
    return items.stream()
        .filter(item -> item.counts(day))
        .filter(wanted)
        .max(comparing(item -> item.entry().until().orElse(LocalDate.MAX)));
  }
}
