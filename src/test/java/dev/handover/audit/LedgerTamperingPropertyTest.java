package dev.handover.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Finding;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tamperings with the ledger's own tables by SQL, each made by a seed: all are found. */
class LedgerTamperingPropertyTest {
  private static final long SEED = 20261124;
  private static final int ROUNDS = 500;
  private static final int ENTRIES = 40;
  private static final String FORGED = "ef".repeat(32);

  private static SampleChain chain;
  private static List<AuditChain.Entry> entries;

  @BeforeAll
  static void fill() {
    chain = new SampleChain(ENTRIES);
    entries = chain.chain().entries(0, ENTRIES);
    // whoever may change rows may drop what forbids it
    chain.sql.execute("alter table audit_entry drop primary key");
  }

  @AfterAll
  static void close() throws Exception {
    chain.close();
  }

  @Test
  void findsEveryTampering() {
    System.out.println("seed " + SEED);
    Map<String, Integer> kinds = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(SEED + round);
      Tampering tampering = Tampering.values()[round % Tampering.values().length];
      kinds.merge(tampering.name(), 1, Integer::sum);
      Anchors anchors = tampering.needsAnchor ? anchored(ENTRIES) : Anchors.NONE;
      List<Finding> found =
          chain.undone(
              () -> tampering.tamper(random),
              () -> new LedgerCheck(chain.ledger).verdict(anchors).findings());
      assertThat(found).as("seed %d: %s", SEED + round, tampering).isNotEmpty();
      if (round % 10 == 0) {
        int kept = 1 + random.nextInt(ENTRIES);
        assertThat(new LedgerCheck(chain.ledger).verdict(anchored(kept)).findings()).isEmpty();
      }
    }
    System.out.println(kinds);
  }

  /** Without an anchor these are not to be told from a chain that always was so. */
  @Test
  void whatIsWrittenAnewWholeIsFoundByAnchorsOnly() {
    for (Tampering tampering : Tampering.values()) {
      if (tampering.needsAnchor) {
        assertThat(
                chain.undone(
                    () -> tampering.tamper(new Random(SEED)),
                    () -> new LedgerCheck(chain.ledger).verdict(Anchors.NONE).findings()))
            .as(tampering.name())
            .isEmpty();
      }
    }
  }

  private static Anchors anchored(int sequence) {
    AuditChain.Entry entry = entries.get(sequence - 1);
    return new Anchors(
        List.of(
            new Anchor(
                new AuditChain.Head(sequence, entry.hash()), Instant.now(), "a signed head")),
        List.of());
  }

  private enum Tampering {
    UPDATE_A_TEXT(false) {
      @Override
      void tamper(Random random) {
        String column = List.of("actor", "act", "subject", "detail").get(random.nextInt(4));
        sql("update audit_entry set " + column + " = 'x' where seq = ?", any(random));
      }
    },
    UPDATE_A_TIME(false) {
      @Override
      void tamper(Random random) {
        sql(
            "update audit_entry set recorded_at = dateadd(microsecond, 1, recorded_at)"
                + " where seq = ?",
            any(random));
      }
    },
    UPDATE_A_NUMBER(false) {
      @Override
      void tamper(Random random) {
        sql("update audit_entry set seq = seq + 1000 where seq = ?", any(random));
      }
    },
    UPDATE_A_HASH(false) {
      @Override
      void tamper(Random random) {
        String column = random.nextBoolean() ? "hash" : "previous_hash";
        sql("update audit_entry set " + column + " = ? where seq = ?", FORGED, any(random));
      }
    },
    UPDATE_AND_REHASH_ONE(false) {
      @Override
      void tamper(Random random) {
        AuditChain.Entry e = entries.get(random.nextInt(ENTRIES));
        replace(
            SampleChain.hashed(
                e.sequence(),
                e.time(),
                "somebody",
                e.act(),
                e.subject(),
                e.detail(),
                e.previousHash()));
      }
    },
    DELETE(false) {
      @Override
      void tamper(Random random) {
        sql("delete from audit_entry where seq = ?", any(random));
      }
    },
    DELETE_AND_CLOSE_THE_GAP(false) {
      @Override
      void tamper(Random random) {
        long at = 1 + random.nextInt(ENTRIES - 1);
        sql("delete from audit_entry where seq = ?", at);
        sql("update audit_entry set seq = seq - 1 where seq > ?", at);
        sql("update audit_head set seq = seq - 1");
      }
    },
    DELETE_THE_TAIL(false) {
      @Override
      void tamper(Random random) {
        sql("delete from audit_entry where seq > ?", random.nextInt(ENTRIES));
      }
    },
    INSERT_A_SECOND(false) {
      @Override
      void tamper(Random random) {
        insert(entries.get(random.nextInt(ENTRIES)));
      }
    },
    INSERT_BEFORE_THE_FIRST(false) {
      @Override
      void tamper(Random random) {
        AuditChain.Entry e = entries.get(0);
        insert(
            SampleChain.hashed(
                -random.nextInt(9), e.time(), "hub", "run planned", "x", "", e.previousHash()));
      }
    },
    INSERT_AFTER_THE_LAST(false) {
      @Override
      void tamper(Random random) {
        AuditChain.Entry e = entries.get(ENTRIES - 1);
        insert(
            SampleChain.hashed(
                ENTRIES + 1 + random.nextInt(3), e.time(), "hub", "looked", "x", "", e.hash()));
      }
    },
    FORGE_THE_HEAD(false) {
      @Override
      void tamper(Random random) {
        if (random.nextBoolean()) {
          sql("update audit_head set hash = ?", FORGED);
        } else {
          sql("update audit_head set seq = ?", ENTRIES + (random.nextBoolean() ? 1 : -1));
        }
      }
    },
    SWAP(false) {
      @Override
      void tamper(Random random) {
        long at = 1 + random.nextInt(ENTRIES - 1);
        sql("update audit_entry set seq = -1 where seq = ?", at);
        sql("update audit_entry set seq = seq - 1 where seq = ?", at + 1);
        sql("update audit_entry set seq = ? where seq = -1", at + 1);
      }
    },
    CUT_THE_TAIL_OFF_WITH_ITS_HEAD(true) {
      @Override
      void tamper(Random random) {
        AuditChain.Entry last = entries.get(random.nextInt(ENTRIES - 1));
        sql("delete from audit_entry where seq > ?", last.sequence());
        sql("update audit_head set seq = ?, hash = ?", last.sequence(), last.hash());
      }
    },
    EMPTY_IT(true) {
      @Override
      void tamper(Random random) {
        sql("delete from audit_entry");
        sql("update audit_head set seq = 0, hash = ?", "0".repeat(64));
      }
    },
    REHASH_THE_REST(true) {
      @Override
      void tamper(Random random) {
        List<AuditChain.Entry> forged = new ArrayList<>(entries);
        int at = random.nextInt(ENTRIES - 1);
        AuditChain.Entry e = entries.get(at);
        forged.set(
            at,
            new AuditChain.Entry(
                e.sequence(), e.time(), "somebody", e.act(), e.subject(), "", "", ""));
        write(SampleChain.rechained(forged, at));
      }
    },
    INSERT_AND_REHASH_THE_REST(true) {
      @Override
      void tamper(Random random) {
        List<AuditChain.Entry> forged = new ArrayList<>(entries);
        int at = random.nextInt(ENTRIES - 1);
        forged.add(at, entries.get(random.nextInt(ENTRIES)));
        write(SampleChain.rechained(forged, at));
      }
    };

    private final boolean needsAnchor;

    Tampering(boolean needsAnchor) {
      this.needsAnchor = needsAnchor;
    }

    abstract void tamper(Random random);

    private static long any(Random random) {
      return 1 + random.nextInt(ENTRIES);
    }

    private static void sql(String statement, Object... with) {
      chain.sql.update(statement, with);
    }

    private static void write(List<AuditChain.Entry> forged) {
      sql("delete from audit_entry");
      forged.forEach(Tampering::insert);
      AuditChain.Entry last = forged.get(forged.size() - 1);
      sql("update audit_head set seq = ?, hash = ?", last.sequence(), last.hash());
    }

    private static void replace(AuditChain.Entry entry) {
      sql("delete from audit_entry where seq = ?", entry.sequence());
      insert(entry);
    }

    private static void insert(AuditChain.Entry e) {
      sql(
          "insert into audit_entry (seq, recorded_at, actor, act, subject, detail, previous_hash,"
              + " hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
          e.sequence(),
          e.time().atOffset(ZoneOffset.UTC),
          e.actor(),
          e.act(),
          e.subject(),
          e.detail(),
          e.previousHash(),
          e.hash());
    }
  }
}
