package dev.handover.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of mappings to make mistakes in. */
final class MappingFolder {
  /** A mapping with nothing wrong in it; each line begins at a known number. */
  static final List<String> GUEST =
      List.of(
          "entity: guest", // 1
          "version: 3", // 2
          "from: {table: guests, key: guest_id, changed: updated_at, deleted: \"is_deleted = 1\"}", // 3
          "subject: guest_id", // 4
          "consent: {field: share_consent, granted: [Y]}", // 5
          "carry:", // 6
          "  - {from: guest_id, to: guest_ref, class: basic, treat: pseudonymise}", // 7
          "  - {from: name, to: name, class: basic, check: [required, {length: 1..64}]}", // 8
          "  - {from: id_no, to: id_masked, class: identity, identifier: true, check: [resident-id], treat: {mask: {head: 6, tail: 2}}}", // 9
          "  - {from: mobile, to: mobile, class: contact, clean: [trim, narrow, phone], check: [{phone: CN}]}", // 10
          "withhold:", // 11
          "  - {field: password_hash, reason: never needed by anyone else}", // 12
          "examples:", // 13
          "  - {in: {name: \" 李雷 \", mobile: \"138 1234 5678\"}, out: {name: 李雷, mobile: \"+8613812345678\"}}", // 14
          "  - {in: {name: 韩梅梅, mobile: \"138\"}, rejected: mobile/phone}"); // 15

  static final String STAY =
      """
      entity: stay
      version: 1
      from: {table: stays, key: stay_id}
      subject: guest_id
      carry:
        - {from: stay_id, to: stay_ref, class: basic, treat: pseudonymise}
        - {from: guest_id, to: guest_ref, class: basic, treat: {pseudonymise: guest}}
      """;

  private final Path folder;

  MappingFolder(Path folder) {
    this.folder = folder;
  }

  /** The mapping of guests with some texts replaced: what, by what, what, by what … */
  static String guest(String... changes) {
    String text = String.join("\n", GUEST) + "\n";
    for (int i = 0; i < changes.length; i += 2) {
      if (!text.contains(changes[i])) {
        throw new IllegalArgumentException("nothing to change: " + changes[i]);
      }
      text = text.replace(changes[i], changes[i + 1]);
    }
    return text;
  }

  MappingFolder with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  MappingFolder with(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  MappingFiles.Loaded load() {
    return MappingFiles.load(folder);
  }

  /** The problems as {@code guest.yaml:3: what; remedy [code]}. */
  List<String> problems() {
    return load().problems().stream()
        .map(problem -> problem.text().replace(folder + "/", ""))
        .toList();
  }
}
