package dev.handover.mapping;

import dev.handover.mapping.MappingDraft.FieldDraft;
import dev.handover.mapping.MappingDraft.StepDraft;
import dev.handover.record.Composite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What can only be seen of all mappings of a case side by side: that references lead somewhere and
 * join.
 */
final class MappingsTogether {
  private static final int MISMATCH = 8;
  private final Map<String, MappingDraft> byEntity = new HashMap<>();

  private MappingsTogether() {}

  static void check(List<MappingDraft> drafts) {
    MappingsTogether together = new MappingsTogether();
    for (MappingDraft draft : drafts) {
      together.byEntity.put(draft.fileEntity(), draft);
      together.byEntity.putIfAbsent(draft.at("/entity").asText(draft.fileEntity()), draft);
    }
    drafts.forEach(together::references);
    together.circles(drafts);
    persons(drafts);
  }

  /** Where two entities hold the persons, neither can decide alone who they are. */
  private static void persons(List<MappingDraft> drafts) {
    List<MappingDraft> persons =
        drafts.stream()
            .filter(MappingDraft::isReadable)
            .filter(draft -> draft.composite("/from/key").isPresent())
            .filter(draft -> draft.composite("/from/key").equals(draft.composite("/subject")))
            .toList();
    persons.forEach(person -> subjects(drafts, person));
    if (persons.size() < 2) {
      return;
    }
    for (MappingDraft draft : persons) {
      if (!draft.at("/duplicates").isMissingNode()) {
        draft
            .findings()
            .add(
                "/duplicates",
                MISMATCH,
                "duplicates where two entities hold the persons",
                "let one entity's key be the subject; give the other a reference to it");
      }
      for (FieldDraft field : draft.fields()) {
        for (StepDraft step : field.steps("check")) {
          boolean person =
              persons.stream()
                  .map(MappingDraft::fileEntity)
                  .anyMatch(step.step().argument().asText()::equals);
          if (step.step().name().equals("reference") && person) {
            draft
                .findings()
                .add(
                    step.pointer(),
                    MISMATCH,
                    "a person that waits for a person",
                    "write the reference under flag: instead of check:");
          }
        }
      }
    }
  }

  /** A record cannot wait for one that waits for it. */
  private void circles(List<MappingDraft> drafts) {
    List<MappingDraft> readable = drafts.stream().filter(MappingDraft::isReadable).toList();
    References.circle(readable.stream().map(MappingDraft::soundPart).toList())
        .ifPresent(
            circle ->
                byEntity
                    .get(circle.get(0))
                    .findings()
                    .add(
                        "/carry",
                        MISMATCH,
                        "records that wait for each other: " + String.join(" refers to ", circle),
                        "write one of these references under flag: instead of check:"));
  }

  private void references(MappingDraft draft) {
    for (FieldDraft field : draft.fields()) {
      for (String list : List.of("check", "flag")) {
        for (StepDraft step : field.steps(list)) {
          if (step.step().name().equals("reference")) {
            String entity = step.step().argument().asText();
            if (known(draft, step, entity)) {
              width(draft, field, step, entity);
            }
          }
        }
      }
      for (StepDraft step : field.steps("treat")) {
        if (step.step().name().equals("pseudonymise") && step.step().argument().isTextual()) {
          String entity = step.step().argument().textValue();
          reference(draft, step, entity);
          width(draft, field, step, entity);
        }
      }
    }
  }

  /** A reference is made of as many columns as the key that it leads to, or it never joins. */
  private void width(MappingDraft draft, FieldDraft field, StepDraft step, String entity) {
    Optional<String> key =
        Optional.ofNullable(byEntity.get(entity))
            .filter(MappingDraft::isReadable)
            .flatMap(target -> target.composite("/from/key"));
    int width = key.map(name -> Composite.columns(name).size()).orElse(0);
    if (width == 0 || draft.findings().touch(step.pointer()) || field.columns().size() != 1) {
      return;
    }
    if (Composite.columns(field.columns().get(0)).size() != width) {
      draft
          .findings()
          .add(
              step.pointer(),
              MISMATCH,
              "a reference to " + entity + " that never joins: its key is " + key.get(),
              width == 1
                  ? "name one column in from:"
                  : "name as many columns, in that order: from: " + key.get());
    }
  }

  /** The same of what tells whose a record is. */
  private static void subjects(List<MappingDraft> drafts, MappingDraft person) {
    String key = person.composite("/subject").orElseThrow();
    for (MappingDraft draft : drafts) {
      Optional<String> subject =
          draft.isReadable() ? draft.composite("/subject") : Optional.empty();
      boolean fits =
          subject
              .filter(s -> Composite.columns(s).size() != Composite.columns(key).size())
              .isEmpty();
      if (!fits && !draft.findings().touch("/subject")) {
        draft
            .findings()
            .add(
                "/subject",
                MISMATCH,
                "a subject that never is one: that of " + person.entity() + " is " + key,
                "name as many columns, in that order");
      }
    }
  }

  /** Whether the entity is one of the case; told where it is not. */
  private boolean known(MappingDraft draft, StepDraft step, String entity) {
    if (draft.findings().touch(step.pointer())) {
      return false;
    }
    Set<String> known = new TreeSet<>(byEntity.keySet());
    if (!known.contains(entity)) {
      draft
          .findings()
          .add(
              step.pointer(),
              MISMATCH,
              "a reference to " + entity + ", which is no entity of this case",
              Nearest.question(entity, known, "name one of " + String.join(", ", known)));
      return false;
    }
    return true;
  }

  private void reference(MappingDraft draft, StepDraft step, String entity) {
    if (known(draft, step, entity) && handsKeyOnOtherwise(byEntity.get(entity), entity)) {
      draft
          .findings()
          .add(
              step.pointer(),
              MISMATCH,
              "a reference to "
                  + entity
                  + " that never joins: "
                  + entity
                  + " hands its key on"
                  + " without pseudonymise",
              "treat the key in both mappings alike");
    }
  }

  /** Whether the entity's key travels, but never as a pseudonym of the entity's own domain. */
  private static boolean handsKeyOnOtherwise(MappingDraft target, String entity) {
    if (target == null || !target.isReadable()) {
      return false;
    }
    Optional<String> key = target.composite("/from/key");
    List<FieldDraft> ofKey =
        target.fields().stream()
            .filter(field -> key.isPresent() && field.from().equals(key))
            .filter(field -> !target.findings().touch(field.pointer()))
            .toList();
    return !ofKey.isEmpty() && ofKey.stream().noneMatch(field -> inDomain(field, entity));
  }

  private static boolean inDomain(FieldDraft field, String entity) {
    return field.steps("treat").stream()
        .map(StepDraft::step)
        .anyMatch(
            step ->
                step.name().equals("pseudonymise")
                    && step.argument().asText(entity).equals(entity));
  }
}
