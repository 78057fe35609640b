package dev.handover.source;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.handover.api.Login;
import dev.handover.flow.LoneFetch;
import dev.handover.keys.Keystore;
import dev.handover.testing.OtherJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** Copies the guests of an API, in a process of its own, which is killed at it. */
final class FetchingAlone {
  private FetchingAlone() {}

  static char[] passphrase() {
    return "a passphrase of a test".toCharArray();
  }

  /**
   * @param folder with {@code keys} and {@code case-keys}, and {@code staged} afterwards
   */
  static Process start(String address, Path folder) throws IOException {
    return OtherJvm.start("128m", FetchingAlone.class, address, folder.toString());
  }

  public static void main(String[] args) throws IOException {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    Path folder = Path.of(args[1]);
    try (LoneFetch lone = new LoneFetch(2);
        Keystore store = Keystore.open(folder.resolve("keys"), passphrase())) {
      KeptCopy keeping =
          new KeptCopy(
              Fixtures.CASE,
              store.unwrap(Files.readAllBytes(folder.resolve("case-keys")), Fixtures.CASE).atRest(),
              true,
              false,
              false);
      ApiLists.open(
              ApiSourceFixture.api(
                  args[0],
                  new Login.None(),
                  Set.of(),
                  false,
                  Optional.empty(),
                  List.of(KeptListsTest.table("offset"))),
              List.of(ApiSourceFixture.GUESTS),
              folder.resolve("staged"),
              keeping,
              lone.fetch(),
              said -> {},
              Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC))
          .close();
    }
    System.exit(0);
  }
}
