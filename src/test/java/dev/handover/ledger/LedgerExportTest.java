package dev.handover.ledger;

import static dev.handover.ledger.Sample.GUEST;
import static dev.handover.ledger.Sample.HOTEL;
import static dev.handover.ledger.Sample.deliverAll;
import static dev.handover.ledger.Sample.full;
import static dev.handover.ledger.Sample.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A copy of the ledger holds one moment of it, and loads into whichever database. */
class LedgerExportTest {
  @TempDir Path folder;
  private int count;

  /** Where the ledger lies that is copied. */
  String origin() {
    return h2();
  }

  /** And where it is restored. */
  String target() {
    return h2();
  }

  final String h2() {
    return "jdbc:h2:file:" + folder.resolve("ledger-" + ++count);
  }

  @Test
  void whatIsRestoredIsWhatWasCopied() {
    String target = target();
    Copy copy;
    try (Ledger ledger = open(origin())) {
      fill(ledger);
      copy = copy(ledger);
      assertThat(copy.written.rows())
          .containsEntry("transfer_run", 1L)
          .doesNotContainKey("case_claim");
      assertThat(copy.written.all()).isGreaterThan(1500);
      assertThat(copy.written.head()).isEqualTo(ledger.audit().head());
    }
    load(target, copy);
    try (Ledger restored = open(target)) {
      assertThat(restored.audit().verify()).isEmpty();
      Copy again = copy(restored);
      assertThat(again.lines()).isEqualTo(copy.lines());
      assertThat(again.written.rows()).containsExactlyInAnyOrderEntriesOf(copy.written.rows());
      // and it goes on: numbers that the database counts do not collide
      Run next = running(restored, full(new CaseId("courier")), 2);
      deliverAll(restored, next.id());
      assertThat(restored.windows().delivered(next.id())).hasSize(2);
    }
  }

  @Test
  void aTableThatIsNotOursHindersNothing() {
    Copy copy;
    try (Ledger ledger = open(origin())) {
      fill(ledger);
      new JdbcTemplate(ledger.forQuartz()).execute("create table theirs (id int)");
      copy = copy(ledger);
    }
    String target = target();
    load(target, copy);
    try (Ledger restored = open(target)) {
      assertThat(restored.audit().verify()).isEmpty();
      assertThat(copy(restored).written.rows()).doesNotContainKey("theirs");
    }
  }

  @Test
  void isOfOneMomentWhateverIsWrittenMeanwhile() {
    try (Ledger ledger = open(origin())) {
      fill(ledger);
      long before = ledger.audit().head().sequence();
      boolean[] done = {false};
      Map<String, ByteArrayOutputStream> tables = new TreeMap<>();
      LedgerExport.Written written =
          ledger
              .export()
              .write(
                  (name, lines) -> {
                    if (!done[0] && !tables.isEmpty()) {
                      done[0] = true; // after the first table, before all others
                      Run other = running(ledger, full(new CaseId("courier")), 3);
                      deliverAll(ledger, other.id());
                    }
                    lines.into(tables.computeIfAbsent(name, any -> new ByteArrayOutputStream()));
                  });
      assertThat(done[0]).isTrue();
      assertThat(written.head().sequence()).isEqualTo(before);
      assertThat(written.rows())
          .containsEntry("audit_entry", before)
          .containsEntry("transfer_run", 1L);
      assertThat(ledger.runs().of(new CaseId("courier"))).hasSize(1);
    }
  }

  @Test
  void keysOfCasesAreNotInIt() {
    byte[] wrapped = new byte[40];
    Arrays.fill(wrapped, (byte) 'K');
    try (Ledger ledger = open(origin())) {
      ledger.caseKeys().put(HOTEL, wrapped);
      Copy copy = copy(ledger);
      assertThat(copy.text("case_key")).contains(HOTEL.value()).doesNotContain("S0tLS0tL");
      assertThat(ledger.caseKeys().find(HOTEL).orElseThrow()).isEqualTo(wrapped);
    }
  }

