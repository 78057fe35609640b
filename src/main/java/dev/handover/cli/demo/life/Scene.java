package dev.handover.cli.demo.life;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.keys.Keystore;
import dev.handover.keys.Passphrase;
import dev.handover.ledger.Run;
import dev.handover.people.Role;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.HubClock;
import dev.handover.record.RunId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/** What an act can do: say something, let time pass, give one of the hub's people a command. */
final class Scene {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final Pattern PROPOSED = Pattern.compile("proposed as ([0-9a-f]+)");
  private final Stage stage;
  private final HubClock.Story clock;
  private final Consumer<String> told;
  private final Figures figures = new Figures();
  private Keystore keystore;
  private final List<RunId> received = new ArrayList<>();

  Scene(Stage stage, HubClock.Story clock, Consumer<String> told) {
    this.stage = stage;
    this.clock = clock;
    this.told = told;
    this.keystore = stage.keystore();
  }

  /** Opens the keystore again, whose master key was renewed when a case's keys were destroyed. */
  void reopenKeystore() {
    Path file = Path.of(stage.settings().find("handover.passphrase.file").orElseThrow());
    char[] passphrase = Passphrase.inFile(file, "passphrase");
    try {
      keystore = Keystore.open(stage.settings().keys(), passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** How a command ended. */
  record Ended(int code, JsonNode json, String err) {}

  Stage stage() {
    return stage;
  }

  SellerSide seller() {
    return stage.seller();
  }

  Figures figures() {
    return figures;
  }

  /** Tells, with the story's date. */
  void say(String text, Object... values) {
    told.accept(TIME.format(now()) + "  " + String.format(Locale.ROOT, text, values));
  }

  /** What the clock on the wall shows, at the case's place. */
  LocalDateTime now() {
    return LocalDateTime.ofInstant(HubClock.now(), zone());
  }

  private ZoneId zone() {
    return stage.deal().file().zone();
  }

  /** Lets so many days pass, until that hour. */
  void pass(int days, LocalTime until) {
    clock.jump(now().toLocalDate().plusDays(days).atTime(until).atZone(zone()).toInstant());
  }

  /**
   * Gives the first person of that role a command, which must end well.
   *
   * @throws HandoverException as the command ended, with what it said
   */
  JsonNode command(Role role, String... words) {
    return command(role.word(), words);
  }

  /** The same for a person by name. */
  JsonNode command(String name, String... words) {
    Ended ended = tried(name, words);
    if (ended.code() != 0) {
      throw new HandoverException(
          exit(ended.code()),
          "HUB-CLI-96",
          "the story cannot go on: handover "
              + String.join(" ", words)
              + " says: "
              + ended.err().strip());
    }
    return ended.json();
  }

  /** The same, however it ends. */
  Ended tried(String name, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter beside = new PrintWriter(err, true);
    CommandLine line = stage.commands().get().setExpandAtFiles(false);
    PrintWriter printed = new PrintWriter(out, true);
    line.setOut(printed);
    line.setErr(beside);
    String[] all = Stream.concat(Arrays.stream(words), Stream.of("--json")).toArray(String[]::new);
    int code = stage.seatOf(name, keystore, beside).during(() -> line.execute(all));
    printed.flush();
    beside.flush();
    return new Ended(code, json(out.toString()), err.toString());
  }

  /**
   * Tells that something was refused, as it must be.
   *
   * @throws HandoverException where it was not
   */
  void refused(Ended ended, String what) {
    if (ended.code() != ExitCode.GATE_CLOSED.number()) {
      throw new HandoverException(
          ExitCode.INTERNAL,
          "HUB-CLI-97",
          what + " was not refused but ended with " + ended.code() + ": " + ended.err().strip());
    }
    say("%s is refused", what);
  }

  /** One person proposes what a command is about, the second officer signs exactly that. */
  void agree(String proposer, String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--reason";
    all[words.length + 1] = "everything is handed over and acknowledged";
    Ended proposed = tried(proposer, all);
    Matcher id = PROPOSED.matcher(proposed.err());
    if (!id.find()) {
      throw new HandoverException(
          ExitCode.INTERNAL,
          "HUB-CLI-97",
          "the story cannot go on: nothing was proposed: " + proposed.err().strip());
    }
    String second = Life.SECOND_OFFICER;
    command(
        second, "approve", "sign", id.group(1), "--key", stage.keyOf().apply(second).toString());
  }

  /** Writes a file that somebody brings. */
  void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw unwritten(file, e);
    }
  }

  /** A new folder of the demo's. */
  Path folder(String name) {
    Path folder = stage.root().resolve(name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritten(folder, e);
    }
  }

  private static HandoverException unwritten(Path where, IOException e) {
    return new HandoverException(
        ExitCode.LEDGER,
        "HUB-CLI-45",
        "the demo cannot write " + where + "; make room on the disk",
        e);
  }

  /** The buyer takes every run that he has not taken, and the hub fetches his answers. */
  void buyerReceives() {
    List<Run> oldestFirst = new ArrayList<>(stage.ledger().runs().of(stage.caseId()));
    Collections.reverse(oldestFirst); // names tell the order of runs to the second only
    oldestFirst.stream()
        .filter(run -> stage.ledger().manifests().find(run.id()).isPresent())
        .map(Run::id)
        .filter(run -> !received.contains(run))
        .forEach(
            run -> {
              stage.buyer().receive(run);
              received.add(run);
            });
    stage.hub().fetchReceipts(stage.caseId());
  }

  private static JsonNode json(String text) {
    try {
      return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private static ExitCode exit(int code) {
    return Arrays.stream(ExitCode.values())
        .filter(each -> each.number() == code)
        .findFirst()
        .orElse(ExitCode.INTERNAL);
  }
}
