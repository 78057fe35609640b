package dev.handover.cli.subject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns one person. */
@Command(
    name = "subject",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "What concerns one person: find, explain, and what he or she asks for.",
      "A deletion or correction that is asked for at noon is at the buyer with the next run and holds"
          + " through every later one. docs/rights.md"
    },
    subcommands = {
      SubjectFind.class,
      SubjectExplain.class,
      SubjectLodge.class,
      SubjectVerify.class,
      SubjectExtend.class,
      SubjectList.class,
      SubjectCopy.class,
      SubjectCorrect.class,
      SubjectDelete.class,
      SubjectRestrict.class,
      SubjectObject.class,
      SubjectWithdraw.class,
      SubjectLift.class,
      SubjectForward.class,
      SubjectAnswer.class
    })
public final class SubjectCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
