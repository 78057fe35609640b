package dev.handover.rights;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.handover.cases.CaseFile;
import dev.handover.record.Html;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The copy that a person gets: a ZIP with what the source holds under the case's mappings and what
 * was delivered to whom and when, as a page to read ({@code copy.html}) and as JSON for another
 * system ({@code copy.json}).
 */
public record PersonalCopy(CaseFile file, Person person, Instant written) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "copy.json", JSON.writeValueAsBytes(json()));
      put(zip, "copy.html", page().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(written.toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "handover-copy-1");
    json.put("written", written.toString());
    json.put("holder", Map.of("name", file.seller().name(), "contact", file.seller().contact()));
    json.put("recipient", Map.of("name", file.buyer().name(), "contact", file.buyer().contact()));
    json.put("purpose", file.purpose());
    json.put("records", records());
    json.put(
        "delivered",
        person.parcels().stream()
            .map(parcel -> Map.of("run", parcel.run().value(), "entity", parcel.entity()))
            .distinct()
            .toList());
    json.put(
        "requests",
        person.requests().stream()
            .map(
                each ->
                    Map.of(
                        "kind", each.kind().word(),
                        "lodged", each.lodgedAt().toString(),
                        "state", each.state().word()))
            .toList());
    return json;
  }

  private List<Map<String, Object>> records() {
    return person.records().orElse(List.of()).stream()
        .map(
            record -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("entity", record.entity());
              one.put("key", record.key());
              one.put("values", record.values());
              return one;
            })
        .toList();
  }

  private String page() {
    Html page =
        new Html()
            .open("zh", "个人信息副本 · Copy of your data")
            .element("h1", "个人信息副本 · Copy of your data")
            .element("p", "处理者 Holder: " + file.seller().name() + ", " + file.seller().contact())
            .element("p", "接收方 Recipient: " + file.buyer().name() + ", " + file.buyer().contact())
            .element("p", "目的 Purpose: " + file.purpose())
            .element("p", "日期 Written: " + day(written))
            .element("h2", "我方持有 · What we hold");
    if (person.records().orElse(List.of()).isEmpty()) {
      page.element("p", "无 · Nothing.");
    }
    for (Person.Source record : person.records().orElse(List.of())) {
      page.element("h3", record.entity() + " " + record.key()).raw("<table>\n");
      record
          .values()
          .forEach(
              (field, value) ->
                  page.raw("<tr>").element("th", field).element("td", value).raw("</tr>\n"));
      page.raw("</table>\n");
    }
    page.element("h2", "已交付接收方 · What went to the recipient").raw("<ul>\n");
    person.parcels().stream()
        .map(parcel -> parcel.run().value() + ": " + parcel.entity())
        .distinct()
        .forEach(line -> page.element("li", line));
    return page.raw("</ul>\n</main>\n</body>\n</html>\n").page();
  }

  private String day(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).atZone(file.zone()).toOffsetDateTime().toString();
  }

  @Override
  public String toString() {
    return "PersonalCopy[" + person + "]";
  }
}
