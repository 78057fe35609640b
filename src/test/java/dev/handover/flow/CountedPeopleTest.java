package dev.handover.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.law.GateKeeper;
import dev.handover.ledger.RunMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that says too few people is not believed once the hub has read more. */
class CountedPeopleTest {
  @TempDir private Path folder;
  private ManyNights nights;

  @BeforeEach
  void open() {
    nights = new ManyNights(folder);
    for (int id = 1; id <= 4; id++) {
      guest(id);
    }
  }

  @AfterEach
  void close() {
    nights.close();
  }

  @Test
  void aDutyThatBeginsWithANumberOfPeopleFollowsWhatWasRead() throws IOException {
    fromPeople(5);
    nights.run(RunMode.FULL);
    assertThat(keeper().counted(nights.deal)).isEqualTo(4);
    assertThat(keeper().saysTooFew(nights.deal, keeper().today(nights.deal))).isFalse();
    nights.run(RunMode.FULL);

    fromPeople(4);
    nights.later(Duration.ofHours(1));
    assertThat(keeper().saysTooFew(nights.deal, keeper().today(nights.deal))).isTrue();
    assertThatThrownBy(() -> nights.run(RunMode.FULL))
        .hasMessageContaining("HUB-LAW-20")
        .hasMessageContaining("officer-filed (PIPL Art. 52)");
  }

  private GateKeeper keeper() {
    return new GateKeeper(nights.ledger, folder.resolve("law"), Clock.systemUTC());
  }

  /** The shipped rules, with that duty from so few people. */
  private void fromPeople(int people) throws IOException {
    String shipped = Files.readString(Path.of("src/main/resources/law/cn-2026.yaml"));
    Files.createDirectories(folder.resolve("law"));
    Files.writeString(
        folder.resolve("law/cn-own-" + people + ".yaml"),
        shipped
            .replace("valid: {from: 2026-01-01}", "valid: {from: 2026-02-0" + (9 - people) + "}")
            .replace("from: 1000000\n", "from: " + people + "\n"));
  }

  private void guest(int id) {
    nights.seller.update(
        "insert into guests values (?, 'Li', ?, 'a note', '2000-01-01', 'Y', 'Y', 0, 0, timestamp"
            + " '2040-01-30 00:00:00')",
        id,
        "1380000000" + id);
  }
}
