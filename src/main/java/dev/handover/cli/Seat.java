package dev.handover.cli;

import dev.handover.flow.Hub;
import dev.handover.flow.Settings;
import dev.handover.keys.Keystore;
import dev.handover.ledger.Ledger;
import dev.handover.people.Person;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a command sits that a serving hub executes for somebody: what the hub lends it, who it is
 * for and where he reads. A command at a terminal has none.
 *
 * @param terminal whether somebody watches
 */
public record Seat(
    Settings settings,
    Hub hub,
    Ledger ledger,
    Keystore keystore,
    Person person,
    boolean terminal,
    PrintWriter err) {
  private static final ThreadLocal<Seat> TAKEN = new ThreadLocal<>();

  /** The seat of the command that this thread executes. */
  static Optional<Seat> taken() {
    return Optional.ofNullable(TAKEN.get());
  }

  /** Executes in this seat. */
  public <T> T during(Supplier<T> work) {
    TAKEN.set(this);
    try {
      return work.get();
    } finally {
      TAKEN.remove();
    }
  }

  /** Says something beside the result to whoever asked for the command. */
  public static void say(String line) {
    beside().println(line);
  }

  /** The terminal of who asked for the command: whoever is served here has none of the hub's. */
  public static Optional<Console> console() {
    return taken().isPresent() ? Optional.empty() : Optional.ofNullable(System.console());
  }

  /** Where that is said. */
  static PrintWriter beside() {
    return taken()
        .map(Seat::err)
        .orElseGet(() -> new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Seat[" + person.name() + "]";
  }
}
