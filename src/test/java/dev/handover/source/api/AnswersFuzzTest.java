package dev.handover.source.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.api.JsonAnswer;
import dev.handover.api.Told;
import dev.handover.api.Wanted;
import dev.handover.api.Ways;
import dev.handover.testing.FuzzContract;
import dev.handover.testing.Fuzzed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What an API answers; refused as Unfit, which has no number: whoever asked adds it. */
class AnswersFuzzTest extends FuzzContract {
  private static final String CANARY = "canary-7f3a9c-李雷";
  private static final Wanted WANTED =
      new Wanted("data.items", false, Set.of("total", "data.next", "data.@page"));
  private static final String JSON =
      """
      {"code": 0, "total": 41, "data": {"next": "a/b", "items": [
        {"id": 1, "name": "%s", "tags": ["x", {"y": null}], "sum": 12.50},
        {"id": 2, "name": "\\u674e", "gone": true}]}, "rest": {"items": []}}
      """
          .formatted(CANARY);
  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <answer xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><total>41</total><data page="2">
        <next>a/b</next><!-- c -->
        <items id="1"><name>%s</name><tag>x</tag><tag><y i:nil="true"/></tag></items>
        <items id="2"><name><![CDATA[<b>]]>&amp;&#26446;</name></items>
      </data></answer>
      """
          .formatted(CANARY);
  private static final List<String> JSON_WORDS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\ud800",
          "null",
          "true",
          "\"items\":",
          "\"data\":",
          "\"total\":",
          "\0",
          "\0\0\0",
          "\uFEFF",
          "{\"a\":",
          "[[",
          "//",
          "NaN",
          "\u001b[2J");
  private static final List<String> XML_WORDS =
      List.of(
          "<",
          ">",
          "/>",
          "</",
          "&",
          ";",
          "<a>",
          "</a>",
          "<items>",
          "</items>",
          "<data>",
          "&lt;",
          "&#0;",
          "&#x1b;",
          "&#xD800;",
          "&x;",
          "<!DOCTYPE a>",
          "<!DOCTYPE a [<!ENTITY x \"y\">]>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<?a ",
          "?>",
          "<?xml version=\"1.1\" ",
          "encoding=\"UTF-16\"",
          "encoding=\"x\"",
          "xmlns:i=\"\" ",
          "i:",
          "=\"",
          "'",
          "\0",
          "\uFEFF",
          " a=\"1\"");

  @Override
  protected List<Fuzzed> readers() {
    byte[] wide = JSON.getBytes(StandardCharsets.UTF_16BE);
    List<byte[]> json = new ArrayList<>(Fuzzed.texts(JSON));
    json.add(wide);
    List<byte[]> xml = new ArrayList<>(Fuzzed.texts(XML));
    xml.add(XML.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16));
    return List.of(
        fuzzed("json", 6000, json, JSON_WORDS, false), fuzzed("xml", 4000, xml, XML_WORDS, true));
  }

  private static Fuzzed fuzzed(
      String name, int rounds, List<byte[]> samples, List<String> words, boolean xml) {
    return new Fuzzed(name, rounds, samples, words, Set.of(), CANARY, input -> read(input, xml));
  }

  private static void read(byte[] input, boolean xml) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    ByteArrayInputStream body = new ByteArrayInputStream(input);
    Told told =
        xml ? XmlAnswer.read(body, WANTED, rows::add) : JsonAnswer.read(body, WANTED, rows::add);
    assertThat(told.rows()).isEqualTo(rows.size());
    assertThat(told.names()).isNotEmpty();
    rows.forEach(row -> row.forEach(Ways::text));
  }
}
