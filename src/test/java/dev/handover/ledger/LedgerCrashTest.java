package dev.handover.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.testing.OtherJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another process did to an H2 file, and while it does. */
class LedgerCrashTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 120})
  void aKilledHubLosesNoFactThatItWasToldOf(int facts) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("ledger");
    Process hub = OtherJvm.start("256m", FactsUntilKilled.class, url);
    try (BufferedReader said = hub.inputReader()) {
      RunId run = new RunId(next(said, "run "));
      for (int i = 1; i <= facts; i++) {
        assertThat(next(said, "delivered ")).isEqualTo("" + i);
      }
      busy(url, hub.pid());
      // by its handle, which leaves the stream open
      ProcessHandle.of(hub.pid()).orElseThrow().destroyForcibly();
      hub.waitFor();
      // what it said before it died counts too
      long last = facts + said.lines().filter(line -> line.matches("delivered \\d+")).count();
      verify(url, run, last);
    } finally {
      hub.destroyForcibly();
    }
  }

  /** The rest of the next line that begins so; between them lie log lines. */
  private static String next(BufferedReader said, String beginning) throws IOException {
    String line = said.readLine();
    while (!line.startsWith(beginning)) {
      line = said.readLine();
    }
    return line.substring(beginning.length());
  }

  private static void busy(String url, long pid) {
    assertThatThrownBy(() -> Ledger.open(url, Optional.empty(), Optional.empty()))
        .isInstanceOfSatisfying(
            HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BUSY))
        .hasMessageContaining("in use by another process (process " + pid + " since")
        .hasMessageContaining("wait until it has ended or stop it");
  }

  private static void verify(String url, RunId run, long facts) {
    try (Ledger ledger = Ledger.open(url, Optional.empty(), Optional.empty())) {
      assertThat(ledger.windows().delivered(run)).hasSizeBetween((int) facts, (int) facts + 1);
      assertThat(ledger.windows().tally(run).delivered()).isGreaterThanOrEqualTo(3 * facts);
      for (long window : new long[] {1, (facts + 1) / 2, facts}) {
        assertThat(ledger.exposures().find(Sample.HOTEL, Sample.digest(window + "-0"))).hasSize(1);
      }
      assertThat(ledger.audit().verify()).isEmpty();
      assertThat(ledger.runs().unfinished(Sample.HOTEL).map(Run::state)).contains(RunState.RUNNING);
    }
  }
}
