package dev.handover.cli.retention;

import com.fasterxml.jackson.databind.JsonNode;
import dev.handover.cli.CaseOption;
import dev.handover.cli.Language;
import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.cli.audit.NewFile;
import dev.handover.delivery.SignedDocument;
import dev.handover.flow.Settings;
import dev.handover.keys.Profile;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.DestructionCertificate;
import dev.handover.ledger.DestructionPlan;
import dev.handover.ledger.Ledger;
import dev.handover.people.Permission;
import dev.handover.record.CaseId;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import dev.handover.record.Sha256;
import dev.handover.record.ShownTime;
import dev.handover.report.CertificatePage;
import dev.handover.report.Fonts;
import dev.handover.report.Pdf;
import dev.handover.report.Terms;
import dev.handover.retention.CertificateText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The certificates of destruction. */
@Command(
    name = "certificates",
    description = {
      "List a case's certificates of destruction, write them as files, or check one against the hub.",
      "Without a hub: handover verify CERTIFICATE.json --trust hub.asc"
    })
final class RetentionCertificates implements Callable<Integer> {
  private static final String ACT = "destruction certified";
  @Mixin private CaseOption which;
  @Mixin private PlanOption plan;
  @Mixin private PassphraseOption passphrase;
  @Mixin private Printed printed;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FOLDER",
      description =
          "Write the newest certificate there: JSON with its signature, and PDF and HTML in Chinese"
              + " and English. Nothing is overwritten.")
  private Path out;

  @Option(
      names = "--renew",
      description =
          "Certify once more the plan of --plan, or the newest that was carried out: after the"
              + " case's keys were destroyed it says so. Needs the permission retain.")
  private boolean renew;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "Compare a certificate with the hub's own and with the audit chain.")
  private Path check;

  @Override
  public Integer call() throws IOException {
    if (renew) {
      try (Destroying open = new Destroying(which.folder(), passphrase)) {
        open.workplace().require(Permission.RETAIN, "--renew", open.ledger());
        DestructionPlan done = open.desk().carriedOut(plan.id());
        String actor = open.workplace().actor();
        if (open.desk().brokenOff().stream().anyMatch(each -> each.id().equals(done.id()))) {
          open.desk().certifyBrokenOff(done, open.signer(), actor, open.progress());
        } else {
          open.desk().certify(done, Optional.empty(), open.signer(), actor);
        }
      }
    }
    Workplace workplace = Workplace.here();
    CaseId caseId = workplace.cases().id(which.folder());
    try (Ledger ledger = workplace.ledger()) {
      return check == null
          ? list(workplace.settings(), ledger, caseId)
          : check(ledger, caseId, Files.readAllBytes(check));
    }
  }

  private int list(Settings settings, Ledger ledger, CaseId caseId) throws IOException {
    List<DestructionCertificate> all = ledger.destructions().certificates(caseId);
    List<String> files = new ArrayList<>();
    if (out != null && !all.isEmpty()) {
      files.addAll(write(settings, all.get(all.size() - 1)));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "certificates",
        all.stream()
            .map(
                each ->
                    Map.of(
                        "id", each.id(),
                        "plan", each.planId(),
                        "madeAt", each.madeAt().toString(),
                        "madeBy", each.madeBy(),
                        "sha256", each.sha256(),
                        "signer", each.signer(),
                        "brokenOff", CertificateText.read(each.content()).has("brokenOff")))
            .toList());
    json.put("files", files);
    printed.result(
        json,
        () -> {
          all.forEach(
              each -> {
                JsonNode said = CertificateText.read(each.content());
                printed.line(
                    each.id()
                        + "  "
                        + ShownTime.of(each.madeAt(), ZoneId.of(said.path("zone").asText("UTC")))
                        + ", plan "
                        + each.planId()
                        + (said.has("brokenOff") ? ", broken off" : "")
                        + ", sha256 "
                        + each.sha256());
              });
          files.forEach(file -> printed.line("written: " + file));
        });
    return 0;
  }

  private List<String> write(Settings settings, DestructionCertificate made) throws IOException {
    List<String> files = new ArrayList<>();
    Files.createDirectories(out);
    Path file = out.resolve("certificate-" + made.id() + ".json");
    Path signature =
        NewFile.write(
            file,
            new SignedDocument(made.content(), made.signature()),
            Profile.named(made.profile()));
    files.add(file.toString());
    files.add(signature.toString());
    JsonNode content = CertificateText.read(made.content());
    Fonts fonts = Fonts.with(settings.find("handover.report.font").map(settings.home()::resolve));
    for (Language language : Language.values()) {
      String html = CertificatePage.of(content, made.sha256(), Terms.in(language.tag()));
      String stem = "certificate-" + made.id() + "-" + language.tag();
      Path page = out.resolve(stem + ".html");
      Path paper = out.resolve(stem + ".pdf");
      NewFile.write(page, html.getBytes(StandardCharsets.UTF_8));
      NewFile.write(paper, new Pdf(fonts).make(html).bytes());
      files.add(page.toString());
      files.add(paper.toString());
    }
    return files;
  }

  private int check(Ledger ledger, CaseId caseId, byte[] content) {
    String id = CertificateText.read(content).path("id").asText();
    String sha256 = Sha256.hex(content);
    DestructionCertificate own =
        ledger.destructions().certificates(caseId).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> altered("this hub made no certificate " + id));
    if (!own.sha256().equals(sha256)) {
      throw altered("it is not as this hub made it");
    }
    boolean chained =
        ledger.audit().of(ACT, Instant.EPOCH, ledger.audit().head().sequence()).stream()
            .anyMatch(
                entry ->
                    entry.subject().equals(caseId.value())
                        && entry.detail().startsWith(id + " ")
                        && entry.detail().endsWith(sha256));
    if (!chained) {
      throw altered("the audit chain knows nothing of it");
    }
    List<String> broken = ledger.audit().verify();
    if (!broken.isEmpty()) {
      throw altered("the audit chain itself is not what it was: handover audit verify");
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("good", true);
    json.put("id", id);
    json.put("sha256", sha256);
    AuditChain.Head head = ledger.audit().head();
    json.put("chain", head.sequence());
    printed.result(
        json, () -> printed.line("certificate " + id + " is as the hub made it, and in its chain"));
    return 0;
  }

  private static HandoverException altered(String why) {
    return new HandoverException(
        ExitCode.INTEGRITY, "HUB-DST-31", "the certificate is not good: " + why);
  }
}
