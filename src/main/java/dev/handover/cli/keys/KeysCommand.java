package dev.handover.cli.keys;

import dev.handover.cli.PassphraseOption;
import dev.handover.cli.Printed;
import dev.handover.cli.Workplace;
import dev.handover.keys.Keystore;
import dev.handover.keys.Profile;
import dev.handover.keys.SecretKey;
import dev.handover.ledger.AuditChain;
import dev.handover.ledger.Ledger;
import dev.handover.record.ExitCode;
import dev.handover.record.HandoverException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The hub's keystore, and the certificates that seller and buyer exchange. */
@Command(
    name = "keys",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Make the hub's keystore, exchange and confirm certificates, see what every key is for.",
      "Nothing is sealed to a buyer's certificate before somebody has compared its fingerprint."
    },
    subcommands = {
      KeysExport.class,
      KeysShow.class,
      KeysImport.class,
      KeysConfirm.class,
      KeysList.class,
      KeysCheck.class,
      KeysRotate.class,
      KeysRevoke.class,
      KeysRenew.class,
      KeysEscrow.class,
      KeysDestroy.class
    })
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
    KeyFile.writeSecret(secret, key.armoured());
    KeyFile.write(certificate, key.certificate().armoured().getBytes(StandardCharsets.US_ASCII));
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
}
