package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.demo.SellerHotel;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of a million records backed up in its own view, and its restore practised. */
@Tag("long")
class MillionDrillTest {
  private static final int RECORDS = Integer.getInteger("handover.test.records", 1_000_000);
  private static final long MOST_HEAP = 350L << 20;

  @Test
  void restoresAndReconcilesAMillionRecordsInConstantMemory(@TempDir Path folder) throws Exception {
    String seller = "jdbc:h2:file:" + folder.resolve("seller/hotel");
    CommandHome home = new CommandHome(folder, seller, SellerHotel.READER);
    SellerHotel.create(seller, RECORDS, SellerHotel.SEED, (done, total) -> {});
    home.confirm("hotel-2026");
    measured(home, "run", "run", "--case", "hotel", "--json");
    JsonNode backup = measured(home, "backup", "backup", "now", "--case", "hotel", "--json");
    JsonNode drill = measured(home, "drill", "backup", "drill", "--case", "hotel", "--json");
    System.out.println(backup);
    System.out.println(drill);
    assertThat(drill.get("records").asLong()).isGreaterThanOrEqualTo(RECORDS * 9L / 10);
    assertThat(drill.get("detail").asText()).contains("every outcome is that of run");
  }

  private static JsonNode measured(CommandHome home, String what, String... command)
      throws Exception {
    long began = System.nanoTime();
    CommandHome.Ended ended = home.run(command);
    assertThat(ended.code()).as(ended.err()).isZero();
    long live = live();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, %d MiB live after collections%n",
        what,
        (System.nanoTime() - began) / 1e9,
        live >> 20);
    assertThat(live).isLessThan(MOST_HEAP);
    return new ObjectMapper().readTree(ended.out());
  }

  /** What was left in use by the last collection. */
  private static long live() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(usage -> usage != null)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }
}
