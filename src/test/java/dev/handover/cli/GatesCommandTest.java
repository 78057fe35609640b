package dev.handover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handover.ledger.Evidence;
import dev.handover.ledger.Ledger;
import dev.handover.record.CaseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates, evidence, approval and waiver, as people use them. */
class GatesCommandTest {
  private static final CaseId HOTEL = new CaseId("hotel-2026");
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir static Path folder;

  @Test
  void aCaseIsOpenedByDocumentsAndTwoPeople() throws IOException {
    CommandHome home = new CommandHome(folder);
    assertThat(gates(home.run("gates", "--case", "hotel", "--json"), 0).toString())
        .contains("nobody is registered: not four eyes");
    withdraw(home, "buyer-assessment");
    TwoPeople people = new TwoPeople(home);
    JsonNode gates = gates(people.as("eve", "gates", "--case", "hotel", "--json"), 3);
    assertThat(gates.at("/cases/0/closed").asInt()).as("assessment and approval").isEqualTo(2);
    assertThat(people.as("eve", "status", "--case", "hotel").out())
        .contains("GATE CLOSED  buyer-assessment (", "handover evidence add --case hotel")
        .contains("GATE CLOSED  approval (", "handover approve case --case hotel");
    assertThat(
            JSON.readTree(people.as("eve", "status", "--case", "hotel", "--json").out())
                .get("gates"))
        .isEqualTo(gates.at("/cases/0/gates"));
    CommandHome.Ended text = people.as("olga", "gates", "--case", "hotel", "--lang", "zh");
    assertThat(text.out())
        .contains("closed  buyer-assessment", "已对接收方", "next: handover evidence add");

    String[] add = {
      "evidence",
      "add",
      "--case",
      "hotel",
      "--kind",
      "buyer-assessment",
      "--score",
      "85",
      "--owner",
      "security",
      "--until",
      LocalDate.now().plusDays(90).toString(),
      "--sha256"
    };
    String digest = "cd".repeat(32);
    assertThat(people.as("eve", with(add, digest)).code()).as("an engineer").isEqualTo(10);
    assertThat(people.as("olga", with(add, "none")).err()).contains("HUB-LAW-33");
    assertThat(people.as("olga", with(add, digest)).code()).isZero();
    CommandHome.Ended alone = people.as("olga", with(with(add, digest), "--kind", "approval"));
    assertThat(alone.code()).isEqualTo(2);
    assertThat(people.as("eve", "evidence", "list", "--case", "hotel").out()).contains("security");

    String[] approve = {"approve", "case", "--case", "hotel"};
    assertThat(people.as("eve", approve).err()).contains("HUB-APR-05", "--reason");
    assertThat(people.as("eve", with(approve, "--reason", "signed")).code()).isEqualTo(3);
    people.agree();
    CommandHome.Ended approved = people.as("eve", approve);
    assertThat(approved.code()).as(approved.err()).isZero();
    assertThat(people.as("eve", approve).out()).contains("was approved already");
    gates(people.as("eve", "gates", "--case", "hotel", "--json"), 0);

    Path file = home.at("mappings/hotel/case.yaml");
    String before = Files.readString(file);
    Files.writeString(file, before.replace("purpose: 继续履行", "purpose: 推销"));
    assertThat(people.as("eve", "gates", "--case", "hotel").out())
        .contains("another plan was approved: this one has changed since");
    Files.writeString(file, before);
    waiver(home, people);
  }

  private static void waiver(CommandHome home, TwoPeople people) throws IOException {
    withdraw(home, "notice");
    String[] waiver = {
      "approve",
      "waiver",
      "--case",
      "hotel",
      "--gate",
      "notice",
      "--until",
      LocalDate.now().plusDays(30).toString()
    };
    assertThat(people.as("eve", with(waiver, "--reason", "in print")).code()).isEqualTo(10);
    CommandHome.Ended proposed = people.as("olga", with(waiver, "--reason", "in print"));
    assertThat(proposed.err()).contains("proposed as");
    String key = home.at("olga-key.asc").toString();
    JsonNode list =
        JSON.readTree(people.as("olga", "approve", "list", "--json").out()).at("/proposals/0/id");
    CommandHome.Ended own = people.as("olga", "approve", "sign", list.asText(), "--key", key);
    assertThat(own.err()).as("her own").contains("HUB-APR-06");
    gates(people.as("eve", "gates", "--case", "hotel", "--json"), 3);
  }

  private static void withdraw(CommandHome home, String kind) {
    try (Ledger ledger = home.ledger()) {
      for (Evidence.Item item : ledger.evidence().valid(HOTEL)) {
        if (item.entry().kind().equals(kind)) {
          ledger
              .evidence()
              .end(item.id(), Evidence.Status.WITHDRAWN, "test", Instant.now(), "test");
        }
      }
    }
  }

  private static JsonNode gates(CommandHome.Ended ended, int code) throws IOException {
    assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(code);
    return JSON.readTree(ended.out());
  }

  private static String[] with(String[] first, String... more) {
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
