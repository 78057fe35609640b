package dev.handover.delivery;

import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.RunId;
import dev.handover.record.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Writes and reads {@code manifest.json}. The same manifest is always the same bytes, with one file
 * a line; what is read is bounded at 64 MiB and refused with INTEGRITY when its shape is wrong.
 */
public final class ManifestJson {
  private static final int MOST_BYTES = 64 << 20;

  /** The manifest's bytes; refuses one whose figures do not agree, since it would be signed. */
  public byte[] write(Manifest manifest) {
    List<String> disagreements = manifest.disagreements();
    if (!disagreements.isEmpty()) {
      throw new HandoverException(
          ExitCode.DOES_NOT_RECONCILE,
          "HUB-DEL-01",
          "the manifest of run "
              + manifest.run()
              + " does not balance and is not written: "
              + String.join("; ", disagreements));
    }
    byte[] bytes = ManifestText.of(manifest).getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST_BYTES) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-DEL-02",
          "the manifest of run " + manifest.run() + " is over 64 MiB; raise limits.batch");
    }
    return bytes;
  }

  /** Whatever is wrong with its shape, bounds or names is refused; its figures are not judged. */
  public Manifest read(byte[] json) {
    try {
      JsonShape document = JsonShape.document(json, MOST_BYTES);
      long format = document.number("format");
      if (format != Manifest.FORMAT) {
        throw new HandoverException(
            ExitCode.INTEGRITY,
            "HUB-DEL-03",
            "the manifest is of parcel format "
                + format
                + ", this program reads format "
                + Manifest.FORMAT
                + "; use a program of the version that wrote it");
      }
      return manifest(document);
    } catch (IllegalArgumentException e) {
      throw new HandoverException(
          ExitCode.INTEGRITY,
          "HUB-DEL-04",
          "manifest.json " + e.getMessage() + "; ask the seller for the run again",
          e);
    }
  }

  private static Manifest manifest(JsonShape from) {
    JsonShape audit = from.object("audit");
    return new Manifest(
        new CaseId(from.text("case")),
        new RunId(from.text("run")),
        mode(from),
        previous(from),
        instant(from),
        entities(from.object("entities")),
        from.list("files").stream().map(ManifestJson::file).toList(),
        reconciliation(from.object("reconciliation")),
        tombstones(from.object("tombstones")),
        KeysJson.read(from.object("keys")),
        new Manifest.AuditHead(audit.number("sequence"), audit.text("hash")),
        legal(from.object("legal")),
        from.flag("final"),
        new TreeSet<>(from.optionalTexts("heldBack")),
        from.optionalObject("decisions").map(each -> each.text("sha256")));
  }

  private static Manifest.Mode mode(JsonShape from) {
    return switch (from.text("mode")) {
      case "full" -> Manifest.Mode.FULL;
      case "delta" -> Manifest.Mode.DELTA;
      default -> throw from.wrong("mode", "full or delta");
    };
  }

  private static Optional<Manifest.Previous> previous(JsonShape from) {
    Optional<String> run = from.optionalText("previousRun");
    Optional<String> digest = from.optionalText("previousManifestSha256");
    if (run.isPresent() != digest.isPresent()) {
      throw from.wrong("previousRun", "named together with previousManifestSha256");
    }
    return run.map(id -> new Manifest.Previous(new RunId(id), digest.orElseThrow()));
  }

  private static Instant instant(JsonShape from) {
    try {
      return Instant.parse(from.text("createdAt"));
    } catch (DateTimeParseException e) {
      throw from.wrong("createdAt", "a moment in UTC such as 2026-01-31T02:00:00Z");
    }
  }

  private static Map<String, EntityDescription> entities(JsonShape from) {
    Map<String, EntityDescription> entities = new LinkedHashMap<>();
    from.objects()
        .forEach(
            (name, entity) -> {
              JsonShape mapping = entity.object("mapping");
              entities.put(
                  name,
                  new EntityDescription(
                      mapping.smallNumber("version"),
                      mapping.text("digest"),
                      SchemaJson.read(entity.object("schema"))));
            });
    return entities;
  }

  private static FileEntry file(JsonShape from) {
    return new FileEntry(
        from.text("name"),
        from.text("entity"),
        from.smallNumber("window"),
        from.smallNumber("attempt"),
        from.text("snapshot"),
        from.number("records"),
        from.number("bytes"),
        from.number("unpacked"),
        from.text("sha256"));
  }

  private static Manifest.Reconciliation reconciliation(JsonShape from) {
    Map<String, Tally> entities = new LinkedHashMap<>();
    from.object("entities").objects().forEach((name, tally) -> entities.put(name, tally(tally)));
    return new Manifest.Reconciliation(tally(from), entities);
  }

  private static Tally tally(JsonShape from) {
    return new Tally(
        from.number("read"),
        from.number("delivered"),
        from.number("quarantined"),
        from.number("withheld"),
        from.number("duplicate"),
        from.number("deleted"),
        from.number("unchanged"),
        from.object("reasons").counts());
  }

  private static Map<String, Map<String, Long>> tombstones(JsonShape from) {
    Map<String, Map<String, Long>> tombstones = new LinkedHashMap<>();
    from.objects().forEach((entity, reasons) -> tombstones.put(entity, reasons.counts()));
    return tombstones;
  }

  private static Legal legal(JsonShape from) {
    return new Legal(
        from.text("deal"),
        from.text("purpose"),
        from.texts("basis"),
        party(from.object("seller")),
        party(from.object("buyer")),
        from.list("agreements").stream()
            .map(
                each ->
                    new Legal.Agreement(each.text("kind"), each.text("sha256"), each.text("valid")))
            .toList(),
        from.texts("duties"));
  }

  private static Legal.Party party(JsonShape from) {
    return new Legal.Party(from.text("name"), from.optionalText("uscc"), from.text("jurisdiction"));
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
