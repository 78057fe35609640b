package dev.handover.mapping;

import dev.handover.mapping.MappingDraft.FieldDraft;
import dev.handover.mapping.MappingDraft.StepDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks of every rule whether it exists and makes sense with its argument and field. */
final class RuleCheck {
  private static final int WRONG_RULE = 6;

  private RuleCheck() {}

  static void check(MappingDraft draft) {
    Set<String> told = new HashSet<>();
    draft.fields().forEach(field -> check(draft, field, told));
    together(draft, told);
  }

  /** What is wrong with the fields side by side, told where it is about one of them. */
  private static void together(MappingDraft draft, Set<String> told) {
    for (String problem : CompiledMapping.problems(draft.soundPart())) {
      if (told.add(problem)) {
        String place =
            draft.fields().stream()
                .filter(field -> problem.startsWith("field " + field.to().orElse("") + ": "))
                .map(FieldDraft::pointer)
                .findFirst()
                .orElse("/carry");
        add(draft.findings(), place, problem);
      }
    }
  }

  private static void check(MappingDraft draft, FieldDraft field, Set<String> told) {
    Findings findings = draft.findings();
    if (findings.touch(field.pointer() + "/type")) {
      return;
    }
    for (String list : List.of("clean", "check", "flag", "treat")) {
      for (StepDraft step : field.steps(list)) {
        if (!findings.touch(step.pointer())) {
          for (String problem : CompiledMapping.problems(alone(field, step))) {
            told.add(problem);
            add(findings, step.pointer(), problem);
          }
        }
      }
    }
    if (draft.isUsable(field)) {
      for (String problem : CompiledMapping.problems(draft.field(field))) {
        if (told.add(problem)) {
          add(findings, field.pointer(), problem);
        }
      }
    }
  }

  /** The field with this one rule, so that what is wrong with the rule gets the rule's own line. */
  private static Mapping.Field alone(FieldDraft field, StepDraft step) {
    return new Mapping.Field(
        List.of(field.from().orElse("column")),
        field.to().or(field::from).orElse("field"),
        DataClass.BASIC,
        MappingDraft.type(field.node()),
        false,
        step.list().equals("clean") ? List.of(step.step()) : List.of(),
        step.list().equals("check") ? List.of(step.step()) : List.of(),
        step.list().equals("flag") ? List.of(step.step()) : List.of(),
        step.list().equals("treat") ? Optional.of(step.step()) : Optional.empty());
  }

  private static void add(Findings findings, String pointer, String problem) {
    int cut = problem.indexOf("; ");
    String what = cut < 0 ? problem : problem.substring(0, cut);
    String remedy = cut < 0 ? "correct the rule" : problem.substring(cut + 2);
    findings.add(pointer, WRONG_RULE, what, remedy);
  }
}
