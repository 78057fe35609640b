package dev.handover.receive;

import dev.handover.api.target.Target;
import dev.handover.cases.TargetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Descriptions of a buyer's API for tests. */
final class ApiTargets {
  /** Ids of its own for guests, and a way to ask for them. */
  static final String BY_ID =
      """
      entities:
        guest:
          create: {post: /guest}
          update: {put: "/guest/{id}"}
          delete: {delete: "/guest/{id}"}
          find: {get: "/guest?ref={ref}", id: data.0.id}
          id: data.id
          fields: {ref: ref, profile.name: name, profile.visits: visits, profile.phones.0.kind: name}
          with: {source: handover, profile.phones.0.used: true}
        stay:
          upsert: {put: "/by-ref/stay/{ref}"}
          delete: {delete: "/by-ref/stay/{ref}"}
      """;

  /** The same without a way to ask. */
  static final String WITHOUT_FIND = BY_ID.replaceAll("(?m)^    find:.*\\n", "");

  /** Everything by reference. */
  static final String BY_REF =
      """
      entities:
        guest:
          upsert: {put: "/by-ref/guest/{ref}"}
          delete: {delete: "/by-ref/guest/{ref}"}
        stay:
          upsert: {put: "/by-ref/stay/{ref}"}
          delete: {delete: "/by-ref/stay/{ref}"}
      """;

  private ApiTargets() {}

  static Target read(Path folder, String url, String rest) {
    try {
      Path file = folder.resolve("buyer-api.yaml");
      Files.writeString(file, "base: " + url + "/api\ntimeout: PT5S\n" + rest);
      return TargetFile.read(file, name -> Optional.of("secret"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
