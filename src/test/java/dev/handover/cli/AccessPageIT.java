package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handover.keys.Gpg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the page about access, line by line as a reader would paste it. */
class AccessPageIT {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Test
  void theExampleOfTwoPeopleWorks(@TempDir Path folder) throws IOException {
    CommandHome home = new CommandHome(folder);
    assertThat(home.run("run", "--case", "hotel").code()).isZero();
    try (Gpg gpg = new Gpg()) {
      String id = "";
      for (String line : example()) {
        String command = line.replace("$W", gpg.home().toString()).replace("$ID", id);
        if (command.startsWith("bin/handover ")) {
          run(home, command);
        } else if (command.startsWith("ID=$(")) {
          Gpg.Result found = gpg.shell(command + "; printf %s $ID");
          id = new String(found.output());
          assertThat(id).matches("[0-9a-f]{16}");
        } else {
          Gpg.Result ended =
              gpg.shell(command.replace("\"correct horse of $n\"", "correct horse of $n"));
          assertThat(ended.exit()).as(command + ended.errors()).isZero();
        }
      }
      assertThat(Files.readString(gpg.home().resolve("opened")))
          .contains("\"format\":\"handover-escrow-1\",\"case\":\"hotel-2026\"");
    }
  }

  private static List<String> example() throws IOException {
    String page = Files.readString(Path.of("docs/access.md"));
    String block = page.split("\n## Two people\n", 2)[1].split("```sh\n", 2)[1].split("```", 2)[0];
    return block.lines().filter(line -> !line.isBlank()).toList();
  }

  /** What stands behind # begins with the exit code where it is not 0. */
  private static void run(CommandHome home, String line) throws IOException {
    String[] parts = line.split("#", 2);
    int code = parts.length == 1 ? 0 : Integer.parseInt(parts[1].strip().substring(0, 1));
    String[] redirected = parts[0].split(" > ", 2);
    List<String> arguments = new ArrayList<>();
    Matcher words = WORD.matcher(redirected[0].substring("bin/handover ".length()));
    while (words.find()) {
      arguments.add(words.group(1) == null ? words.group(2) : words.group(1));
    }
    CommandHome.Ended ended = home.run(arguments.toArray(String[]::new));
    assertThat(ended.code()).as(line + "\n" + ended.err()).isEqualTo(code);
    if (redirected.length == 2) {
      Files.writeString(Path.of(redirected[1].strip()), ended.out());
    }
  }
}
