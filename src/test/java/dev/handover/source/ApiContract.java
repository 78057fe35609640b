package dev.handover.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.api.Access;
import dev.handover.api.Login;
import dev.handover.flow.LoneFetch;
import dev.handover.mapping.Mapping;
import dev.handover.mapping.api.Api;
import dev.handover.mapping.api.ApiTable;
import dev.handover.mapping.api.Paging;
import dev.handover.testing.ApiServer;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What every source must do, of an API over real HTTP that is asked by the real routes. */
abstract class ApiContract extends SourceContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAGE = 40;
  private static LoneFetch lone;

  @TempDir Path folder;
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final ApiServer server = new ApiServer(this::answer);

  /** What it answers with: {@code json} or {@code xml}. */
  protected abstract String style();

  @BeforeAll
  static void start() {
    lone = new LoneFetch(2);
  }

  @AfterAll
  static void stop() {
    lone.close();
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    server.close();
    if (Files.exists(folder.resolve("staged"))) {
      try (Stream<Path> left = Files.list(folder.resolve("staged"))) {
        Assertions.assertThat(left).isEmpty();
      }
    }
  }

  /** Rows move between its answers, so that one may come twice. */
  @Override
  protected boolean takesEachKeyOnce() {
    return true;
  }

  @Override
  protected void hold(Held table) {
    held.put(table.name(), table);
  }

  @Override
  protected JdbcSource reach(Mapping... mappings) {
    List<ApiTable> tables = held.keySet().stream().map(name -> table(name, style())).toList();
    return ApiLists.open(
        api(server.url(), tables),
        List.of(mappings),
        folder.resolve("staged"),
        lone.fetch(),
        said -> {},
        Long.MAX_VALUE);
  }

  @Override
  protected List<String> holdMany(int rows, int chars) {
    String note = "x".repeat(chars);
    List<List<Object>> many =
        IntStream.range(0, rows)
            .mapToObj(i -> List.<Object>of(String.format("%06d", i), note))
            .toList();
    hold(new Held("big", columns("id", Holds.TEXT, "note", Holds.TEXT), many));
    return List.of("api", server.url(), style());
  }

  static Api api(String url, List<ApiTable> tables) {
    return new Api(
        new Access(
            URI.create(url), new Login.None(), Map.of(), Duration.ZERO, Duration.ofSeconds(20)),
        Set.of(),
        false,
        Optional.empty(),
        tables);
  }

  static ApiTable table(String name, String style) {
    boolean xml = style.equals("xml");
    Optional<Paging.Size> size = Optional.of(new Paging.Size("size", PAGE));
    return new ApiTable(
        name,
        new ApiTable.Listed("/" + name),
        xml ? "items.item" : "items",
        false,
        Map.of(),
        xml ? new Paging.Numbered("at", 1, size) : new Paging.Offset("at", true, size),
        xml ? Optional.of("@total") : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  private void answer(ApiServer.Call call) throws IOException {
    boolean xml = style().equals("xml");
    Held table = held.get(call.path().substring(1));
    List<List<Object>> rows = table.rows();
    int at = Integer.parseInt(call.parameters().get("at"));
    int from = Math.min(rows.size(), xml ? (at - 1) * PAGE : at);
    List<List<Object>> page = rows.subList(from, Math.min(rows.size(), from + PAGE));
    List<String> names = List.copyOf(table.columns().keySet());
    if (xml) {
      call.answer(200, "application/xml", xml(rows.size(), names, page));
    } else {
      call.json(json(names, page));
    }
  }

  private static String json(List<String> names, List<List<Object>> rows) throws IOException {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode items = answer.putArray("items");
    for (List<Object> row : rows) {
      ObjectNode item = items.addObject();
      for (int i = 0; i < names.size(); i++) {
        Object value = row.get(i);
        item.putPOJO(names.get(i), value instanceof LocalDate ? value.toString() : value);
      }
    }
    return JSON.writeValueAsString(answer);
  }

  private static String xml(int total, List<String> names, List<List<Object>> rows) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartElement("answer");
      out.writeAttribute("total", "" + total);
      out.writeStartElement("items");
      for (List<Object> row : rows) {
        out.writeStartElement("item");
        for (int i = 0; i < names.size(); i++) {
          out.writeStartElement(names.get(i));
          out.writeCharacters(row.get(i) == null ? "" : row.get(i).toString());
          out.writeEndElement();
        }
        out.writeEndElement();
      }
      out.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
