package dev.handover.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handover.keys.CaseKeys;
import dev.handover.record.HandoverException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** However sets are cut, layered and merged, they read as a sorted map would. */
class SegmentsPropertyTest {
  private static final EntryLayout LAYOUT = EntryLayout.BASELINE;
  private static final Segments.Owner OWNER =
      new Segments.Owner(Sample.HOTEL, "guest", "live", null);
  private JdbcTemplate sql;
  private Database database;
  private Segments segments;

  @BeforeEach
  void open() {
    var source =
        new DriverManagerDataSource("jdbc:h2:mem:s" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).locations("classpath:db/ledger").load().migrate();
    sql = new JdbcTemplate(source);
    database = new Database(source);
    CaseCiphers ciphers = new CaseCiphers();
    ciphers.protect(Sample.HOTEL, CaseKeys.create().atRest());
    segments = new Segments(database, ciphers);
  }

  /** {@code spread}: how many leading bytes of a digest vary; the fewer, the fuller one shard. */
  @ParameterizedTest
  @CsvSource({"3, 4000, 16, 1", "700, 30, 16, 2", "5, 3000, 0, 3", "40, 300, 1, 4", "1, 1, 16, 5"})
  void readAsASortedMap(int layers, int most, int spread, long seed) {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    TreeMap<String, byte[]> expected = new TreeMap<>();
    List<Segment> live = new ArrayList<>();
    for (int layer = 1; layer <= layers; layer++) {
      NavigableMap<String, byte[]> added = entries(random, 1 + random.nextInt(most), spread);
      live.addAll(write(added, layer));
      expected.putAll(added);
    }
    assertThat(read(live)).containsExactlyElementsOf(hex(expected));
    lookups(expected, random);

    List<Segment> merged = segments.merge(LAYOUT, OWNER, layers, live, Segments.SkippedEntry.NONE);
    assertThat(merged)
        .singleElement()
        .extracting(Segment::entries)
        .isEqualTo((long) expected.size());
    assertThat(read(merged)).containsExactlyElementsOf(hex(expected));
    segments.move(live, "live", "old");
    segments.move(merged, "staged", "live");
    segments.purge(LAYOUT, Sample.HOTEL, "old");
    assertThat(
            sql.queryForObject("select count(distinct segment_id) from segment_shard", Long.class))
        .isEqualTo(1);
    lookups(expected, random);
  }

  @Test
  void aShardThatIsTooLargeIsCutIntoParts() {
    NavigableMap<String, byte[]> entries = entries(new Random(6), 12_000, 0);
    List<Segment> segment = write(entries, 1);
    assertThat(sql.queryForObject("select max(part) from segment_shard", Integer.class))
        .isPositive();
    assertThat(read(segment)).containsExactlyElementsOf(hex(entries));
    lookups(entries, new Random(7));
  }

  @Test
  void aReaderWhomAMergeOvertakesSaysSo() {
    List<Segment> segment = write(entries(new Random(8), 20_000, 16), 1);
    SegmentMerge merge = segments.read(segment);
    assertThat(merge.next()).isNotNull();
    segments.remove(segment.get(0).id());
    assertThatThrownBy(
            () -> {
              while (merge.next() != null) {}
            })
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("changed while it was being read");
  }

  @Test
  void ofTwoWhoMergeTheSameSegmentsOneIsRefused() {
    List<Segment> live = write(entries(new Random(9), 10, 16), 1);
    segments.move(live, "live", "old");
    assertThatThrownBy(() -> segments.move(live, "live", "old"))
        .isInstanceOf(HandoverException.class)
        .hasMessageContaining("HUB-LED-14");
  }

  private List<Segment> write(Map<String, byte[]> entries, long recency) {
    return segments.write(
        LAYOUT,
        OWNER,
        recency,
        entries.size(),
        writer -> entries.values().forEach(entry -> writer.add(entry, 0, entry.length)));
  }

  private List<String> read(List<Segment> some) {
    List<String> read = new ArrayList<>();
    SegmentMerge merge = segments.read(some);
    for (SegmentCursor at = merge.next(); at != null; at = merge.next()) {
      read.add(HexFormat.of().formatHex(at.bytes, at.start, at.start + at.length));
    }
    return read;
  }

  private void lookups(Map<String, byte[]> expected, Random random) {
    Baselines baselines = new Baselines(database, segments);
    sql.update(
        """
        merge into transfer_run (number, id, case_id, mode, state, as_of, started_at)
        key (number) values (1, '20260131t020000z-ab2c', 'hotel-2026', 'FULL', 'DELIVERED',
        current_timestamp, current_timestamp)""");
    List<Map.Entry<String, byte[]>> all = new ArrayList<>(expected.entrySet());
    for (int i = 0; i < 30; i++) {
      var any = all.get(random.nextInt(all.size()));
      byte[] key = HexFormat.of().parseHex(any.getKey());
      assertThat(baselines.find(Sample.HOTEL, "guest", key).orElseThrow().content())
          .isEqualTo(Arrays.copyOfRange(any.getValue(), 32, 48));
      key[15] ^= 1;
      assertThat(baselines.find(Sample.HOTEL, "guest", key).isPresent())
          .isEqualTo(expected.containsKey(HexFormat.of().formatHex(key)));
    }
  }

  private static NavigableMap<String, byte[]> entries(Random random, int count, int spread) {
    TreeMap<String, byte[]> entries = new TreeMap<>();
    byte[] key = new byte[16];
    for (int i = 0; i < count; i++) {
      random.nextBytes(key);
      // few different keys, so that layers overlap
      Arrays.fill(key, Math.min(spread, 13), 13, (byte) 0x5a);
      if (spread == 16) {
        Arrays.fill(key, 2, 15, (byte) 0);
      }
      byte[] reference = new byte[1 + random.nextInt(80)];
      random.nextBytes(reference);
      byte[] rest = new byte[32];
      random.nextBytes(rest);
      entries.put(
          HexFormat.of().formatHex(key),
          ByteBuffer.allocate(EntryLayout.BASELINE_FIXED + reference.length)
              .put(key)
              .put(rest)
              .putInt(1)
              .put(new byte[9])
              .putShort((short) reference.length)
              .put(reference)
              .array());
    }
    return entries;
  }

  private static List<String> hex(Map<String, byte[]> entries) {
    return entries.values().stream().map(HexFormat.of()::formatHex).toList();
  }
}
