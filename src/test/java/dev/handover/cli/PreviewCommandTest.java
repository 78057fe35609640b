package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PHONE = "13812340000";
  private static final String ADDRESS = "北京市东城区CANARY路 1 号";

  @TempDir private static Path shared;
  private static CommandHome home;

  @BeforeAll
  static void sell() {
    home = new CommandHome(shared);
    home.sell(
        "update guests set mobile = '" + PHONE + "', address = '" + ADDRESS + "'",
        // two faults in one record: the worst of its reason
        "update guests set mobile = '1', id_no = '2', name = '<script>alert(1)</script>'"
            + " where guest_id = (select max(guest_id) from guests)");
  }

  @Test
  void masksIdentityContactAndNotesOnBothSidesUnlessAskedFor() throws IOException {
    CommandHome.Ended masked = home.run("preview", "--case", "hotel", "--lang", "en");
    assertThat(masked.code()).as(masked.err()).isZero();
    assertThat(masked.out())
        .contains("masked: first 6 and last 2 stay", "pseudonym", "generalised to year", "kept")
        .doesNotContain(PHONE, "+86" + PHONE, "CANARY");
    assertThat(masked.err()).isEmpty();
    String json = home.run("preview", "--case", "hotel", "--json").out();
    assertThat(json).doesNotContain(PHONE, "CANARY");

    CommandHome.Ended clear = home.run("preview", "--case", "hotel", "--unmask", "--json");
    assertThat(clear.err()).contains("in clear");
    JsonNode first = JSON.readTree(clear.out()).get("records").get(0);
    assertThat(first.get("read").get("mobile").asText()).isEqualTo(PHONE);
    assertThat(first.get("buyerSees").get("mobile").asText()).isEqualTo("+86" + PHONE);
  }

  @Test
  void showsOneRecordForEachReasonThatTheScanMeets() throws IOException {
    JsonNode json = JSON.readTree(home.run("preview", "--case", "hotel", "--json").out());
    List<String> shownFor = json.get("worst").findValuesAsText("shownFor");
    assertThat(shownFor)
        .doesNotHaveDuplicates()
        .contains(
            "quarantined/id_masked/resident-id",
            "withheld/record/consent",
            "deleted/record/deleted-at-source");
    JsonNode guests = json.get("scanned").get("guest");
    assertThat(guests.get("records").asLong()).isEqualTo(250);
    long quarantined = 0;
    for (JsonNode each : json.get("worst")) {
      if (each.get("entity").asText().equals("guest")
          && each.get("shownFor").asText().startsWith("quarantined/")) {
        quarantined += each.get("count").asLong();
      }
    }
    assertThat(quarantined).isEqualTo(guests.get("quarantined").asLong());
    JsonNode twice = worst(json, "quarantined/id_masked/resident-id");
    assertThat(twice.get("what").get("mobile").asText()).contains("phone"); // not only the first
    assertThat(
            JSON.readTree(home.run("preview", "--case", "hotel", "--scan", "0", "--json").out())
                .get("worst"))
        .isEmpty();
  }

  @Test
  void writesOnePageThatNeedsNothingAndObeysNobody() throws IOException {
    Path file = shared.resolve("preview.html");
    CommandHome.Ended ended =
        home.run("preview", "--case", "hotel", "--lang", "en", "--html", file.toString());
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String page = Files.readString(file);
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt;", "password_hash", "What the buyer will see")
        .contains("a stay travels only if its guest does")
        .doesNotContain("<script", "src=", "href=", "url(", "http:", "https:")
        .doesNotContain(PHONE, "CANARY");
    assertBalanced(page);

    assertThat(home.run("preview", "--case", "hotel", "--html", file.toString()).code())
        .isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo(page);
    CommandHome.Ended chinese =
        home.run(
            "preview", "--case", "hotel", "--lang", "zh", "--html", file.toString(), "--force");
    assertThat(chinese.code()).as(chinese.err()).isZero();
    assertThat(Files.readString(file))
        .contains("lang=\"zh-CN\"", "受让方将看到什么", "遮蔽：保留前 6 位和后 2 位", "入住记录随客人转移");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var left = Files.list(shared)) {
      assertThat(left.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith(".part-"));
    }
  }

  @Test
  void aScanThatIsARunIsRefused() {
    CommandHome.Ended ended = home.run("preview", "--case", "hotel", "--scan", "100001");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("[HUB-CLI-27]");
  }

  private static JsonNode worst(JsonNode json, String reason) {
    for (JsonNode each : json.get("worst")) {
      if (each.get("shownFor").asText().equals(reason)) {
        return each;
      }
    }
    throw new AssertionError(new TreeSet<>(json.get("worst").findValuesAsText("shownFor")));
  }

  /** Every element that is opened is closed, in order: nothing that a record says is markup. */
  private static void assertBalanced(String page) {
    List<String> open = new ArrayList<>();
    var tags =
        java.util.regex.Pattern.compile("<(/?)([a-z0-9]+)[^>]*>")
            .matcher(page.substring(page.indexOf("</style>") + 8));
    while (tags.find()) {
      String name = tags.group(2);
      if (name.equals("br")) {
        continue;
      }
      if (tags.group(1).isEmpty()) {
        open.add(name);
      } else if (!name.equals("head") && !name.equals("html")) {
        assertThat(open).isNotEmpty();
        assertThat(open.remove(open.size() - 1)).isEqualTo(name);
      }
    }
    assertThat(open).isEmpty();
  }
}
