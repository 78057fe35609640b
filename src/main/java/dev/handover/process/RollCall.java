package dev.handover.process;

import dev.handover.keys.CaseKeys;
import dev.handover.keys.KeyedDigest;
import dev.handover.mapping.CompiledMapping;
import dev.handover.record.Batch;
import dev.handover.record.Held;
import dev.handover.record.Rows;
import dev.handover.record.Slice;
import dev.handover.record.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which records of a window a night must read again, from a few columns of all of them:
 * the key, the mark of the last change, the person and the references. All others are as the buyer
 * holds them. Whoever writes records without changing the mark escapes it: that is what the content
 * sweep is for.
 */
public final class RollCall {
  private final CompiledMapping mapping;
  private final Decision decision;
  private final Lineage lineage;
  private final List<String> columns;

  public RollCall(CompiledMapping mapping, Decision decision, CaseKeys keys) {
    this.mapping = mapping;
    this.decision = decision;
    this.lineage = new Lineage(keys.lineage());
    this.columns = columns(mapping, decision);
  }

  private static List<String> columns(CompiledMapping mapping, Decision decision) {
    Set<Integer> numbers = new LinkedHashSet<>();
    numbers.add(mapping.keyColumn());
    if (mapping.changedColumn() >= 0) {
      numbers.add(mapping.changedColumn());
    }
    numbers.addAll(Standings.columns(mapping, decision));
    return numbers.stream().map(mapping.columns()::get).toList();
  }

  /**
   * Whether a mark tells of every change: there is one, nothing is joined from tables that have
   * marks of their own, and no question about the person is asked of the record alone whose answer
   * time or a list outside changes.
   */
  public boolean suits() {
    boolean asksByItself =
        (mapping.mapping().who().asks()
                || decision.objectors().concern(mapping.mapping().entity())
                || (mapping.mapping().isSubject() && decision.told().asks()))
            && !(mapping.mapping().isSubject() && decision.decides(Decision.SUBJECTS));
    return mapping.changedColumn() >= 0
        && mapping.mapping().from().joins().isEmpty()
        && !asksByItself;
  }

  /** The columns to be read of every record. */
  public List<String> columns() {
    return columns;
  }

  /**
   * What the call told.
   *
   * @param keys of the records to be read, as the source prints them, in order
   * @param everything whether the whole window must be read instead
   * @param untouched those that the buyer holds and that are as they were
   * @param settled the counts of the records that are not read
   */
  public record Answers(List<String> keys, boolean everything, BitSet untouched, Tally settled) {
    /** Keys may identify people. */
    @Override
    public String toString() {
      return "Answers[" + keys.size() + " to be read, " + settled.read() + " settled]";
    }
  }

  /** Compares the marks of all records of a window with those that the buyer's records had. */
  public Answers call(Batch marks, Held held) {
    return new Call(marks, held).answers();
  }

  /** One window while it is called. */
  private final class Call {
    private final Batch marks;
    private final Rows rows;
    private final Held held;
    private final Standings standings;
    private final KeyedDigest keyDomain = lineage.key(mapping.mapping().entity());
    private final KeyedDigest markDomain = lineage.mark(mapping.mapping().entity());
    private final KeyedDigest subjectDomain = lineage.subject();
    private final int markColumn;
    private final int subjectColumn;
    private final Slice value = new Slice();
    private final byte[] digest = new byte[Digests.SIZE];
    private final BitSet untouched;
    private final List<String> again = new ArrayList<>();
    private long gone;

    Call(Batch marks, Held held) {
      this.marks = marks;
      this.rows = marks.rows();
      this.held = held;
      this.standings = new Standings(mapping, decision, lineage, rows);
      this.markColumn = rows.columns().indexOf(mapping.mapping().from().changed().orElseThrow());
      this.subjectColumn = mapping.mapping().subject().map(rows.columns()::indexOf).orElse(-1);
      this.untouched = new BitSet(held.count());
    }

    Answers answers() {
      byte[] last = new byte[Digests.SIZE];
      for (int row = 0; row < rows.count(); row++) {
        rows.read(row, 0, value);
        mapping.remembered(value);
        if (Lineage.isBlank(value)) {
          return everything();
        }
        keyDomain.digest(value.bytes, value.start, value.length, digest, 0);
        if (Arrays.equals(digest, last)) {
          return everything(); // one key twice: reading by key would bring both at once
        }
        System.arraycopy(digest, 0, last, 0, Digests.SIZE);
        int index = held.find(digest, 0);
        boolean deleted = marks.deleted().get(row);
        boolean corrected = decision.orders().correct(mapping.mapping().entity(), digest);
        if (index >= 0 && !deleted && !corrected && isAsItWas(row, index)) {
          untouched.set(index);
        } else if (index < 0 && deleted) {
          gone++;
        } else {
          again.add(rows.text(row, 0));
        }
      }
      return again.size() > rows.count() / 2 ? everything() : some();
    }

    private boolean isAsItWas(int row, int index) {
      return held.flags(index) == 0
          && hasItsMark(row, index)
          && hasItsSubject(row, index)
          && standings.isPlain(row);
    }

    private boolean hasItsMark(int row, int index) {
      rows.read(row, markColumn, value);
      if (value.isAbsent()) {
        return false;
      }
      markDomain.digest(value.bytes, value.start, value.length, digest, 0);
      return held.hasMark(index, digest, 0);
    }

    private boolean hasItsSubject(int row, int index) {
      Arrays.fill(digest, (byte) 0);
      if (subjectColumn >= 0) {
        rows.read(row, subjectColumn, value);
        if (!value.isAbsent()) {
          Lineage.digest(subjectDomain, value, digest, 0);
        }
      }
      return held.hasSubject(index, digest, 0);
    }

    private Answers some() {
      long same = untouched.cardinality();
      Map<String, Long> reasons =
          gone == 0 ? Map.of() : Map.of("deleted/record/deleted-at-source", gone);
      Tally settled = new Tally(same + gone, 0, 0, 0, 0, gone, same, reasons);
      return new Answers(again, false, untouched, settled);
    }

    /** Where most would be read again, or records cannot be told apart by their keys. */
    private Answers everything() {
      return new Answers(List.of(), true, new BitSet(), Tally.NONE);
    }
  }
}
