package dev.handover.console;

import dev.handover.people.Permission;
import dev.handover.people.Person;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** The command line inside the hub: the console takes commands in, it executes them. */
public interface Commands {
  /**
   * What somebody asks for.
   *
   * @param terminal whether he watches, so that progress is worth telling
   */
  record Order(List<String> arguments, Person person, boolean terminal) {
    public Order {
      arguments = List.copyOf(arguments);
    }

    /** Arguments may name a person's record. */
    @Override
    public String toString() {
      return "Order[" + arguments.size() + " arguments of " + person.name() + "]";
    }
  }

  /** What the command needs; nothing where a hub does not execute it for others. */
  Optional<Permission> needs(List<String> arguments);

  /** Executes it as that person; the exit code. */
  int execute(Order order, Writer out, Writer err);
}