  @Test
  void aTableThatIsCutShortIsRefusedAndNothingIsKept() {
    Copy copy;
    try (Ledger ledger = open(origin())) {
      fill(ledger);
      copy = copy(ledger);
    }
    byte[] whole = copy.tables.get("audit_entry");
    String text = new String(whole, StandardCharsets.UTF_8);
    int lastRow = text.lastIndexOf("\n[");
    for (String bad :
        List.of(
            text.substring(0, lastRow + 1), // no end
            text.substring(0, lastRow)
                + text.substring(text.indexOf('\n', lastRow + 1)), // a row less
            text.substring(0, text.length() / 2),
            text.replaceFirst("\"recorded_at\":\"TIME\"", "\"recorded_at\":\"TEXT\""))) {
      copy.tables.put("audit_entry", bad.getBytes(StandardCharsets.UTF_8));
      String target = target();
      assertThatThrownBy(() -> load(target, copy))
          .isInstanceOfSatisfying(
              HandoverException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTEGRITY))
          .hasMessageContaining("HUB-LED-82");
      try (Ledger left = open(target)) {
        assertThat(left.runs().of(HOTEL)).isEmpty();
      }
    }
  }

  @Test
  void aDatabaseThatHoldsALedgerIsRefused() {
    String target = target();
    Copy copy;
    try (Ledger ledger = open(origin())) {
      copy = copy(ledger);
    }
    open(target).close();
    assertThatThrownBy(() -> load(target, copy)).hasMessageContaining("HUB-LED-80");
  }

  @Test
  void aLedgerOfANewerProgramIsRefused() {
    Copy copy;
    try (Ledger ledger = open(origin())) {
      copy = copy(ledger);
    }
    LedgerExport.Written newer =
        new LedgerExport.Written("9999", copy.written.rows(), copy.written.head());
    String target = target();
    assertThatThrownBy(() -> load(target, new Copy(newer, copy.tables)))
        .hasMessageContaining("HUB-LED-81");
  }

  private static void fill(Ledger ledger) {
    Run run = running(ledger, full(HOTEL), 4);
    deliverAll(ledger, run.id());
    Sample.manifest(ledger, run.id(), "ef".repeat(32));
    ledger.manifests().keep(run.id(), new byte[] {0, 1, (byte) 0xff}, new byte[] {7});
    ledger.caseKeys().put(HOTEL, new byte[] {1, 2, 3});
    IntStream.range(0, 1500) // more than one batch
        .forEach(
            i ->
                ledger.audit().append("ann", "act " + i, GUEST.entity(), "客人 \"" + i + "\"\n\t\\"));
  }

  static Ledger open(String url) {
    return Ledger.open(url, Optional.empty(), Optional.empty());
  }

  /** What was written, in memory. */
  record Copy(LedgerExport.Written written, Map<String, byte[]> tables) {
    String text(String table) {
      return new String(tables.get(table), StandardCharsets.UTF_8);
    }

    Map<String, List<String>> lines() {
      return tables.keySet().stream()
          .collect(
              Collectors.toMap(
                  name -> name,
                  name -> text(name).lines().sorted().toList(),
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  static Copy copy(Ledger ledger) {
    Map<String, ByteArrayOutputStream> tables = new TreeMap<>();
    LedgerExport.Written written =
        ledger
            .export()
            .write(
                (name, lines) ->
                    lines.into(tables.computeIfAbsent(name, any -> new ByteArrayOutputStream())));
    Map<String, byte[]> bytes = new TreeMap<>();
    tables.forEach((name, out) -> bytes.put(name, out.toByteArray()));
    return new Copy(written, bytes);
  }

  static void load(String url, Copy copy) {
    LedgerImport.load(
        url,
        Optional.empty(),
        Optional.empty(),
        copy.written,
        (name, lines) -> lines.from(new ByteArrayInputStream(copy.tables.get(name))));
  }
}
