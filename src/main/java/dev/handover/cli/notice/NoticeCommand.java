package dev.handover.cli.notice;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells people of the handover before their data move. */
@Command(
    name = "notice",
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Tell people of the handover before it happens, and take in what they answer.",
      "How they are told stands in case.yaml under notice; who objects stays, from the next run on."
    },
    subcommands = {
      NoticeShow.class,
      NoticeSend.class,
      NoticeStatus.class,
      NoticeBounced.class,
      NoticeObjections.class,
      NoticePublished.class
    })
public final class NoticeCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
