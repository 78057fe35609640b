package dev.handover.audit;

import dev.handover.keys.PgpSecretKey;
import dev.handover.keys.Profile;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A small chain in a ledger in memory, over one connection, so that tampering is rolled back. */
final class SampleChain implements AutoCloseable {
  static final PgpSecretKey KEY = PgpSecretKey.generateSigningOnly("Handover, audit chain");
  static final PgpSecretKey OTHER = PgpSecretKey.generateSigningOnly("Handover, audit chain");
  static final EntryFilter HOTEL =
      new EntryFilter(
          Optional.of("hotel-2026"),
          java.util.Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Connection connection;
  final JdbcTemplate sql;
  final Ledger ledger;

  SampleChain(int entries) {
    this(entries, Profile.OPENPGP);
  }

  SampleChain(int entries, Profile profile) {
    try {
      connection = DriverManager.getConnection("jdbc:h2:mem:");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
    sql = new JdbcTemplate(source);
    ledger = Ledger.open(source);
    ledger.audit().keepIn(profile);
    List<String> acts = List.of("run planned", "run running", "alarm raised", "looked \"twice\"");
    for (int i = 1; i <= entries; i++) {
      String subject = (i % 3 == 0 ? "courier-2026" : "hotel-2026") + (i % 2 == 0 ? "" : "/run");
      ledger.audit().append(i % 5 == 0 ? "李雷" : "hub", acts.get(i % 4), subject, "no " + i);
    }
  }

  AuditChain chain() {
    return ledger.audit();
  }

  /** Does something to the tables, looks, and takes it back. */
  <T> T undone(Runnable tampering, java.util.function.Supplier<T> look) {
    try {
      connection.setAutoCommit(false);
      try {
        tampering.run();
        return look.get();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** These entries chained anew from a place on, as whoever can compute SHA-256 can. */
  static List<AuditChain.Entry> rechained(List<AuditChain.Entry> entries, int from) {
    List<AuditChain.Entry> all = new ArrayList<>(entries.subList(0, from));
    for (AuditChain.Entry each : entries.subList(from, entries.size())) {
      String previous = all.isEmpty() ? "0".repeat(64) : all.get(all.size() - 1).hash();
      all.add(
          hashed(
              all.size() + 1,
              each.time(),
              each.actor(),
              each.act(),
              each.subject(),
              each.detail(),
              previous));
    }
    return all;
  }

  static AuditChain.Entry hashed(
      long sequence,
      Instant time,
      String actor,
      String act,
      String subject,
      String detail,
      String previous) {
    AuditChain.Entry bare =
        new AuditChain.Entry(sequence, time, actor, act, subject, detail, previous, "");
    return new AuditChain.Entry(
        sequence,
        time,
        actor,
        act,
        subject,
        detail,
        previous,
        AuditChain.hash(bare, Profile.OPENPGP));
  }

  /** The lines of an export, without their line feeds. */
  static List<byte[]> lines(byte[] export) {
    return new ArrayList<>(
        Arrays.stream(new String(export, StandardCharsets.UTF_8).split("\n"))
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .toList());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
