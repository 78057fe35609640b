package dev.handover.mapping;

import dev.handover.mapping.MappingDraft.FieldDraft;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a schema cannot say of one mapping: that its parts do not contradict each other. */
final class MappingSense {
  static final int CONTRADICTION = 5;
  private static final Set<String> RESERVED = Set.of("op", "ref", "reason");

  private final MappingDraft draft;
  private final Findings findings;

  private MappingSense(MappingDraft draft) {
    this.draft = draft;
    this.findings = draft.findings();
  }

  static void check(MappingDraft draft) {
    MappingSense sense = new MappingSense(draft);
    sense.entityIsTheFilesName();
    sense.deletedIsOneCondition();
    SelectSense.check(draft);
    sense.whoOnlyOfTheSubject();
    WhoSense.check(draft);
    JoinSense.check(draft);
    sense.fieldsDiffer();
    sense.columnsGoOneWay();
    RetentionSense.check(draft);
  }

  private void entityIsTheFilesName() {
    Optional<String> written = draft.text("/entity");
    if (written.isEmpty() || written.get().equals(draft.fileEntity())) {
      return;
    }
    String file = written.get() + ".yaml";
    if (Files.exists(draft.path().resolveSibling(file))) {
      String what = "the entity " + written.get() + " is already mapped in " + file;
      add("/entity", what, "give each entity one file, named like it");
    } else {
      String what = "the entity " + written.get() + " is not named like its file";
      add("/entity", what, "rename the file to " + file + ", or correct the entity");
    }
  }

  private void deletedIsOneCondition() {
    draft
        .text("/from/deleted")
        .flatMap(SqlCondition::trouble)
        .ifPresent(
            trouble ->
                add(
                    "/from/deleted",
                    "the condition deleted holds " + trouble,
                    "write one plain sql condition such as: is_deleted = 1"));
  }

  private void whoOnlyOfTheSubject() {
    Optional<String> key = draft.composite("/from/key");
    if (key.isEmpty() || findings.touch("/subject")) {
      return;
    }
    Optional<String> subject = draft.composite("/subject");
    for (String block : WhoDraft.BLOCKS) {
      if (draft.at("/" + block).isMissingNode() || subject.equals(key)) {
        continue;
      }
      if (subject.isEmpty()) {
        add("/" + block, block + " without a subject", "add subject: with the key's column");
      } else {
        add(
            "/" + block,
            block + " in an entity that is not the subject itself",
            "move it to the entity whose key is the subject; it decides for these records too");
      }
    }
  }

  private void fieldsDiffer() {
    Map<String, FieldDraft> first = new HashMap<>();
    for (FieldDraft field : draft.fields()) {
      if (field.to().isEmpty()) {
        continue;
      }
      String name = field.to().get();
      String place = field.pointer() + "/to";
      if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
        add(place, "the name " + name + " is taken by the parcel's own columns", "choose another");
      } else if (first.putIfAbsent(name.toLowerCase(Locale.ROOT), field) != null) {
        add(place, "two fields travel as " + name, "give one of them another name in to:");
      }
    }
  }

  private void columnsGoOneWay() {
    Set<String> carried = new LinkedHashSet<>();
    draft.fields().forEach(f -> f.columns().forEach(column -> carried.add(folded(column))));
    Set<String> withheld = new LinkedHashSet<>();
    draft
        .withheldColumns()
        .forEach(
            (pointer, column) -> {
              if (!withheld.add(folded(column))) {
                add(pointer + "/field", column + " is withheld twice", "delete one entry");
              } else if (carried.contains(folded(column))) {
                add(
                    pointer + "/field",
                    column + " is both carried and withheld",
                    "delete it from carry if it must stay, from withhold if it may travel");
              }
            });
  }

  private void add(String pointer, String what, String remedy) {
    findings.add(pointer, CONTRADICTION, what, remedy);
  }

  /** Databases fold the case of plain names, so that ID_NO and id_no are one column. */
  static String folded(String column) {
    return column.toLowerCase(Locale.ROOT);
  }
}
