package dev.handover.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "handover "
          + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
              .orElse("development"),
      "Java " + Runtime.version()
    };
  }
}
