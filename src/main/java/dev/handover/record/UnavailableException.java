package dev.handover.record;

/**
 * An outside that the hub cannot do without is away and may be back in a moment: what a route tries
 * again, where every other {@link HandoverException} ends the run.
 */
public final class UnavailableException extends HandoverException {
  private static final long serialVersionUID = 1L;

  public UnavailableException(ExitCode exitCode, String code, String message, Throwable cause) {
    super(exitCode, code, message, cause);
  }
}
