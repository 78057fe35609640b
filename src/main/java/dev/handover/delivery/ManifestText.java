package dev.handover.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.handover.record.Tally;
import java.util.Map;
import java.util.TreeMap;

/** A manifest as text: indented for people, but one file a line for {@code sed}. */
final class ManifestText {
  private static final ObjectWriter COMPACT = new ObjectMapper().writer();
  private static final ObjectWriter INDENTED = new ObjectMapper().writer(JsonShape.INDENTED);
  private static final String FILES = "files";

  private ManifestText() {}

  static String of(Manifest manifest) {
    StringBuilder text = new StringBuilder("{");
    tree(manifest)
        .properties()
        .forEach(
            member -> {
              text.append(text.length() == 1 ? "\n  " : ",\n  ");
              text.append('"').append(member.getKey()).append("\" : ");
              text.append(
                  member.getKey().equals(FILES)
                      ? oneALine(member.getValue())
                      : print(INDENTED, member.getValue()).replace("\n", "\n  "));
            });
    return text.append("\n}\n").toString();
  }

  private static String oneALine(JsonNode files) {
    StringBuilder text = new StringBuilder("[");
    for (JsonNode file : files) {
      text.append(text.length() == 1 ? "\n    " : ",\n    ").append(print(COMPACT, file));
    }
    return text.append("\n  ]").toString();
  }

  private static String print(ObjectWriter writer, JsonNode node) {
    try {
      return writer.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree could not be printed", e);
    }
  }

  private static ObjectNode tree(Manifest manifest) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("format", Manifest.FORMAT)
        .put("case", manifest.caseId().value())
        .put("run", manifest.run().value())
        .put("mode", ManifestJson.lower(manifest.mode()));
    manifest
        .previous()
        .ifPresent(
            previous ->
                tree.put("previousRun", previous.run().value())
                    .put("previousManifestSha256", previous.manifestSha256()));
    if (manifest.isFinal()) {
      tree.put("final", true);
    }
    if (!manifest.heldBack().isEmpty()) {
      manifest.heldBack().forEach(tree.putArray("heldBack")::add);
    }
    tree.put("createdAt", manifest.createdAt().toString());
    ObjectNode entities = tree.putObject("entities");
    manifest
        .entities()
        .forEach(
            (name, entity) -> {
              ObjectNode node = entities.putObject(name);
              node.putObject("mapping")
                  .put("name", name)
                  .put("version", entity.mappingVersion())
                  .put("digest", entity.mappingDigest());
              node.set("schema", SchemaJson.write(name, entity.fields()));
            });
    manifest.files().forEach(file -> tree.withArray(FILES).add(file(file)));
    if (manifest.files().isEmpty()) {
      tree.putArray(FILES);
    }
    ObjectNode account = tree.putObject("reconciliation");
    tally(account, manifest.reconciliation().overall());
    ObjectNode each = account.putObject("entities");
    manifest
        .reconciliation()
        .entities()
        .forEach((name, tally) -> tally(each.putObject(name), tally));
    ObjectNode tombstones = tree.putObject("tombstones");
    manifest.tombstones().forEach((name, reasons) -> counts(tombstones.putObject(name), reasons));
    KeysJson.write(tree.putObject("keys"), manifest.keys());
    tree.putObject("audit")
        .put("sequence", manifest.audit().sequence())
        .put("hash", manifest.audit().hash());
    manifest.decisions().ifPresent(digest -> tree.putObject("decisions").put("sha256", digest));
    legal(tree.putObject("legal"), manifest.legal());
    return tree;
  }

  private static ObjectNode file(FileEntry file) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("name", file.name())
        .put("entity", file.entity())
        .put("window", file.window())
        .put("attempt", file.attempt())
        .put("snapshot", file.snapshot())
        .put("records", file.records())
        .put("bytes", file.bytes())
        .put("unpacked", file.unpacked())
        .put("sha256", file.sha256());
  }

  private static void tally(ObjectNode node, Tally tally) {
    node.put("read", tally.read())
        .put("delivered", tally.delivered())
        .put("quarantined", tally.quarantined())
        .put("withheld", tally.withheld())
        .put("duplicate", tally.duplicate())
        .put("deleted", tally.deleted())
        .put("unchanged", tally.unchanged());
    counts(node.putObject("reasons"), tally.reasons());
  }

  private static void counts(ObjectNode node, Map<String, Long> counts) {
    new TreeMap<>(counts).forEach(node::put);
  }

  private static void legal(ObjectNode node, Legal legal) {
    node.put("deal", legal.deal()).put("purpose", legal.purpose());
    legal.basis().forEach(node.putArray("basis")::add);
    party(node.putObject("seller"), legal.seller());
    party(node.putObject("buyer"), legal.buyer());
    var agreements = node.putArray("agreements");
    legal
        .agreements()
        .forEach(
            agreement ->
                agreements
                    .addObject()
                    .put("kind", agreement.kind())
                    .put("sha256", agreement.sha256())
                    .put("valid", agreement.valid()));
    legal.duties().forEach(node.putArray("duties")::add);
  }

  private static void party(ObjectNode node, Legal.Party party) {
    node.put("name", party.name());
    party.uscc().ifPresent(code -> node.put("uscc", code));
    node.put("jurisdiction", party.jurisdiction());
  }
}
