package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.keys.PgpSecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An engineer, who proposes, and an officer, who agrees; added to a hub as people are. */
public final class TwoPeople {
  private final CommandHome home;
  private final Function<String[], CommandHome.Ended> commands;
  private final String undertaking;

  public TwoPeople(CommandHome home) throws IOException {
    this(home, home::run);
  }

  /**
   * @param commands runs a command in that home
   */
  public TwoPeople(CommandHome home, Function<String[], CommandHome.Ended> commands)
      throws IOException {
    this.home = home;
    this.commands = commands;
    this.undertaking = dev.handover.people.Undertaking.present().version();
    add("ann", "administrator");
    settle("ann");
    for (String[] each : new String[][] {{"eve", "engineer"}, {"olga", "officer"}}) {
      join(each[0], each[1]);
    }
    enrol();
  }

  /** Somebody else comes to the hub. */
  public void join(String name, String role) throws IOException {
    add(name, role, "--token-file", token("ann"));
    settle(name);
  }

  /** The officer signs with a new key from now on. */
  public void enrol() throws IOException {
    PgpSecretKey key = PgpSecretKey.generate("olga");
    Files.write(home.at("olga-key.asc"), key.armoured());
    Files.writeString(home.at("olga.asc"), key.certificate().armoured());
    good(as("olga", "users", "enrol", "--certificate", home.at("olga.asc").toString()));
  }

  /** Runs a command with that person's token. */
  public CommandHome.Ended as(String name, String... arguments) {
    return commands.apply(with(arguments, "--token-file", token(name)));
  }

  /** The officer signs what waits. */
  public void agree() throws IOException {
    CommandHome.Ended list = as("olga", "approve", "list", "--json");
    good(list);
    String id = "";
    for (JsonNode each : new ObjectMapper().readTree(list.out()).get("proposals")) {
      id = id.isEmpty() && each.get("state").asText().equals("open") ? each.get("id").asText() : id;
    }
    String key = home.at("olga-key.asc").toString();
    good(as("olga", "approve", "sign", id, "--key", key));
  }

  private void add(String name, String role, String... more) throws IOException {
    Files.writeString(home.at(name + ".txt"), "correct horse of " + name + "\n");
    String password = home.at(name + ".txt").toString();
    String[] add = {"users", "add", "--name", name, "--role", role, "--password-file", password};
    good(commands.apply(with(add, more)));
  }

  private void settle(String name) throws IOException {
    String[] who = {"--name", name, "--password-file", home.at(name + ".txt").toString()};
    good(
        commands.apply(
            with(with(new String[] {"users", "undertake"}, who), "--accept", undertaking)));
    CommandHome.Ended token = commands.apply(with(new String[] {"users", "token"}, who));
    good(token);
    Files.writeString(home.at(name + ".token"), token.out());
  }

  private String token(String name) {
    return home.at(name + ".token").toString();
  }

  private static void good(CommandHome.Ended ended) {
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  private static String[] with(String[] first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
