package dev.handover.api;

import java.io.IOException;

/** An answer that is not written as it should be; its message holds no value. */
public final class Unfit extends IOException {
  private static final long serialVersionUID = 1;

  public Unfit(String what) {
    super(what);
  }
}
