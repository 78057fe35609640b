package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.cli.CommandHome.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about notices, over the example hotel. */
class NoticeCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path folder;

  @Test
  void aHotelTellsItsGuestsAndKeepsWhoObjects() throws IOException {
    CommandHome home = new CommandHome(folder);
    home.sell(
        "update guests set is_deleted = 0, share_consent = 'Y', mobile = '13812345678' where"
            + " guest_id = (select min(guest_id) from guests)");
    Ended none = home.run("notice", "status", "--case", "hotel");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("add to its case.yaml: notice:");
    Path file = folder.resolve("mappings/hotel/case.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            + "\nnotice: {window: P15D, channels: [sms, mail], language: [zh]}\n");

    Ended short_ =
        home.run("notice", "show", "--case", "hotel", "--kind", "sms", "--language", "zh");
    assertThat(short_.code()).isEqualTo(2);
    assertThat(short_.err()).contains("retention (PIPL Art. 17(2))", "notice published --url");
    assertThat(
            home.run(
                    "notice",
                    "published",
                    "--case",
                    "hotel",
                    "--url",
                    "javascript:x",
                    "--on",
                    "2026-01-31")
                .code())
        .isEqualTo(2);
    assertThat(
            home.run(
                    "notice",
                    "published",
                    "--case",
                    "hotel",
                    "--where",
                    "lobby",
                    "--on",
                    "2999-01-31")
                .err())
        .contains("still to come");
    assertThat(
            home.run(
                    "notice",
                    "published",
                    "--case",
                    "hotel",
                    "--url",
                    "https://seller.example/notice",
                    "--on",
                    "2026-01-31")
                .code())
        .isZero();
    Path text = folder.resolve("statement.txt");
    assertThat(
            home.run(
                    "notice",
                    "show",
                    "--case",
                    "hotel",
                    "--kind",
                    "statement",
                    "--language",
                    "zh",
                    "--out",
                    text.toString())
                .code())
        .isZero();
    assertThat(Files.readString(text)).startsWith("关于个人信息转移的公告");

    Ended refused = home.run("notice", "send", "--case", "hotel");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("handover.notice.sms.url is not set");
    JsonNode counted = json(home.run("notice", "send", "--case", "hotel", "--dry-run", "--json"));
    assertThat(counted.at("/sent/sms").asLong()).isGreaterThan(50);
    assertThat(counted.get("people").asLong())
        .isEqualTo(
            counted.at("/sent/sms").asLong()
                + counted.at("/sent/mail").asLong()
                + counted.get("withoutAddress").asLong());
    JsonNode status = json(home.run("notice", "status", "--case", "hotel", "--json"));
    assertThat(status.get("waiting").asLong())
        .isEqualTo(counted.at("/sent/sms").asLong() + counted.at("/sent/mail").asLong());
    assertThat(status.get("windowEnds").asText()).isEqualTo("2026-02-15T16:00:00Z");
    assertThat(status.get("done").asBoolean()).isFalse();

    Path list = Files.writeString(folder.resolve("objections.csv"), "mobile\n138-1234-5678\n12\n");
    JsonNode taken =
        json(home.run("notice", "objections", "--case", "hotel", list.toString(), "--json"));
    assertThat(taken.get("lines").asInt()).isEqualTo(2);
    assertThat(taken.get("known").asInt()).isGreaterThanOrEqualTo(1);
    assertThat(taken.at("/unusable/0").asInt()).isEqualTo(3);
    JsonNode run = json(home.run("run", "--case", "hotel", "--json"));
    assertThat(run.get("reasons").toString()).contains("objected");
    Ended missing = home.run("notice", "bounced", "--case", "hotel", "nowhere.csv");
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("HUB-").doesNotContain("Exception");
  }

  private static JsonNode json(Ended ended) throws IOException {
    assertThat(ended.code()).as(ended.err()).isZero();
    return JSON.readTree(ended.out());
  }
}
