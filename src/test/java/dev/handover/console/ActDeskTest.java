package dev.handover.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.people.Person;
import dev.handover.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a form becomes, and in which order acts are carried out. */
class ActDeskTest {
  private final CountDownLatch running = new CountDownLatch(1);
  private final List<List<String>> executed = new CopyOnWriteArrayList<>();
  private final List<String> read = new CopyOnWriteArrayList<>();
  private final SignedIn olivia = new SignedIn(new Person("olivia", Set.of(Role.OPERATOR), true));
  private final SignedIn oscar = new SignedIn(new Person("oscar", Set.of(Role.OFFICER), true));
  private final ActDesk desk = new ActDesk(new Recorded(), Clock.systemUTC());

  @AfterEach
  void end() {
    running.countDown();
    desk.destroy();
  }

  @Test
  void whatStopsEverythingDoesNotWaitBehindRuns() {
    Act run = Act.named("run").orElseThrow();
    Optional<ActRun> last = Optional.empty();
    for (int i = 0; i < 12; i++) {
      last = desk.submit(run, Map.of("case", "hotel"), olivia);
    }
    assertThat(last).isPresent();
    assertThat(desk.submit(run, Map.of("case", "hotel"), olivia)).as("no more wait").isEmpty();
    ActRun stop = desk.begin(Act.named("contain").orElseThrow(), Map.of(), olivia).orElseThrow();
    assertThat(stop.isGood()).isTrue();
    assertThat(executed).contains(List.of("incident", "contain", "--all"));
  }

  @Test
  void whatWasFilledInIsAlwaysAValueAndNeverAnOption() {
    assertThat(
            Act.named("clear-alarm")
                .orElseThrow()
                .arguments(Map.of("number", "--debug", "reason", "--json")))
        .containsExactly("alarms", "clear", "--reason=--json", "--", "--debug");
    assertThat(Act.named("suspend").orElseThrow().missing(Map.of("case", "hotel", "reason", " ")))
        .contains("reason");
  }

  @Test
  void aSignatureIsReadFromAFileThatIsGoneAfterwards() throws Exception {
    ActRun sign =
        desk.begin(
                Act.named("sign").orElseThrow(),
                Map.of("id", "1", "signature", "-----BEGIN\r\nx"),
                oscar)
            .orElseThrow();
    assertThat(sign.isGood()).isTrue();
    assertThat(read).hasSize(2).first().isEqualTo("-----BEGIN\nx");
    assertThat(Path.of(read.get(1))).doesNotExist();
    assertThat(executed)
        .containsExactly(List.of("approve", "sign", "--signature=given", "--", "1"));
  }

  @Test
  void anActIsShownToWhoeverAskedForIt() {
    ActRun mine = desk.begin(Act.named("contain").orElseThrow(), Map.of(), olivia).orElseThrow();
    assertThat(desk.find(mine.getNumber(), olivia)).contains(mine);
    assertThat(desk.find(mine.getNumber(), oscar)).isEmpty();
  }

  /** Runs go on until they are let go; everything else ends at once. */
  private final class Recorded implements Commands {
    @Override
    public Optional<Demand> needs(Order order) {
      return Optional.of(new Demand(Optional.empty()));
    }

    @Override
    public int execute(Order order, Writer out, Writer err) {
      executed.add(order.arguments());
      order
          .folder()
          .ifPresent(
              folder -> {
                try {
                  read.add(Files.readString(folder.resolve(Act.FILE)));
                  read.add(folder.toString());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      if (order.arguments().get(0).equals("run")) {
        try {
          running.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return 0;
    }
  }
}
