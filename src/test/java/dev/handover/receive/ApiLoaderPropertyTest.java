package dev.handover.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.api.Fetch;
import dev.handover.delivery.Receipt;
import dev.handover.receive.api.QuickFetch;
import dev.handover.record.HandoverException;
import dev.handover.seal.LineFormat;
import dev.handover.testing.BuyerCrm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever the API does and whenever the load is killed: in the end it holds what was delivered
 * less what it refused, each created once, and the receipt counts just that.
 */
class ApiLoaderPropertyTest {
  private static final int MOST_ATTEMPTS = 200;
  private final BuyerCrm crm = new BuyerCrm();
  @TempDir Path temporary;

  /** A kill: nothing is told, nothing is tidied up. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Sends for real and dies at moments of its own, also between an answer and its note. */
  private static final class Mortal implements Fetch {
    private final QuickFetch real = new QuickFetch();
    private final Random random;

    Mortal(Random random) {
      this.random = random;
    }

    @Override
    public void send(Asking asking) {
      if (random.nextInt(40) == 0) {
        throw new Killed();
      }
      real.send(asking);
      if (random.nextInt(40) == 0) {
        throw new Killed();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, id-and-find, true, true",
    "2, id-and-find, false, true",
    "3, id-and-find, false, false",
    "4, id, true, true",
    "5, ref, true, true",
    "6, ref, false, false",
    "7, id-and-find, false, false",
    "8, id, true, false",
  })
  void holdsWhatWasDeliveredLessWhatItRefused(
      long seed, String style, boolean knowsKeys, boolean unique) throws Exception {
    Random random = new Random(seed);
    crm.knowsKeys = knowsKeys;
    crm.unique = unique;
    crm.misbehaveOn(seed);
    crm.refuses = record -> record.toString().contains("CANARYBAD");
    SampleInbox inbox = new SampleInbox(temporary.resolve("inbox"), LineFormat.NDJSON);
    Map<String, String> truth = new TreeMap<>();
    Map<String, String> at = new TreeMap<>();
    List<Receipt> receipts = new ArrayList<>();
    for (int night = 0; night < 4; night++) {
      boolean full = night % 2 == 0;
      List<String[]> guests = new ArrayList<>();
      List<String> gone = new ArrayList<>();
      change(random, truth, full, guests, gone);
      SampleInbox.Draft draft = full ? inbox.full() : inbox.delta();
      draft
          .guests(guests.subList(0, guests.size() / 2).toArray(String[][]::new))
          .guests(guests.subList(guests.size() / 2, guests.size()).toArray(String[][]::new));
      if (!full) {
        draft.guestsGone(gone.toArray(String[]::new));
      }
      SampleInbox.Written run = draft.write();

      Receipt receipt = untilItEnds(run, description(style), random);
      receipts.add(receipt);

      long refused = guests.stream().filter(guest -> isRefused(guest, at)).count();
      long accepted = guests.size() - refused;
      assertThat(receipt.entities().get("guest"))
          .isEqualTo(
              new Receipt.EntityCount(
                  guests.size() + gone.size(), accepted + gone.size(), accepted, gone.size()));
      assertThat(receipt.refusals().stream().mapToLong(Receipt.Refusal::records).sum())
          .isEqualTo(refused);
      if (full) {
        at.keySet().retainAll(truth.keySet());
      }
      gone.forEach(at::remove);
      guests.stream()
          .filter(guest -> !isRefused(guest, at))
          .forEach(guest -> at.put(guest[0], guest[1]));
      assertThat(names()).as("seed %d, night %d", seed, night).isEqualTo(at);
      if (refused > 0) { // the seller's next run is full then
        crm.refuses = record -> false;
        assertThat(untilItEnds(run, description(style), random).state())
            .isEqualTo(Receipt.State.ACCEPTED);
        guests.forEach(guest -> at.put(guest[0], guest[1]));
        assertThat(names()).isEqualTo(at);
        crm.refuses = record -> record.toString().contains("CANARYBAD");
      }
    }
    at.keySet().forEach(ref -> assertThat(crm.created("guest", ref)).isGreaterThanOrEqualTo(1));
    assertThat(receipts.toString()).doesNotContain("CANARY");
    assertNothingTold();
  }

  /** What the API holds already in these words is not sent, and so not refused. */
  private static boolean isRefused(String[] guest, Map<String, String> held) {
    return guest[1].contains("CANARYBAD") && !guest[1].equals(held.get(guest[0]));
  }

  /** Changes what the seller has; the lines of a full are all of it, of a delta what changed. */
  private void change(
      Random random,
      Map<String, String> truth,
      boolean full,
      List<String[]> guests,
      List<String> gone) {
    List<String> before = new ArrayList<>(truth.keySet());
    for (String ref : before) {
      switch (random.nextInt(5)) {
        case 0 -> {
          truth.remove(ref);
          gone.add(ref);
        }
        case 1 -> truth.put(ref, name(random));
        default -> {
          continue;
        }
      }
      if (!full && truth.containsKey(ref)) {
        guests.add(SampleInbox.guest(ref, truth.get(ref)));
      }
    }
    for (int i = 0; i < 12; i++) {
      String ref = "g" + Long.toString(random.nextLong() >>> 1, 36);
      truth.put(ref, name(random));
      if (!full) {
        guests.add(SampleInbox.guest(ref, truth.get(ref)));
      }
    }
    if (full) {
      truth.forEach((ref, name) -> guests.add(SampleInbox.guest(ref, name)));
      gone.clear();
    }
  }

  private static String name(Random random) {
    return (random.nextInt(6) == 0 ? "CANARYBAD" : "CANARYGOOD") + random.nextInt(1_000_000);
  }

  /** Receives until there is an answer; each record that is new to the API is created once. */
  private Receipt untilItEnds(SampleInbox.Written run, String description, Random random) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try (ApiLoader loader =
          new ApiLoader(
              ApiTargets.read(temporary, crm.url(), description),
              temporary.resolve("state"),
              new Mortal(random),
              Clock.systemUTC(),
              progress -> {})) {
        Receipt receipt =
            new Receiver(SampleInbox.BUYER, SampleInbox.SELLER.certificate(), Clock.systemUTC())
                .receive(run.folder(), loader);
        assertCreatedOnce();
        return receipt;
      } catch (Killed again) {
        assertCreatedOnce();
      } catch (HandoverException e) {
        assertThat(e).hasMessageNotContaining("CANARY");
        assertThat(e.getMessage()).contains("HUB-RCV-20");
      }
    }
    throw new AssertionError("it never ends");
  }

  private void assertCreatedOnce() {
    crm.held("guest")
        .keySet()
        .forEach(
            ref -> {
              int created = crm.created("guest", ref);
              assertThat(created).as(ref).isEqualTo(1);
            });
  }

  private Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    crm.held("guest")
        .forEach(
            (ref, record) ->
                names.put(
                    ref,
                    record.has("profile")
                        ? record.at("/profile/name").asText()
                        : record.path("name").asText()));
    return names;
  }

  private void assertNothingTold() throws Exception {
    try (Stream<Path> files = Files.walk(temporary.resolve("state"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("CANARY");
      }
    }
    crm.close();
  }

  private static String description(String style) {
    return "stopAfter: 1000\n"
        + switch (style) {
          case "id-and-find" -> ApiTargets.BY_ID;
          case "id" -> ApiTargets.WITHOUT_FIND;
          default -> ApiTargets.BY_REF;
        };
  }
}
