package dev.handover.console;

import dev.handover.people.People;
import dev.handover.people.Person;
import dev.handover.people.Undertaking;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the console asks the room people.
 *
 * @param any whether anybody is enrolled
 * @param byToken notes nothing of unknown ones
 * @param passwordMark another with each new password of that name
 * @param find the person of that name unless locked or gone
 * @param accept name and version of the undertaking
 */
public record Staff(
    BooleanSupplier any,
    SignsIn signsIn,
    Function<String, Optional<Person>> byToken,
    Function<String, Optional<Person>> find,
    Function<String, Optional<String>> passwordMark,
    Supplier<Undertaking> undertaking,
    BiConsumer<String, String> accept) {

  /** By name, password and where from; as {@link People#signIn}. */
  public interface SignsIn {
    Person signIn(String name, char[] password, String from);
  }

  static Staff of(People people) {
    return new Staff(
        people::any,
        people::signIn,
        people::byTokenUnnoted,
        people::find,
        people::passwordMark,
        people::undertaking,
        people::accept);
  }
}
