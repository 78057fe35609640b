package dev.handover.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.api.Login;
import dev.handover.api.target.Slot;
import dev.handover.api.target.Target;
import dev.handover.api.target.TargetEntity;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a buyer says of his API. */
class TargetFileTest {
  private static final String SMALL =
      """
      base: https://pms.example/api
      entities:
        guest:
          create: {post: /guests}
          update: {put: "/guests/{id}"}
          delete: {delete: "/guests/{id}"}
          id: data.id
          fields: {name: name}
        stay:
          upsert: {put: "/stays/{ref}"}
          delete: {delete: "/stays/{ref}"}
          with: {note: x}
      """;

  @TempDir Path folder;

  @Test
  void readsTheExampleOfThePage() throws IOException {
    String page = Files.readString(Path.of("docs/receive-api.md"));
    String example = page.substring(page.indexOf("```yaml\n") + 8);

    Target target = read(example.substring(0, example.indexOf("```")));

    assertThat(target.access().spacing()).isEqualTo(Duration.ofMillis(5));
    assertThat(target.access().timeout()).isEqualTo(Duration.ofSeconds(30));
    assertThat(target.access().login())
        .isEqualTo(new Login.Headers(java.util.Map.of("Authorization", "Bearer canary-secret")));
    assertThat(target.toString()).doesNotContain("canary");
    assertThat(target.key()).contains("Idempotency-Key");
    assertThat(target.entities().keySet())
        .containsExactlyInAnyOrder("guest", "stay", "preference", "member", "review");
    assertThat(target.entities().get("stay").body().fields())
        .containsEntry("guest", new Slot("guest_ref", Optional.of("guest")));
    assertThat(target.needsId("guest")).isTrue();
    assertThat(target.needsId("stay")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://pms.example/api|http://pms.example/api|leads over the network unencrypted",
        "https://pms.example/api|https://user:pw@pms.example/api|holds more than scheme, host and path",
        "entities:|login: {bearer: clear}¶entities:|a secret does not belong in this file",
        "entities:|login: {bearer: \"{{not.set}}\"}¶entities:|the placeholder not.set is not set",
        "entities:|success: {field: code}¶entities:|has only one of field and is",
        "create: {post: /guests}|upsert: {put: /g}|has upsert beside create or update",
        "create: {post: /guests}|sparse: true|does not say how a record is created and changed",
        "create: {post: /guests}|create: {post: \"/guests/{id}\"}|names the API's own id",
        "entities:|key: none¶entities:|would make a second record where an answer is lost",
        "entities:|leave: [stay]¶entities:|names stay, which is described",
        "entities:|headers: {\"X Y\": a}¶entities:|is no header's name",
        "entities:|headers: {X-Y: 值}¶entities:|holds a character that no header can",
        "entities:|login: {hmac: {secret: \"{{pms.token}}\", over: a, headers: {X: \"{body}\"}}}¶entities:|would send the body as a header",
        "create: {post: /guests}|create: {post: /guests, put: /guests}|needs one method",
        "create: {post: /guests}|create: {with: {a: 1}}|needs one method",
        "create: {post: /guests}|create: {post: /gue sts}|is no path",
        "create: {post: /guests}|creat: {post: /guests}|did you mean create?",
        "    id: data.id|    sparse: true|names the API's own id, which is not known",
        "    delete: {delete: \"/stays|    delet: {delete: \"/stays|did you mean delete?",
        "delete: {delete: \"/stays/{ref}\"}|delete: {delete: \"/stays/{room}\"}|names a field",
        "{name: name}|{a: name, a.b: name}|leads into another value",
        "{name: name}|{a..b: name}|is no way",
        "{name: name}|{p.0.a: name, p.kind: name}|is a list in one place and none in another",
        "with: {note: x}|fields: {guest: guest_ref@gest}|did you mean guest?",
        "with: {note: x}|fields: {stay: stay_ref@stay}|names the id of stay, which is not known",
      })
  void tellsWhatIsWrong(String part, String bad, String expected) {
    assertThat(SMALL).contains(part.replace("¶", "\n"));
    assertThatThrownBy(() -> read(SMALL.replace(part.replace("¶", "\n"), bad.replace("¶", "\n"))))
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
        .hasMessageContaining(expected)
        .hasMessageContaining("buyer-api.yaml");
  }

  /** Only they can know the repeated one; the 409 that is usual is no promise. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key: none¶there: [409]|",
        "key: none|    there: [EXISTS]¶",
        "key: none|    find: {get: \"/guests?ref={ref}\", id: id}¶",
        "key: X-Request|",
      })
  void takesACreationThatCanBeRepeated(String root, String entity) throws IOException {
    String more = entity == null ? "" : "    " + entity.strip().replace("¶", "") + "\n";
    Target target =
        read(
            root.replace("¶", "\n")
                + "\n"
                + SMALL.replace("    fields: {name: name}\n", "    fields: {name: name}\n" + more));

    assertThat(target.entities()).containsKey("guest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{bearer: \"{{pms.token}}\"}",
        "{headers: {X-Key: \"{{pms.token}}\"}}",
        "{query: {key: \"{{pms.token}}\"}}",
        "{basic: {user: u, password: \"{{pms.token}}\"}}",
        "{oauth2: {token: /t, client: c, secret: \"{{pms.token}}\"}}",
      })
  void tellsASecretWithALineBreakWithoutTellingTheSecret(String login) throws IOException {
    Path file = folder.resolve("buyer-api.yaml");
    Files.writeString(file, "login: " + login + "\n" + SMALL);

    assertThatThrownBy(() -> TargetFile.read(file, name -> Optional.of("canary\nX-Other: 1")))
        .isInstanceOfSatisfying(
            HandoverException.class,
            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.CONFIGURATION))
        .message()
        .contains("holds a line break or another control character")
        .doesNotContain("canary");
  }

  /** Else another process would print another request, under another key. */
  @Test
  void keepsTheOrderThatIsWritten() throws IOException {
    String[] names = "stay q w e r t z u i o p a s d f g h j k l".split(" ");
    String constants = String.join(": 1, ", names) + ": 1";
    StringBuilder more = new StringBuilder();
    for (String name : names) {
      if (!name.equals("stay")) {
        more.append("  " + name + ": {upsert: {put: /x}, delete: {delete: /x}}\n");
      }
    }

    Target target =
        read(
            SMALL.replace("{put: \"/stays/{ref}\"}", "{put: /stays, with: {" + constants + "}}")
                + more);

    TargetEntity stay = target.entities().get("stay");
    assertThat(stay.upsert().orElseThrow().with().keySet()).containsExactly(names);
    assertThat(target.entities().keySet()).startsWith("guest").endsWith(names).hasSize(21);
  }

  @Test
  void saysLoginsInTheSameWayAsACase() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode source =
        json.readTree(Path.of("mappings/schema/case.schema.json").toFile())
            .at("/properties/source/properties/api/properties");
    JsonNode target =
        json.readTree(Path.of("mappings/schema/target.schema.json").toFile()).at("/properties");

    for (String key : new String[] {"base", "unencrypted", "login", "headers", "pace", "timeout"}) {
      assertThat(target.path(key)).as(key).isEqualTo(source.path(key));
    }
  }

  private Target read(String text) throws IOException {
    Path file = folder.resolve("buyer-api.yaml");
    Files.writeString(file, text);
    return TargetFile.read(
        file, name -> Optional.of("canary-secret").filter(any -> name.equals("pms.token")));
  }
}
