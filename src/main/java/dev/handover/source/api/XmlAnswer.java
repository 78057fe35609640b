package dev.handover.source.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.api.Told;
import dev.handover.api.Unfit;
import dev.handover.api.Wanted;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an answer in XML as if it were JSON, one row in memory at a time. Ways begin below the
 * root; elements of one name are a list, an attribute is {@code @name}, the text beside attributes
 * {@code #text}, an empty element no value. A document type, and with it any entity of its own, is
 * refused.
 */
final class XmlAnswer {
  private static final int DEEPEST = 100;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Wanted wanted;
  private final Consumer<JsonNode> taken;
  private final Told told = new Told();

  private XmlAnswer(Wanted wanted, Consumer<JsonNode> taken) {
    this.wanted = wanted;
    this.taken = taken;
  }

  /**
   * @throws Unfit where it is no XML, or has a document type
   */
  static Told read(InputStream body, Wanted wanted, Consumer<JsonNode> taken) throws IOException {
    XmlAnswer answer = new XmlAnswer(wanted, taken);
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(body);
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
          throw new Unfit("has a document type, which may lead outside; it is not read");
        }
      }
      answer.told.root(reader.getLocalName());
      answer.element(reader, "", 0);
      while (reader.hasNext()) {
        reader.next();
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof CharConversionException) {
        throw new Unfit("is not in the charset that it says");
      }
      if (e.getNestedException() instanceof IOException broken) {
        throw broken;
      }
      // its message may quote the text
      throw new Unfit("is no XML, or breaks off (line " + e.getLocation().getLineNumber() + ")");
    }
    return answer.told;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** An element on the way, until its end. */
  private void element(XMLStreamReader reader, String way, int depth)
      throws XMLStreamException, Unfit {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      fact(below(way, "@" + reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
    }
    boolean parent = way.equals(parentOfRows());
    if (parent) {
      told.hasList(); // an empty list has no element of its own
    }
    if (parent && wanted.rows().isEmpty() && wanted.one()) {
      row(reader, depth);
      return;
    }
    StringBuilder text = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        String child = below(way, reader.getLocalName());
        if (way.isEmpty()) {
          told.name(reader.getLocalName());
        }
        if (child.equals(wanted.rows()) || (wanted.rows().isEmpty() && way.isEmpty())) {
          row(reader, depth + 1);
        } else if (wanted.facts().contains(child) || wanted.leadsOn(child)) {
          element(reader, child, deeper(depth));
        } else {
          content(reader, deeper(depth));
        }
      } else if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    fact(way, text.toString().strip());
  }

  private String parentOfRows() {
    int point = wanted.rows().lastIndexOf('.');
    return point < 0 ? "" : wanted.rows().substring(0, point);
  }

  private static String below(String way, String name) {
    return way.isEmpty() ? name : way + "." + name;
  }

  private void fact(String way, String value) {
    if (wanted.facts().contains(way) && !value.isEmpty()) {
      told.fact(way, value);
    }
  }

  private void row(XMLStreamReader reader, int depth) throws XMLStreamException, Unfit {
    JsonNode row = content(reader, deeper(depth));
    told.row();
    taken.accept(row);
  }

  private static int deeper(int depth) throws Unfit {
    if (depth >= DEEPEST) {
      throw new Unfit("is nested more than " + DEEPEST + " deep");
    }
    return depth + 1;
  }

  /** What an element holds, until its end. */
  private static JsonNode content(XMLStreamReader reader, int depth)
      throws XMLStreamException, Unfit {
    ObjectNode found = NODES.objectNode();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      found.put("@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    StringBuilder text = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        add(found, name, content(reader, deeper(depth)));
      } else if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    if (found.path("@nil").asText().equals("true")) {
      return NullNode.getInstance();
    }
    String said = text.toString().strip();
    if (found.isEmpty()) {
      return said.isEmpty() ? NullNode.getInstance() : NODES.textNode(said);
    }
    if (!said.isEmpty()) {
      found.put("#text", said);
    }
    return found;
  }

  private static void add(ObjectNode to, String name, JsonNode value) {
    JsonNode before = to.get(name);
    if (before == null) {
      to.set(name, value);
    } else if (before instanceof ArrayNode several) {
      several.add(value);
    } else {
      to.set(name, NODES.arrayNode().add(before).add(value));
    }
  }
}
