package dev.handover.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.mapping.Findings;
import dev.handover.mapping.Pointers;
import java.util.List;

/** What a schema cannot say of {@code source.files}. */
final class FilesSense {
  private static final int NONSENSE = 6;
  private static final String ROOT = "/source/files";

  /** A user without a password, a host, perhaps a port and a folder. */
  private static final String SERVER =
      "sftp:(//)?[^\\s:/?@]+@([^\\s:/?@\\[\\]]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?(/[^?]*)?";

  private final JsonNode files;
  private final Findings findings;

  FilesSense(JsonNode files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  void look() {
    if (!files.isObject()) {
      return; // the schema has said so
    }
    boolean here = files.has("folder");
    boolean elsewhere = files.has("from");
    if (here == elsewhere) {
      wrong(
          "",
          here ? "names both folder and from" : "does not say where the files lie",
          "write one of folder: with a folder of this machine, from: with sftp:user@host:port/folder");
    }
    if (here) {
      folder(files.path("folder").asText());
    }
    if (elsewhere) {
      server(files.path("from").asText());
    }
    files.path("tables").properties().forEach(each -> table(each.getKey(), each.getValue()));
  }

  private void folder(String folder) {
    if (folder.matches("[a-z]{2,}:.*")) {
      wrong(
          "/folder",
          "is an address",
          "write a folder of this machine, or from: in its place, with sftp:user@host:port/folder");
    }
    for (String key : List.of("knownHosts", "privateKey", "privateKeyPassphrase")) {
      if (files.has(key) && !files.has("from")) {
        wrong("/" + key, "says nothing of a folder of this machine", "leave it out");
      }
    }
  }

  private void server(String from) {
    if (from.contains("?")) {
      wrong("/from", "holds options", "take off ? and what follows; the routes set options");
    } else if (!from.isBlank() && !from.matches(SERVER)) {
      wrong("/from", "is no address of an SFTP server", "write sftp:user@host:port/folder");
    }
    if (!files.has("knownHosts")) {
      wrong(
          "",
          "names no knownHosts",
          "write the file with the server's host key, as ssh-keyscan prints it: no other server is"
              + " spoken to");
    }
    if (!files.has("privateKey")) {
      wrong("", "names no privateKey", "write the file with the key that the server lets in");
    }
  }

  private void table(String name, JsonNode table) {
    boolean bare = table.path("header").asInt(1) == 0;
    if (bare && table.path("columns").isEmpty()) {
      findings.add(
          ROOT + "/tables/" + name + "/header",
          NONSENSE,
          "table " + name + " has no header and names no columns",
          "write what its columns are called: columns: [id, name]");
    }
  }

  private void wrong(String at, String what, String remedy) {
    if (at.isEmpty() || !findings.touch(ROOT + at)) {
      findings.add(ROOT + at, NONSENSE, Pointers.words(ROOT + at) + " " + what, remedy);
    }
  }
}
