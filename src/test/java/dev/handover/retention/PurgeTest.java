package dev.handover.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.cases.Case;
import dev.handover.ledger.DestructionCounts;
import dev.handover.ledger.DestructionPlan;
import dev.handover.mapping.Mapping;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract with H2. */
class PurgeTest extends PurgeContract {
  private final String address = "jdbc:h2:mem:" + UUID.randomUUID();

  @Override
  Connection freshDatabase() throws SQLException {
    return DriverManager.getConnection(address, "owner", "");
  }

  @Override
  String address() {
    return address;
  }

  @Override
  String owner() {
    return "owner";
  }

  @Override
  String reader() throws SQLException {
    sql("create user reader password ''");
    sql("grant select on schema public to reader");
    return "reader";
  }

  /** A column that follows another is not as planned after it; the rows that go whole still go. */
  @Test
  void rowsThatDoNotBecomeWhatWasPlannedStayAndKeepNoOther() throws SQLException {
    sql("alter table stays add shade varchar(40) generated always as (coalesce(note, 'none'))");
    Mapping stay = mapping("stay", "stays", "stay_id", field("note", false), field("shade", false));
    deal = new Case(deal.file(), List.of(deal.mapping("guest"), stay));
    DestructionPlan plan = begun();
    DestructionCounts stays = run(plan).get("stay");
    assertThat(stays.deleted()).isEqualTo(20);
    assertThat(stays.blanked()).isZero();
    assertThat(stays.stuck()).isEqualTo(Map.of("not-verified", 6L));
    assertThat(count("stays where note is not null")).isEqualTo(10);
    assertThat(search(plan).isAnything()).isFalse();
  }
}
