package dev.handover.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.handover.record.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A YAML file as a tree that knows its lines. Reads one UTF-8 document of at most 1 MiB, 32 levels
 * and 50,000 values; scalars follow the YAML 1.2 JSON schema, so that {@code no} and {@code
 * 2026-01-01} stay text. Whatever is wrong is a finding, never an exception.
 */
public final class YamlFile {
  private static final int MOST_BYTES = 1 << 20;
  private static final int UNREADABLE = 1;
  private static final int MALFORMED = 2;

  private final Map<String, Integer> lines = new HashMap<>();
  private final Findings findings;
  private final Path path;
  private JsonNode root = MissingNode.getInstance();
  private String digest = "";

  private YamlFile(Path path, String room) {
    this.path = path;
    this.findings = new Findings(path, room, lines);
  }

  /**
   * @param room the middle of the problems' codes, such as {@code MAP}
   */
  public static YamlFile read(Path path, String room) {
    YamlFile file = new YamlFile(path, room);
    file.bytes().flatMap(file::text).ifPresent(file::parse);
    return file;
  }

  /** The same of what ships with the program; {@code name} stands in its problems. */
  public static YamlFile of(byte[] content, Path name, String room) {
    YamlFile file = new YamlFile(name, room);
    file.digest = Sha256.hex(content);
    file.text(content).ifPresent(file::parse);
    return file;
  }

  /** The document; missing where the file could not be read at all. */
  public JsonNode root() {
    return root;
  }

  public boolean isReadable() {
    return !root.isMissingNode();
  }

  public Findings findings() {
    return findings;
  }

  public Path path() {
    return path;
  }

  /** SHA-256 of the file's bytes, 64 hex digits; empty where it could not be read. */
  public String digest() {
    return digest;
  }

  private Optional<byte[]> bytes() {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        unreadable("the file is larger than 1 MiB", "keep data out of it");
        return Optional.empty();
      }
      digest = Sha256.hex(bytes);
      return Optional.of(bytes);
    } catch (NoSuchFileException e) {
      unreadable("there is no such file", "create it, or correct the name");
    } catch (IOException e) {
      unreadable("the file cannot be read", "check that it is a file and its permissions");
    }
    return Optional.empty();
  }

  private Optional<String> text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      text = text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (text.isBlank()) {
        unreadable("the file is empty", "copy one of the shipped examples and change it");
        return Optional.empty();
      }
      return Optional.of(text);
    } catch (CharacterCodingException e) {
      unreadable("the file is not UTF-8", "save it as UTF-8");
      return Optional.empty();
    }
  }

  private void unreadable(String what, String remedy) {
    findings.addAtLine("", 0, UNREADABLE, what, remedy);
  }

  private void parse(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(YamlTree.MOST_LEVELS);
    limits.setCodePointLimit(MOST_BYTES);
    limits.setMaxAliasesForCollections(100);
    limits.setAllowRecursiveKeys(false);
    try {
      StreamReader reader = new StreamReader(new StringReader(text));
      Node node =
          new Composer(new ParserImpl(reader, limits), new PlainTags(), limits).getSingleNode();
      if (node == null) {
        unreadable("the file holds only comments", "copy one of the shipped examples");
      } else {
        root = new YamlTree(lines, findings).convert(node);
      }
    } catch (ReaderException e) {
      int line = (int) text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count() + 1;
      malformed(line, "a control character", "delete it");
    } catch (MarkedYAMLException e) {
      malformed(lineOf(e), YamlWords.what(e), YamlWords.remedy(e));
    } catch (YAMLException e) {
      malformed(0, "nested too deeply or with too many aliases", "write it plainly");
    }
  }

  private void malformed(int line, String what, String remedy) {
    root = MissingNode.getInstance();
    findings.addAtLine("", line, MALFORMED, "not readable as yaml: " + what, remedy);
  }

  private static int lineOf(MarkedYAMLException e) {
    Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    return mark == null ? 0 : mark.getLine() + 1;
  }
}
