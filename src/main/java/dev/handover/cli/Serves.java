package dev.handover.cli;

import java.util.function.Supplier;
import picocli.CommandLine;

/** A command that keeps a hub up, which executes commands for others. */
public interface Serves {
  /** Is told how the whole command line is made, which only its root knows. */
  void serves(Supplier<CommandLine> commands);
}
