package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Builds the tree from the parser's nodes, noting the line of every place. */
final class YamlTree {
  static final int MOST_LEVELS = 32;
  private static final int MOST_VALUES = 50_000;
  private static final int MALFORMED = 2;
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,30})");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,30})\\.[0-9]{1,30}");

  private final Map<String, Integer> lines;
  private final Findings findings;
  private int values;

  YamlTree(Map<String, Integer> lines, Findings findings) {
    this.lines = lines;
    this.findings = findings;
  }

  JsonNode convert(Node root) {
    return convert(root, "", 0);
  }

  private JsonNode convert(Node node, String pointer, int level) {
    if (level > MOST_LEVELS || ++values > MOST_VALUES) {
      throw new YAMLException("too much");
    }
    lines.putIfAbsent(pointer, line(node));
    if (!node.getTag().equals(PlainTags.of(node.getNodeId()))) {
      malformed(
          pointer, line(node), "a tag such as !!name is not accepted", "write the value plainly");
      return NODES.nullNode();
    }
    if (node instanceof MappingNode mapping) {
      return object(mapping.getValue(), pointer, level);
    }
    if (node instanceof SequenceNode sequence) {
      return array(sequence.getValue(), pointer, level);
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode object(List<NodeTuple> entries, String pointer, int level) {
    ObjectNode object = NODES.objectNode();
    for (NodeTuple entry : entries) {
      int line = line(entry.getKeyNode());
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        String place = entries.size() == 1 ? pointer : Pointers.child(pointer, "?");
        malformed(
            place, line, "a key that is not text", "put a placeholder in quotes: \"{{name}}\"");
        continue;
      }
      String child = Pointers.child(pointer, key.getValue());
      if (object.has(key.getValue())) {
        String what = Pointers.words(child) + " is written twice";
        malformed(
            Pointers.child(child, "?"),
            line,
            what,
            "keep one, the first is on line " + lines.get(child));
        continue;
      }
      lines.put(child, line);
      object.set(key.getValue(), convert(entry.getValueNode(), child, level + 1));
    }
    return object;
  }

  private ArrayNode array(List<Node> elements, String pointer, int level) {
    ArrayNode array = NODES.arrayNode(elements.size());
    for (Node element : elements) {
      array.add(convert(element, Pointers.child(pointer, array.size()), level + 1));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    if (!node.isPlain()) {
      return NODES.textNode(text);
    }
    return switch (text) {
      case "", "~", "null" -> NODES.nullNode();
      case "true" -> NODES.booleanNode(true);
      case "false" -> NODES.booleanNode(false);
      default -> number(text);
    };
  }

  private static JsonNode number(String text) {
    if (INTEGER.matcher(text).matches()) {
      return text.length() < 10
          ? NODES.numberNode(Integer.parseInt(text))
          : NODES.numberNode(new BigInteger(text));
    }
    return DECIMAL.matcher(text).matches()
        ? NODES.numberNode(new BigDecimal(text))
        : NODES.textNode(text);
  }

  private void malformed(String pointer, int line, String what, String remedy) {
    findings.addAtLine(pointer, line, MALFORMED, what, remedy);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
