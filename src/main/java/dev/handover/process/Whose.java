package dev.handover.process;

import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Exposure;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * Remembers of a window whose records go, by the cleaned values that a later question will be asked
 * with: the subject and every identifier, as keyed digests.
 */
final class Whose {
  private final int[] identifierAt;
  private final KeyedDigest[] domains;
  private final KeyedDigest subjects;
  private final Digests subjectDigests;
  private final Digests[] identifierDigests;
  private final Slice value = new Slice();

  Whose(int rows, int[] identifierAt, KeyedDigest[] domains, KeyedDigest subjects) {
    this.identifierAt = identifierAt;
    this.domains = domains;
    this.subjects = subjects;
    this.subjectDigests = new Digests(rows);
    this.identifierDigests = new Digests[identifierAt.length];
    for (int i = 0; i < identifierAt.length; i++) {
      identifierDigests[i] = new Digests(rows);
    }
  }

  /** Notes a validated row that goes; its subject's digest is there already. */
  void note(Rows source, int row, byte[] subject, int subjectAt) {
    if (!source.isAbsent(row, Validator.SUBJECT)) {
      System.arraycopy(
          subject, subjectAt, subjectDigests.next(), subjectDigests.nextStart(), Digests.SIZE);
      subjectDigests.added();
    }
    source.read(row, Validator.SURVIVOR, value);
    if (!value.isAbsent()) { // the record that stays for this person is that person's too
      Lineage.digest(subjects, value, subjectDigests.next(), subjectDigests.nextStart());
      subjectDigests.added();
    }
    for (int i = 0; i < identifierAt.length; i++) {
      source.read(row, Validator.FIRST_FIELD + identifierAt[i], value);
      if (!value.isAbsent()) {
        Digests digests = identifierDigests[i];
        domains[i].digest(
            value.bytes, value.start, value.length, digests.next(), digests.nextStart());
        digests.added();
      }
    }
  }

  List<Exposure> exposure(CompiledMapping mapping) {
    List<Exposure> exposure = new ArrayList<>();
    if (subjectDigests.count() > 0) {
      exposure.add(new Exposure(Exposure.SUBJECT, subjectDigests.sortedDistinct()));
    }
    for (int i = 0; i < identifierAt.length; i++) {
      if (identifierDigests[i].count() > 0) {
        exposure.add(
            new Exposure(
                mapping.fields().get(identifierAt[i]).name(),
                identifierDigests[i].sortedDistinct()));
      }
    }
    return exposure;
  }
}
