package dev.handover.record;

/**
 * A wrong hub, mapping, caller or outside: the run stops and the checkpoint stays. The message is
 * in lower case and says what, where and what to do; it never holds a value of a record. A bad
 * <em>record</em> is a {@link Rejection}, not an exception.
 */
public class HandoverException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ExitCode exitCode;
  private final String code;

  /** The code is stable, such as {@code HUB-MAP-04}; it is appended to the message in brackets. */
  public HandoverException(ExitCode exitCode, String code, String message) {
    this(exitCode, code, message, null);
  }

  public HandoverException(ExitCode exitCode, String code, String message, Throwable cause) {
    super(message + " [" + code + "]", cause);
    this.exitCode = exitCode;
    this.code = code;
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public String code() {
    return code;
  }

  /** The message without its code, to be quoted in another. */
  public String plainMessage() {
    return getMessage().replace(" [" + code + "]", "");
  }
}
