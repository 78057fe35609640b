package dev.handover.console;

import dev.handover.record.ExitCode;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** An act that somebody asked for on a page: what its command says, and how it ended. */
final class ActRun {
  /** A command that says more than this says it to nobody who reads a page. */
  private static final int MOST = 64 * 1024;

  private final long number;
  private final String act;
  private final String person;
  private final Instant at;
  private final List<String> words;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private volatile int code = -1;

  ActRun(long number, Act act, String person, Instant at) {
    this.number = number;
    this.act = act.name();
    this.words = act.words();
    this.person = person;
    this.at = at;
  }

  StringWriter out() {
    return out;
  }

  StringWriter err() {
    return err;
  }

  void ended(int with) {
    code = with;
  }

  boolean isOf(String name) {
    return person.equals(name);
  }

  OptionalInt code() {
    return code < 0 ? OptionalInt.empty() : OptionalInt.of(code);
  }

  public long getNumber() {
    return number;
  }

  public String getAct() {
    return act;
  }

  /** The command's words, without what was filled in. */
  public String getCommand() {
    return String.join(" ", words);
  }

  public Instant getAt() {
    return at;
  }

  public boolean isRunning() {
    return code < 0;
  }

  public boolean isGood() {
    return code == 0;
  }

  /** Whether it waits for a second person, who was asked by it or before. */
  public boolean isWaiting() {
    return code == ExitCode.GATE_CLOSED.number() && err.toString().contains("[HUB-APR-05]");
  }

  /** What it printed, errors last. */
  public String getTold() {
    String told = (out + (err.getBuffer().isEmpty() ? "" : "\n" + err)).strip();
    return told.length() > MOST ? told.substring(0, MOST) + "\n…" : told;
  }
}
