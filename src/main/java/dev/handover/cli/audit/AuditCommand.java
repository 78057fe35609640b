package dev.handover.cli.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the hub did, who made it do so, and the proof that nothing of it was changed since. */
@Command(
    name = "audit",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "See what was done at this hub and by whom; hand it to an auditor, signed; check it.",
      "Every act is an entry, hashed to the one before it. No entry holds a value of a record."
    },
    subcommands = {
      AuditList.class,
      AuditExport.class,
      AuditVerify.class,
      AuditHead.class,
      AuditCertificate.class
    })
public final class AuditCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
