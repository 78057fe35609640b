package dev.handover.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes a command of the command line in and streams what it prints, a JSON object a line: {@code
 * {"out":…}}, {@code {"err":…}}, at last {@code {"exit":N}}. Nothing of the request but its
 * arguments goes any further.
 */
@Controller
final class CommandsEndpoint {
  static final String PATH = "/api/commands";

  /** The header by which the hub's own user shows that he is. */
  static final String OWNER = "Handover-Owner";

  private static final int LARGEST = 64 * 1024;
  private static final int AT_ONCE = 8;
  private static final int KEPT = 2;

  /** By their first word, or their first two. */
  private static final Set<String> URGENT = Set.of("suspend", "status", "incident contain");

  private static final ObjectMapper JSON = new ObjectMapper();
  private final Commands commands;
  private final OwnerToken owner;
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final Semaphore kept = new Semaphore(KEPT);

  CommandsEndpoint(Commands commands, OwnerToken owner) {
    this.commands = commands;
    this.owner = owner;
  }

  @PostMapping(PATH)
  void execute(HttpServletRequest request, HttpServletResponse response, SignedIn who)
      throws IOException {
    Optional<Commands.Order> order =
        order(request.getInputStream().readNBytes(LARGEST + 1), who.person(), isOwn(request));
    if (order.isEmpty()) {
      new Problem(
              400,
              "HUB-CON-13",
              "the body must be {\"arguments\":[\"status\",…]}, JSON of at most 64 KiB")
          .write(response);
      return;
    }
    Optional<Commands.Demand> needs = commands.needs(order.get());
    if (needs.isEmpty()) {
      new Problem(
              409,
              "HUB-CON-14",
              "the serving hub does not execute this command for others; stop it first, or, where it"
                  + " reads or writes files, give it as the hub's own user")
          .write(response);
      return;
    }
    if (needs.get().permission().filter(each -> !who.person().may(each)).isPresent()) {
      Problem.notPermitted(who.getName()).write(response);
      return;
    }
    Optional<Semaphore> taken = room(order.get());
    if (taken.isEmpty()) {
      new Problem(
              503, "HUB-CON-15", "8 commands are under way already; try again when one has ended")
          .write(response);
      return;
    }
    try {
      stream(order.get(), response);
    } finally {
      taken.get().release();
    }
  }

  /** A place for the command, where there is one left; what stops runs has one of its own. */
  private Optional<Semaphore> room(Commands.Order order) {
    if (room.tryAcquire()) {
      return Optional.of(room);
    }
    return isUrgent(order.arguments()) && kept.tryAcquire() ? Optional.of(kept) : Optional.empty();
  }

  static boolean isUrgent(List<String> arguments) {
    return URGENT.contains(arguments.get(0))
        || URGENT.contains(String.join(" ", arguments.subList(0, Math.min(2, arguments.size()))));
  }

  private void stream(Commands.Order order, HttpServletResponse response) throws IOException {
    response.setContentType("application/x-ndjson");
    Told told = new Told(response.getOutputStream());
    int code = commands.execute(order, told.as("out"), told.as("err"));
    told.ended(code);
  }

  private boolean isOwn(HttpServletRequest request) {
    String secret = request.getHeader(OWNER);
    return secret != null && owner.isSecret(secret);
  }

  private static Optional<Commands.Order> order(byte[] body, Person person, boolean own) {
    if (body.length > LARGEST) {
      return Optional.empty();
    }
    try {
      JsonNode told = JSON.readTree(body);
      JsonNode each = told == null ? null : told.get("arguments");
      if (each == null || !each.isArray() || each.isEmpty()) {
        return Optional.empty();
      }
      List<String> arguments = new ArrayList<>();
      for (JsonNode argument : each) {
        if (!argument.isTextual()) {
          return Optional.empty();
        }
        arguments.add(argument.textValue());
      }
      return Optional.of(
          new Commands.Order(
              arguments,
              person,
              told.path("terminal").asBoolean(false),
              own ? folder(told.path("folder").asText()) : Optional.empty()));
    } catch (JsonProcessingException | InvalidPathException notAnOrder) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException(e); // bytes in memory
    }
  }

  private static Optional<Path> folder(String told) {
    return Optional.of(told).filter(each -> !each.isEmpty()).map(Path::of).filter(Path::isAbsolute);
  }
}
