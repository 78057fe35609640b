package dev.handover.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a page shows, asked as the command line asks it: {@code COMMAND --json}, in the name of
 * whoever looks. So both say the same, mask the same, and note the same looks.
 */
final class Asking {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  /** What nobody was asked for. */
  static final Answer NOTHING = new Answer(Map.of(), "");

  private final Commands commands;

  Asking(Commands commands) {
    this.commands = commands;
  }

  /**
   * An answer.
   *
   * @param json empty where the command was refused
   * @param trouble why, in its words; empty where it was not
   */
  record Answer(Map<String, Object> json, String trouble) {
    /** A list in it, empty where there is none. */
    public List<?> list(String name) {
      return json.get(name) instanceof List<?> list ? list : List.of();
    }
  }

  /** Asks; refused with 403 to whoever may not, who is told as the command line would tell. */
  Answer ask(SignedIn who, String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.add("--json");
    Commands.Order order = new Commands.Order(arguments, who.person(), false, Optional.empty());
    Commands.Demand needs =
        commands
            .needs(order)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
    if (needs.permission().filter(each -> !who.person().may(each)).isPresent()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = commands.execute(order, out, err);
    try {
      return new Answer(
          out.getBuffer().isEmpty() ? Map.of() : JSON.readValue(out.toString(), OBJECT),
          code == 0 || !out.getBuffer().isEmpty() ? "" : err.toString().strip());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(words[0] + " did not answer with a JSON object", e);
    }
  }
}
