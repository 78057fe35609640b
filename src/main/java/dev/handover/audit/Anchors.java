package dev.handover.audit;

import dev.handover.delivery.Manifest;
import dev.handover.delivery.ManifestJson;
import dev.handover.delivery.ParcelNames;
import dev.handover.delivery.SignedDocument;
import dev.handover.keys.Certificate;
import dev.handover.keys.Profile;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Finding;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Heads that somebody kept outside the hub: signed heads, and the manifests that buyers hold.
 *
 * @param good those under a good signature
 * @param findings what is wrong with the others
 */
public record Anchors(List<Anchor> good, List<Finding> findings) {
  private static final long MOST_BYTES = 64 << 20;

  /** None were given. */
  public static final Anchors NONE = new Anchors(List.of(), List.of());

  public Anchors {
    good = List.copyOf(good);
    findings = List.copyOf(findings);
  }

  /** Whose signatures count. */
  public interface Trust {
    /** The hub's audit certificate, for a document that lies there. */
    Certificate hub(Path document);

    /**
     * The certificate of a case's seller, for a manifest that lies there.
     *
     * @param fingerprint as the manifest itself claims
     */
    Certificate seller(Path manifest, String fingerprint);
  }

  /** Reads these files, or the manifests in these run folders. */
  public static Anchors read(List<Path> files, Trust trust) {
    List<Anchor> good = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Path each : files) {
      Path file = Files.isDirectory(each) ? each.resolve(ParcelNames.MANIFEST) : each;
      requireSense(file);
      try {
        good.add(read(file, trust));
      } catch (HandoverException e) {
        if (e.exitCode() != ExitCode.INTEGRITY) {
          throw e; // a certificate that is not there says nothing about the anchor
        }
        findings.add(Finding.of(Finding.Kind.ANCHOR, file + ": " + e.getMessage()));
      } catch (IllegalArgumentException e) {
        findings.add(Finding.of(Finding.Kind.ANCHOR, file + " " + e.getMessage()));
      } catch (IOException e) {
        findings.add(Finding.of(Finding.Kind.ANCHOR, file + " cannot be read with its signature"));
      }
    }
    return new Anchors(good, findings);
  }

  /** What was mistyped is no finding about the chain. */
  private static void requireSense(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-AUD-06",
          "there is no anchor " + file + "; name a signed head, a manifest or a run's folder");
    }
    byte[] begun = ("{\"format\":\"" + ExportLine.FORMAT + "\"").getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      if (Arrays.equals(in.readNBytes(begun.length), begun)) {
        throw new HandoverException(
            ExitCode.CONFIGURATION,
            "HUB-AUD-07",
            file + " is an export, not an anchor; name it before --anchor");
      }
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-AUD-06",
          "the anchor " + file + " cannot be read; check its permissions",
          e);
    }
  }

  private static Anchor read(Path file, Trust trust) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException("is larger than any manifest");
    }
    byte[] bytes = Files.readAllBytes(file);
    if (SignedHead.isOne(bytes)) {
      Certificate hub = trust.hub(file);
      SignedDocument document = signed(file, bytes, hub.profile());
      SignedHead head = SignedHead.read(document.verified(hub));
      return new Anchor(head.head(), head.createdAt(), "the signed head " + file.getFileName());
    }
    Manifest manifest = new ManifestJson().read(bytes);
    signed(file, bytes, manifest.keys().profile())
        .verified(trust.seller(file, manifest.keys().seller()));
    return anchor(manifest);
  }

  private static SignedDocument signed(Path file, byte[] bytes, Profile profile)
      throws IOException {
    Path signature =
        file.resolveSibling(ParcelNames.signature(file.getFileName().toString(), profile));
    return new SignedDocument(bytes, Files.readAllBytes(signature));
  }

  static Anchor anchor(Manifest manifest) {
    return new Anchor(
        new AuditChain.Head(manifest.audit().sequence(), manifest.audit().hash()),
        manifest.createdAt(),
        "the manifest of run " + manifest.run());
  }
}
