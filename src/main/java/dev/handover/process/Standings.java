package dev.handover.process;

import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledField;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was decided about the persons of some rows and about the records that these refer to. The
 * rows need have no other columns than those that tell.
 */
final class Standings {
  private final CompiledMapping mapping;
  private final Decision decision;
  private final Rows rows;
  private final boolean decided;
  private final Standing subjects;
  private final List<Reference> references = new ArrayList<>();
  private final Slice value = new Slice();

  /** A field that refers to records of another entity, and what is known of those. */
  record Reference(int field, CompiledField compiled, int column, Standing standing) {}

  Standings(CompiledMapping mapping, Decision decision, Lineage lineage, Rows rows) {
    this.mapping = mapping;
    this.decision = decision;
    this.rows = rows;
    this.decided = mapping.subjectColumn() >= 0 && decision.decides(Decision.SUBJECTS);
    this.subjects =
        decided
            ? standing(Decision.SUBJECTS, lineage.subject(), column(mapping.subjectColumn()))
            : new Standing(0, Verdict.UNKNOWN);
    for (int i = 0; i < mapping.fields().size(); i++) {
      CompiledField each = mapping.fields().get(i);
      String domain = domain(mapping, decision, each);
      if (decision.decides(domain)) {
        int column = column(each.column());
        Standing standing = standing(domain, lineage.domain(domain), column);
        references.add(new Reference(i, each, column, standing));
      }
    }
  }

  /** The columns that tell, of those that the mapping reads. */
  static List<Integer> columns(CompiledMapping mapping, Decision decision) {
    List<Integer> columns = new ArrayList<>();
    if (mapping.subjectColumn() >= 0) {
      columns.add(mapping.subjectColumn());
    }
    mapping.fields().stream()
        .filter(each -> decision.decides(domain(mapping, decision, each)))
        .forEach(each -> columns.add(each.column()));
    return columns;
  }

  private int column(int ofMapping) {
    return rows.columns().indexOf(mapping.columns().get(ofMapping));
  }

  /** What a field refers to: an entity, or by the subject's column the person. */
  private static String domain(CompiledMapping mapping, Decision decision, CompiledField each) {
    boolean person = each.column() == mapping.subjectColumn() && !mapping.mapping().isSubject();
    return each.refersTo().map(decision::domainOf).orElse(person ? Decision.SUBJECTS : "");
  }

  private Standing standing(String domain, KeyedDigest digest, int column) {
    Digests digests = new Digests(rows.count());
    for (int row = 0; row < rows.count(); row++) {
      rows.read(row, column, value);
      if (Lineage.isBlank(value)) {
        Arrays.fill(
            digests.next(), digests.nextStart(), digests.nextStart() + Digests.SIZE, (byte) 0);
      } else {
        Lineage.digest(digest, value, digests.next(), digests.nextStart());
      }
      digests.added();
    }
    return decision.of(domain, digests);
  }

  /** Whether anything was decided about persons. */
  boolean decided() {
    return decided;
  }

  Standing subjects() {
    return subjects;
  }

  List<Reference> references() {
    return references;
  }

  boolean refers(Reference reference, int row) {
    rows.read(row, reference.column(), value);
    return !Lineage.isBlank(value);
  }

  /**
   * Whether the decision says nothing about a row but that it travels, whole and as it is: then it
   * says no more the next night, unless it changed.
   */
  boolean isPlain(int row) {
    if (decided && !isPlain(subjects, row)) {
      return false;
    }
    for (Reference each : references) {
      if (refers(each, row) && !isPlain(each.standing(), row)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(Standing standing, int row) {
    return standing.verdict(row) == Verdict.TRAVELS
        && standing.survivor(row) == null
        && standing.refused(row) == 0
        && standing.ground(row) == Ground.NONE;
  }
}
