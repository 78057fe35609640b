package dev.handover.console;

import dev.handover.people.Permission;
import dev.handover.people.Person;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command line inside the hub: the console takes commands in, it executes them. */
public interface Commands {
  /**
   * What somebody asks for.
   *
   * @param terminal whether he watches, so that progress is worth telling
   * @param folder where he stands, absolute: only of who has proved to be the hub's own user, to
   *     whom the hub's files are no others than his
   */
  record Order(List<String> arguments, Person person, boolean terminal, Optional<Path> folder) {
    public Order {
      arguments = List.copyOf(arguments);
    }

    /** Arguments may name a person's record. */
    @Override
    public String toString() {
      return "Order[" + arguments.size() + " arguments of " + person.name() + "]";
    }
  }

  /**
   * What a command that is executed for others asks of them.
   *
   * @param permission empty where the command itself asks who somebody is
   */
  record Demand(Optional<Permission> permission) {}

  /** What the command needs; nothing where a hub does not execute it for others. */
  Optional<Demand> needs(Order order);

  /** Executes it as that person; the exit code. */
  int execute(Order order, Writer out, Writer err);
}
