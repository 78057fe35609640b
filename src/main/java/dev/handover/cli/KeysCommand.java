package dev.handover.cli;

import dev.handover.cases.Case;
import dev.handover.keys.Certificate;
import dev.handover.keys.Keystore;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The hub's keystore, and the certificates that seller and buyer exchange. */
@Command(
    name = "keys",
    description = "Make the hub's keystore, show and exchange certificates.",
    subcommands = KeysEscrow.class)
public final class KeysCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(name = "init", description = "Make the hub's keystore under a new passphrase.")
  int init(@Mixin PassphraseOption file, @Mixin Printed printed) {
    Workplace workplace = Workplace.here();
    char[] passphrase = workplace.passphrase(file.file());
    try (Ledger ledger = workplace.ledger()) {
      if (!Keystore.exists(workplace.settings().keys())) {
        ledger.audit().append(workplace.actor(), "keystore made", AuditChain.HUB, "");
      }
      Keystore.create(workplace.settings().keys(), passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
    printed.result(
        Map.of("keystore", workplace.settings().keys().toString()),
        () -> {
          printed.line("keystore made in " + workplace.settings().keys());
          printed.line(
              "keep its passphrase apart from this machine: without it nothing encrypted here can"
                  + " be read");
        });
    return 0;
  }

  @Command(
      name = "export",
      description = "Write the certificate with which the buyer checks this case's signatures.")
  int export(
      @Mixin CaseOption which,
      @Mixin PassphraseOption passphrase,
      @Mixin Printed printed,
      @Option(
              names = {"-o", "--out"},
              paramLabel = "FILE",
              description = "Where to write it; otherwise it is printed.")
          Path out) {
    Workplace workplace = Workplace.here();
    Case deal = workplace.cases().load(which.folder);
    Certificate certificate =
        workplace
            .keystore(passphrase.file())
            .signingKey(deal.file().id(), Profile.named(deal.file().delivery().seal()))
            .certificate();
    try (Ledger ledger = workplace.ledger()) {
      ledger
          .audit()
          .append(
              workplace.actor(),
              "certificate exported",
              deal.file().id().value(),
              "of the signing key, " + certificate.fingerprint());
    }
    if (out != null) {
      write(out, certificate.armoured().getBytes(StandardCharsets.US_ASCII), false);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("case", deal.file().id().value());
    json.put("fingerprint", certificate.fingerprint());
    json.put(
        out == null ? "certificate" : "file",
        out == null ? certificate.armoured() : out.toString());
    printed.result(
        json,
        () ->
            printed.line(
                out == null
                    ? certificate.armoured()
                    : "written to "
                        + out
                        + "; read its fingerprint to the buyer by another way: "
                        + certificate.fingerprint()));
    return 0;
  }

  @Command(
      name = "show",
      description = "Show a certificate's fingerprint and whether parcels can be sealed to it.")
  int show(
      @Mixin Printed printed,
      @picocli.CommandLine.Parameters(
              paramLabel = "FILE",
              description = "A certificate, OpenPGP or SM2.")
          Path file) {
    Certificate certificate = Certificate.read(file);
    String usable = "yes";
    try {
      certificate.requireUsable(java.time.Instant.now());
    } catch (HandoverException e) {
      usable = e.getMessage();
    }
    String told = usable;
    printed.result(
        Map.of("fingerprint", certificate.fingerprint(), "usable", told),
        () -> {
          printed.line(certificate.fingerprint());
          printed.line("can be sealed to: " + told);
        });
    return told.equals("yes") ? 0 : ExitCode.CONFIGURATION.number();
  }

  @Command(
      name = "new",
      description =
          "For a buyer without gpg or openssl: make a key; secret.asc to keep and certificate.asc"
              + " to send to the seller (with --sm: buyer.key and buyer.crt).")
  int create(
      @Mixin Printed printed,
      @Option(
              names = "--user",
              required = true,
              paramLabel = "NAME",
              description = "Whose key it is, such as \"Buyer Ltd <it@buyer.example>\".")
          String user,
      @Option(names = "--sm", description = "An SM2 key, for a case with seal: sm.") boolean sm,
      @Option(
              names = {"-o", "--out"},
              required = true,
              paramLabel = "FOLDER",
              description = "Where the two files go.")
          Path out) {
    SecretKey key = (sm ? Profile.SM : Profile.OPENPGP).generate(user);
    Path secret = out.resolve(sm ? "buyer.key" : "secret.asc");
    Path certificate = out.resolve(sm ? "buyer.crt" : "certificate.asc");
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER, "HUB-CLI-03", "cannot make the folder " + out, e);
    }
    write(secret, key.armoured(), true);
    write(certificate, key.certificate().armoured().getBytes(StandardCharsets.US_ASCII), false);
    printed.result(
        Map.of("fingerprint", key.fingerprint(), "folder", out.toString()),
        () -> {
          printed.line(
              "keep " + secret + " secret: it has no passphrase, only its file's permissions");
          printed.line(
              "send "
                  + certificate
                  + " to the seller and read him the fingerprint by another way:");
          printed.line(key.fingerprint());
        });
    return 0;
  }

  private static void write(Path file, byte[] content, boolean secret) {
    try {
      if (secret) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content, StandardOpenOption.WRITE);
      } else {
        Files.write(file, content, StandardOpenOption.CREATE_NEW);
      }
    } catch (FileAlreadyExistsException e) {
      throw new HandoverException(
          ExitCode.CONFIGURATION,
          "HUB-CLI-04",
          file + " is already there; nothing is overwritten, choose another name",
          e);
    } catch (IOException e) {
      throw new HandoverException(
          ExitCode.LEDGER,
          "HUB-CLI-05",
          file + " cannot be written; check the folder and the disk",
          e);
    }
  }
}
